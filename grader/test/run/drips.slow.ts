import { grade, verdicts } from './grader';

/** An octet a second is a sign of life each time, so only the cap of a trial ends it, and a run takes two: this is for the night. */
test('an answer of one octet a second is waited for as long as a trial may take', async () => {
  const start = performance.now();
  const graded = await grade('drips.py', [], { only: 'before' });
  const late =
    'in \\d+\\.\\d s \\(then the time of the whole case was over\\), and the connection is still open';
  expect(verdicts(graded)).toEqual({
    before: expect.stringMatching(`^fail: only \\d+ octets, no whole head, ${late}`) as unknown,
  });
  expect(graded.peakMib).toBeLessThan(160);
  expect((performance.now() - start) / 1000).toBeLessThan(150);
}, 200_000);
