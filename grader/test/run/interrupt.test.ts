import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { Running, subjects, verdicts, type Wanted } from './grader';
import { marked, runsMarked } from './left';

/** A grader whose subject has read the request of the case `poison`, and will never answer it. */
async function inTheMiddle(wanted: Wanted): Promise<Running> {
  const turn = (folder: string): string => join(folder, 'turn');
  const running = new Running('patient.py', (folder) => ['--turn', turn(folder)], wanted);
  await eventually('the request is read', () => existsSync(turn(running.folder)));
  return running;
}

async function secondsToEnd(running: Running, signal: NodeJS.Signals): Promise<number> {
  const start = performance.now();
  running.signal(signal);
  await running.gone();
  return (performance.now() - start) / 1000;
}

describe('a signal to the grader ends it soon, with its reports written and nothing left', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s in a case', async (signal) => {
    const running = await inTheMiddle({});
    expect(await secondsToEnd(running, signal)).toBeLessThan(3);
    const graded = await running.end();
    const interrupted = 'skipped: the run was interrupted';
    expect(verdicts(graded)).toEqual({
      port: 'pass',
      before: 'pass',
      poison: interrupted,
      after: interrupted,
      quiet: interrupted,
      ends: interrupted,
    });
    expect(graded).toMatchObject({ code: 3, report: { complete: false } });
    expect(graded.junit).toContain('the run was interrupted');
    expect(graded.stdout).toContain('2 of 2 points');
  });

  test.concurrent('twice, on two lanes', async () => {
    const running = await inTheMiddle({ jobs: 2 });
    running.signal('SIGINT');
    expect(await secondsToEnd(running, 'SIGINT')).toBeLessThan(3);
    expect(await running.end()).toMatchObject({ code: 3, report: { complete: false } });
  });

  test.concurrent('while a subject starts', async () => {
    const running = new Running('hang_at_start.py', () => [], {});
    await eventually('the subject runs', () => marked(running.mark).length > 0);
    expect(await secondsToEnd(running, 'SIGINT')).toBeLessThan(3);
    const graded = await running.end();
    expect(graded).toMatchObject({ code: 3, report: { complete: false, points: 0, maxPoints: 0 } });
  });

  test.concurrent('while the submission is built', async () => {
    const running = new Running('base.py', () => [], {
      manifest: { build: { run: ['/usr/bin/python3', join(subjects, 'hang_at_start.py'), 'building'] } },
    });
    const building = (): boolean => marked('building').length > 0;
    await eventually('the build runs', building);
    expect(await secondsToEnd(running, 'SIGINT')).toBeLessThan(3);
    const graded = await running.end();
    expect(graded).toMatchObject({ code: 3, report: { complete: false, points: 0, maxPoints: 0 } });
    expect(building()).toBe(false);
  });

  test.concurrent('while nobody reads what is sent', async () => {
    const running = new Running('not_reading.py', () => [], { checkpoint: 'large.yaml' });
    await eventually('the subject runs', () => marked(running.mark).length > 0);
    expect(await secondsToEnd(running, 'SIGINT')).toBeLessThan(3);
    expect(await running.end()).toMatchObject({ code: 3, report: { complete: false } });
  });
});

describe('a grader that is killed takes its subject with it', () => {
  test.concurrent.each(['poison', 'quiet'])('in %s', async (only) => {
    const running = new Running(only === 'poison' ? 'family.py' : 'silent.py', () => [], { only });
    await eventually('the subject runs', () => runsMarked(running.mark));
    running.signal('SIGKILL');
    await running.gone();
    await eventually('the subject has gone', () => marked(running.mark).length === 0);
    running.remove();
  });
});
