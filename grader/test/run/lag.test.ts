import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { Running, verdicts } from './grader';

/** Stops the grader, which then cannot know what its subject does, for two seconds. */
async function stopForAWhile(running: Running): Promise<void> {
  running.signal('SIGSTOP');
  const start = performance.now();
  await eventually('two seconds have passed', () => performance.now() - start > 2_000);
  running.signal('SIGCONT');
}

test('a wait in which the grader was stopped proves nothing, and the case is run again', async () => {
  const turn = (folder: string): string => join(folder, 'turn');
  const running = new Running('patient.py', (folder) => ['--turn', turn(folder)], { only: 'poison' });
  await eventually('the request is read', () => existsSync(turn(running.folder)));
  await stopForAWhile(running);
  const graded = await running.end();
  expect(verdicts(graded)).toEqual({ poison: 'pass' });
  expect(graded.report.cases[0]?.attempts).toBe(2);
  expect(graded.code).toBe(0);
});
