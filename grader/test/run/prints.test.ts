import type { Output } from '../../observe/observation';
import { allBut, grade, verdicts, type Graded } from './grader';

/** The largest output that a case saw. */
function loudest({ log }: Graded, id: string): Output | undefined {
  const trials = log.records.flatMap((one) => (one.kind === 'ran' && one.caseId === id ? one.trials : []));
  const outputs = trials.flatMap(({ observations }) =>
    observations.flatMap((seen) => (seen.kind === 'output' ? [seen.output] : [])),
  );
  return outputs.sort((a, b) => a.size - b.size).at(-1);
}

const text = (base64 = ''): string => Buffer.from(base64, 'base64').toString();

test.concurrent('50 MB of prints are drained, counted and kept at both ends', async () => {
  const graded = await grade('loud.py', [], { only: 'before,quiet' });
  expect(verdicts(graded)).toEqual({ before: 'pass', quiet: 'pass' });
  expect(graded.peakMib).toBeLessThan(150);
  const lines = 50_000;
  // On a terminal every line end is two octets.
  const sizes = { before: 50_000_000 + lines + 'first words\r\nlast words\r\n'.length, quiet: 50_000_023 };
  for (const id of ['before', 'quiet'] as const) {
    const output = loudest(graded, id);
    expect(output?.size).toBe(sizes[id]);
    expect(text(output?.head)).toMatch(/^first words\r?\nxxx/);
    expect(text(output?.tail)).toMatch(/xxx\r?\nlast words\r?\n$/);
    expect(output?.omitted).toBe(sizes[id] - 16 * 1024);
  }
});

test.concurrent('a program that stops its terminal is not waited for', async () => {
  const graded = await grade('mute.py', [], { only: 'before' });
  expect(verdicts(graded)).toEqual({ before: 'pass' });
});

test.concurrent('silence is no output', async () => {
  const graded = await grade('base.py');
  expect(verdicts(graded)).toEqual(allBut('pass', {}));
  expect(loudest(graded, 'quiet')?.size).toBe(0);
});
