/** The reference is graded like any submission. */
import { MODEL_NAMES } from '../io/names';
import { grade, model } from './support/grade';

/** A grade takes 2 to 40 s, and more on a busy machine. */
const PATIENCE_MS = 300_000;

test.each<readonly [string, readonly string[]]>([
  ['the folder as it is', ['reference']],
  ...MODEL_NAMES.map((name) => [name, model(name)] as const),
])(
  '%s: 100 of 100 in checkpoint 1',
  async (_, subject) => {
    const { code, said } = await grade('checkpoint1', subject);
    expect(said).toMatch(/^ +score +100 of 100 points$/m);
    expect(code).toBe(0);
  },
  PATIENCE_MS,
);

test.each<readonly [string, readonly string[]]>([
  ['the model solution', ['reference/python']],
  ...(['thread-pool', 'process-pool', 'select', 'event-driven'] as const).map(
    (name) => [name, model(name)] as const,
  ),
])(
  '%s: 100 of 100 in checkpoint 2',
  async (_, subject) => {
    const { code, said } = await grade('checkpoint2', subject);
    expect(said).toMatch(/^ +score +100 of 100 points$/m);
    expect(code).toBe(0);
  },
  PATIENCE_MS,
);

/** All that need two clients at the same moment. */
const CONCURRENT = [
  ...['idle-conn-no-block', 'partial-head-no-block', 'stalled-reader-no-block', 'lockstep-two'],
  ...['reverse-order', 'stalled-eight', 'small-among-big', 'no-crosstalk', 'lockstep-hundred'],
];

test(
  'sequential: in checkpoint 2 the concurrency cases fail, and nothing else does',
  async () => {
    const { verdicts } = await grade('checkpoint2', model('sequential'));
    const odd = [...verdicts].filter(([, kind]) => kind !== 'pass').map(([id]) => id);
    expect(odd.sort()).toEqual([...CONCURRENT].sort());
    expect([...new Set(odd.map((id) => verdicts.get(id)))].sort()).toEqual(['blocked', 'fail']);
  },
  PATIENCE_MS,
);

test(
  'the model solution: everything in the final that is not measured',
  async () => {
    const { verdicts } = await grade('final', ['reference/python']);
    expect([...verdicts].filter(([, kind]) => kind !== 'pass' && kind !== 'skipped')).toEqual([]);
  },
  PATIENCE_MS,
);
