import { join } from 'node:path';
import { Running, verdicts } from './grader';

function racing(fails: string): Running {
  const argv = (folder: string): string[] => ['--launches', join(folder, 'launches'), '--fails', fails];
  return new Running('racy.py', argv, { only: 'poison' });
}

test('who fails now and then is run seven times, and told how often', async () => {
  const graded = await racing('FPPPPFP').end();
  expect(verdicts(graded)['poison']).toMatch(/^fail: no answer in .* \(racy: so in 2 of 7 runs\)$/);
  expect(graded.report).toMatchObject({ points: 0, cases: [{ attempts: 7 }] });
  // The verdict is told with the last run that failed, and not with the last.
  expect(graded.stdout).toContain('launch 6 works without end');
  expect(graded.log.attempts.map((each) => each.length)).toEqual([7]);
});

test('who failed once passes after six runs without a failure', async () => {
  const graded = await racing('FPPPPPP').end();
  expect(verdicts(graded)).toEqual({ poison: 'pass' });
  expect(graded.report).toMatchObject({ cases: [{ attempts: 7 }] });
});
