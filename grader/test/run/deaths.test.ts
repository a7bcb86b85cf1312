import { allBut, grade, verdicts, type Graded } from './grader';

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** On how many different subjects the cases were run. */
function started({ log }: Graded): number {
  const trials = log.records.flatMap((record) => (record.kind === 'ran' ? record.trials : []));
  const numbers = trials.flatMap(({ observations }) =>
    observations.flatMap((seen) => (seen.kind === 'uses' ? [seen.instance] : [])),
  );
  return new Set(numbers).size;
}

describe('a death is charged to the case that caused it, and the next case has a fresh subject', () => {
  test.concurrent('by exit', async () => {
    const graded = await grade('dies.py', ['--how', 'exit']);
    const poison = 'crashed: the server ended in the middle of the case, with exit code 3';
    expect(verdicts(graded)).toEqual(allBut('pass', { poison }));
    expect(graded.code).toBe(1);
    expect(graded.stdout).toContain('about to fail');
    expect(started(graded)).toBeGreaterThan(started(await grade('base.py')));
  });

  test.concurrent('by a signal', async () => {
    const graded = await grade('dies.py', ['--how', 'segv'], { only: 'before,poison,after' });
    const poison = 'crashed: the server ended in the middle of the case, with signal SIGSEGV';
    expect(verdicts(graded)).toEqual({ before: 'pass', poison, after: 'pass' });
  });

  test.concurrent('some time after a good answer, while other cases run', async () => {
    const graded = await grade('dies.py', ['--how', 'later']);
    const poison = matching(/^crashed: the server ended .*, with exit code 4$/);
    expect(verdicts(graded)).toEqual(allBut('pass', { poison }));
    expect(graded.code).toBe(1);
  });

  test.concurrent('some time after a good answer, on either of two lanes', async () => {
    const graded = await grade('dies.py', ['--how', 'later'], { jobs: 2 });
    const poison = matching(/^crashed: the server ended .*, with exit code 4$/);
    expect(verdicts(graded)).toEqual(allBut('pass', { poison }));
  });

  test.concurrent('a death that no case causes by itself stays with the one it came in', async () => {
    const graded = await grade('dies.py', ['--how', 'third'], { only: 'before,poison,after' });
    const after = 'crashed: the server ended in the middle of the case, with exit code 5';
    expect(verdicts(graded)).toEqual({ before: 'pass', poison: 'pass', after });
  });
});

describe('nothing is left of', () => {
  test.concurrent('a family', async () => {
    expect(verdicts(await grade('family.py'))).toEqual(allBut('pass', {}));
  });

  test.concurrent('a daemon that holds the port', async () => {
    const graded = await grade('family.py', ['--daemon'], { only: 'before,quiet,ends' });
    const ends = 'fail: 1 of its processes still run';
    expect(verdicts(graded)).toEqual({ before: 'pass', quiet: 'pass', ends });
  });

  test.concurrent('a family that ignores every polite signal', async () => {
    const graded = await grade('family.py', ['--daemon', '--deaf'], { only: 'before,quiet' });
    expect(verdicts(graded)).toEqual({ before: 'pass', quiet: 'pass' });
  });

  test.concurrent('a server that ignores Ctrl-C', async () => {
    const graded = await grade('deaf.py', [], { only: 'before,ends' });
    // How long is waited grows with the machine's own lateness.
    const ends = expect.stringMatching(/^fail: the server is still running after \d+ s$/) as string;
    expect(verdicts(graded)).toEqual({ before: 'pass', ends });
    expect(graded.code).toBe(1);
  });
});

test('a server is asked to end when it has done its work', async () => {
  const graded = await grade('at_work.py', [], { only: 'ends' });
  expect(verdicts(graded)).toEqual({ ends: 'pass' });
});
