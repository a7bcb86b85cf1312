import { grade, verdicts, type Graded } from './grader';

/** How long the last client of each trial waited in vain when the case was tried first, in ms. */
function waitsOf({ log }: Graded): number[] {
  const first = log.attempts.flatMap(([record]) => (record?.kind === 'ran' ? record.trials : []));
  return first.map(({ observations }) => {
    const at = observations.findIndex((seen) => seen.kind === 'canary' && seen.moment === 'after');
    return (observations[at]?.ms ?? 0) - (observations[at - 1]?.ms ?? 0);
  });
}

test('who was proved to sleep three times is not waited for as long again', async () => {
  const graded = await grade('stuck.py', [], { checkpoint: 'stuck.yaml' });
  expect(verdicts(graded)['again']).toMatch(/^fail: .*the next client got no answer.* never accepted/);
  const waits = waitsOf(graded);
  expect(waits).toHaveLength(6);
  expect(Math.min(...waits.slice(0, 3))).toBeGreaterThanOrEqual(2_450);
  const later = waits.slice(3);
  // Proof has no latest moment on a busy machine, but not all of them are that late.
  expect(Math.min(...later)).toBeLessThan(2_450);
  expect(Math.min(...later)).toBeGreaterThanOrEqual(950);
});

test('where rows are ever harder, none is tried after one that waited in vain', async () => {
  const graded = await grade('stuck.py', [], { checkpoint: 'climb.yaml' });
  expect(verdicts(graded)['climbs']).toMatch(/^fail: .*was never accepted/);
  const [first] = graded.log.attempts.flatMap(([record]) => (record?.kind === 'ran' ? [record.trials] : []));
  expect(first?.map(({ row }) => row)).toEqual([0, 1]);
});

test('what the only thread waits for, and on whose connection, is named', async () => {
  const graded = await grade('sequential.py', [], { checkpoint: 'stalled.yaml' });
  expect(verdicts(graded)['stalled']).toMatch(
    /^fail: eager: no answer .*The connection was never accepted: .*; your only thread waits in send\(\) on stalled$/,
  );
});
