import { Timeline } from '../../judge/timeline';
import { checkUse } from '../../judge/usage';
import type { Observation, ResourceUse } from '../../observe/observation';
import type { UseCheck } from '../../plan/plan';

const check: UseCheck = { kind: 'since', mark: 'before', atMost: [['descriptors', 3]] };

function use(descriptors: number, cpuTicks = 0): ResourceUse {
  const one = { pid: 42, threads: 1, descriptors, memory: 0, peakMemory: 0 };
  return { processes: [one], zombies: 0, cpuTicks };
}

function look(some: ResourceUse, mark: string | null = null, process = 'server', ms = 0): Observation {
  return { ms, kind: 'resources', process, instance: 1, mark, use: some };
}

function lookAt(ms: number, some: ResourceUse): Observation {
  return look(some, null, 'server', ms);
}

/** What is wrong with step 1, when this was seen before it and during it. */
function codes(asked: UseCheck, before: readonly Observation[], during: readonly Observation[]): string[] {
  const observations: Observation[] = [
    ...before,
    { ms: 0, kind: 'step', step: 1 },
    ...during,
    { ms: 0, kind: 'step-end', step: 1, end: { kind: 'done' } },
    look(use(99, 99)),
  ];
  const step = { verb: 'uses', process: 'server', check: asked } as const;
  return checkUse(step, 1, new Timeline(observations, new Map())).map(({ code }) => code);
}

describe('compared with a mark', () => {
  test.each<[string, Observation[], Observation[], string[]]>([
    ['so much more is allowed', [look(use(5), 'before')], [look(use(8))], []],
    ['and no more', [look(use(5), 'before')], [look(use(9))], ['uses-too-much']],
    ['the last look counts', [look(use(5), 'before')], [look(use(9)), look(use(5))], []],
    [
      'the last mark of that name counts',
      [look(use(1), 'before'), look(use(5), 'before')],
      [look(use(8))],
      [],
    ],
    ['another mark does not', [look(use(5), 'before'), look(use(1), 'after')], [look(use(8))], []],
    ['nor that of another process', [look(use(1), 'before', 'other')], [look(use(9))], []],
    ['what was not looked at is not charged', [look(use(5), 'before')], [], []],
  ])('%s', (_, before, during, expected) => expect(codes(check, before, during)).toEqual(expected));
});

describe('watched for a while', () => {
  const watch: UseCheck = { kind: 'during', forMs: 2_000, cpuTicks: 20 };

  test.each<[string, Observation[], string[]]>([
    ['so many ticks are allowed', [look(use(1, 7)), look(use(1, 27))], []],
    ['and no more', [look(use(1, 7)), look(use(1, 28))], ['busy-when-idle']],
    ['what was spent before is not counted', [look(use(1, 900)), look(use(1, 900))], []],
    ['who was not looked at is not charged', [], []],
    ['in twice the time twice as many are', [look(use(1, 7)), lookAt(4_000, use(1, 47))], []],
    ['and no more than that', [look(use(1, 7)), lookAt(4_000, use(1, 48))], ['busy-when-idle']],
    ['in less time not fewer', [look(use(1, 7)), lookAt(1_000, use(1, 27))], []],
  ])('%s', (_, during, expected) => expect(codes(watch, [], during)).toEqual(expected));
});
