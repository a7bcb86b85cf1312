/** Runs made by hand, as a log would hold them: a report, and what was seen. */
import type { CaseRecord, Fact, Observation, StepEnd } from '../../../observe/observation';
import type { Seen } from '../../../report/seen';
import { assembleReport, judgeRecord } from '../../../score/assemble';
import type { Report } from '../../../score/report';
import { readSetting } from '../../../judge/case';
import type { Case } from '../../../spec/checkpoint.generated';
import type { Rubric } from '../../../spec/rubric.generated';
import { caseOf, checkpointOf, planOf } from '../../plan/checkpoint';
import { files, got, hello, over, sent } from '../../judge/story';

export interface Run {
  readonly report: Report;
  readonly seen: Seen;
}

/** What happened in one row, each with its time. */
export type Course = readonly (readonly [ms: number, ...facts: Fact[]])[];

export interface Told {
  readonly of: Partial<Case>;
  readonly rows: readonly Course[];
}

export function runOf(told: readonly Told[], visibility: Rubric['visibility'] = {}): Run {
  const plan = planOf(
    checkpointOf(
      told.map(({ of }, i) => caseOf({ id: `case-${i + 1}`, title: `Case ${i + 1}`, ...of })),
      { 'hello.txt': { octets: 'Hello, world!\n' } },
    ),
  );
  const records = new Map(
    plan.cases.map((planned, i): [string, CaseRecord] => {
      const rows = told[i]?.rows ?? [];
      const trials = rows.map((seen, row) => ({ row, observations: seen.flatMap(timed) }));
      return [planned.id, { kind: 'ran', caseId: planned.id, attempt: 1, trials }];
    }),
  );
  const setting = readSetting(files);
  const judged = plan.cases.flatMap((planned) => {
    const record = records.get(planned.id);
    return record === undefined ? [] : [judgeRecord(planned, record, setting)];
  });
  const report = assembleReport(plan, judged, {
    subject: './my-server',
    subjectArgument: '',
    checkpointArgument: 'tiny',
    startedAt: '2026-11-20T10:00:00.000Z',
    rubric: {
      rubric: 'tiny',
      checkpoint: 'tiny',
      points: { all: Object.fromEntries(plan.cases.map(({ id }) => [id, 3])) },
      visibility,
    },
    complete: true,
  });
  return { report, seen: { plan, setting: files, records } };
}

function timed([ms, ...facts]: Course[number]): Observation[] {
  return facts.map((fact) => ({ ...fact, ms }));
}

const request = 'GET /hello.txt HTTP/1.1\r\nHost: 127.0.0.1:20080\r\n\r\n';

export const connects = (connection: string): Fact => ({ kind: 'connect', connection, port: 20_080 });
export const isConnected = (connection: string): Fact => ({ kind: 'connected', connection });
export const asks = (connection: string, octets = request): Fact => sent(octets, ['GET'], connection);
export const step = (index: number): Fact => ({ kind: 'step', step: index });
export const stepEnd = (index: number, end: StepEnd = { kind: 'done' }): Fact => ({
  kind: 'step-end',
  step: index,
  end,
});

const stalled: StepEnd = {
  kind: 'stalled',
  stall: { kind: 'silence', quietMs: 3020, lagMs: 4, asleep: true },
};

/** A client that says nothing, and one that waits in vain behind it. */
export const inVain: Told = {
  of: {
    id: 'idle-conn-no-block',
    title: 'A client that says nothing does not hold up the others',
    because: 'every client makes progress.',
    hint: 'Give each connection a thread of its own, or never wait for one of them.',
    steps: [{ connect: 'quiet' }, { on: 'eager', get: '/hello.txt', expect: { status: 200 } }],
  },
  rows: [
    [
      [0, step(0), connects('quiet')],
      [0.2, isConnected('quiet'), stepEnd(0)],
      [0.3, step(1), connects('eager')],
      [0.5, isConnected('eager')],
      [0.6, asks('eager'), stepEnd(1)],
      [0.7, step(2)],
      [3020.7, stepEnd(2, stalled)],
      [3020.8, over('open', 'quiet'), over('open', 'eager')],
    ],
  ],
};

/** Clients that all ask, and are served strictly one after another. */
export function oneByOne(count: number): Told {
  const names = Array.from({ length: count }, (_, i) => `client${i + 1}`);
  const asking = names.map((name): Case['steps'][number] => ({ on: name, get: '/hello.txt' }));
  const hearing = names.map((name): Case['steps'][number] => ({ on: name, expect: { status: 200 } }));
  const askedMs = count * 0.4;
  return {
    of: {
      id: `all-advance-${count}`,
      title: `${count} clients make progress`,
      steps: [...asking, ...hearing] as unknown as Case['steps'],
    },
    rows: [
      [
        ...names.map((name, i): Course[number] => [
          i * 0.4,
          ...[step(i), connects(name), isConnected(name), asks(name), stepEnd(i)],
        ]),
        ...names.map((name, i): Course[number] => [
          askedMs + (i + 1) * 5,
          ...[step(count + i), got(hello, name), over('fin', name), stepEnd(count + i)],
        ]),
      ],
    ],
  };
}
