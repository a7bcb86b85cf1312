import { join } from 'node:path';
import { randomWord } from '../../lib/random';
import { buildPlan } from '../../plan/build';
import type { Plan, PlannedStep } from '../../plan/plan';
import type { Case, Checkpoint } from '../../spec/checkpoint.generated';
import { loadCheckpoint } from '../../spec/load';
import { checkpointComplaints } from '../../spec/semantics';

function planOf(checkpoint: Checkpoint): Plan {
  return buildPlan(checkpoint, {
    seed: 'a seed',
    only: [],
    file: 'a.yaml',
    placeOf: () => ({ file: 'a.yaml', line: 1, prerequisite: false }),
  });
}

const word = randomWord('a seed', 'run');

function caseOf(steps: Case['steps'], never: string): Checkpoint {
  const spec = { id: 'one', title: 'T', group: 'g', 'rests-on': 'R', hint: 'H', never, steps };
  return {
    checkpoint: 'tiny',
    title: 'T',
    groups: { g: 'G' },
    files: { '{random}.txt': { octets: 'x' } },
    cases: [{ ...spec, level: 'MUST' }],
  };
}

function planned(checkpoint: Checkpoint): readonly PlannedStep[] {
  expect(checkpointComplaints(checkpoint)).toEqual([]);
  return planOf(checkpoint).cases[0]?.trials[0]?.steps ?? [];
}

test('the word of the run and single braces stand in what is expected', () => {
  const fields = {
    A: '{random}{{1}}',
    B: { matches: '^{random}[0-9]{{3}}$' },
    C: { 'one-of': ['{random}', '{{}}'] as [string, ...string[]] },
  };
  const checkpoint = caseOf(
    [
      { get: '/', expect: { fields, content: { text: '{random} {{random}}' } } },
      { get: '/', expect: { content: { file: '{random}.txt' } } },
      { exits: { prints: ['{random}x{{2}}'], 'warn-prints': ['{random}'] } },
    ],
    '{random}.txt',
  );
  const [, first, , second, exits] = planned(checkpoint);
  expect(first).toMatchObject({
    expect: {
      outcomes: [
        {
          fields: [{ value: `${word}{1}` }, { pattern: `^${word}[0-9]{3}$` }, { values: [word, '{}'] }],
          content: { text: `${word} {random}` },
        },
      ],
    },
  });
  expect(second).toMatchObject({ expect: { outcomes: [{ content: { path: `${word}.txt` } }] } });
  expect(exits).toMatchObject({ exit: { prints: [`${word}x{2}`], warnPrints: [word] } });
  const { files, cases } = planOf(checkpoint);
  expect([files[0]?.path, cases[0]?.never]).toEqual([`${word}.txt`, `${word}.txt`]);
});

test('a method and a version are settled, what else is sent waits for the launch', () => {
  const request = { method: 'A{random}{{}}', target: '/{host}{{}}', version: 'HTTP/{{}}' };
  const [send] = planned(caseOf([{ request }], '{random}.txt'));
  expect(send).toMatchObject({
    message: { requests: [{ method: `A${word}{}`, target: '/{host}{{}}', version: 'HTTP/{}' }] },
  });
});

test('whatever the spec takes can be planned', () => {
  const loaded = loadCheckpoint(join(__dirname, 'good', 'every-word.yaml'));
  expect(loaded.kind === 'ok' && planOf(loaded.value).cases).toHaveLength(3);
});
