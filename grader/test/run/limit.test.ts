import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import type { CaseRecord } from '../../observe/observation';
import { runPlan, type RunObserver, type RunOptions } from '../../run/run';
import { caseOf, checkpointOf, planOf } from '../plan/checkpoint';
import { eventually } from './eventually';

/** Keeps what became of each case, and judges nothing. */
class Notebook implements RunObserver {
  readonly began: string[] = [];
  readonly records: CaseRecord[] = [];

  setUp(): void {
    // the files are of no interest here
  }

  starting({ id }: { readonly id: string }): void {
    this.began.push(id);
  }

  whyNot(): null {
    return null;
  }

  take(record: CaseRecord): Promise<null> {
    this.records.push(record);
    return Promise.resolve(null);
  }
}

/** How many terminals of ours are open. */
function terminals(): number {
  const fds = readdirSync('/proc/self/fd').map((fd) => `/proc/self/fd/${fd}`);
  // The one that lists them has gone by now.
  return fds.filter((fd) => existsSync(fd) && readlinkSync(fd).endsWith('ptmx')).length;
}

test('a subject that we fail to start spoils no case but that which asked for it, and leaves no terminal', async () => {
  const ids = ['first', 'second', 'third'];
  const plan = planOf(
    checkpointOf(ids.map((id) => caseOf({ id, title: id, steps: [{ get: '/hello.txt' }] }))),
  );
  // No kernel takes such a word, and Node throws.
  const command = { run: ['/bin/sleep', '1000\0'], cwd: '/', environment: {} };
  const options: RunOptions = {
    subject: { kind: 'submission', command, build: null },
    jobs: 2,
    signal: new AbortController().signal,
  };
  const notebook = new Notebook();
  const before = terminals();
  await runPlan(plan, options, notebook);
  const seen = notebook.records.map((one) =>
    one.kind === 'ran' ? one.trials.flatMap(({ observations }) => observations.map(({ kind }) => kind)) : [],
  );
  expect(seen).toEqual(ids.map(() => ['harness-error']));
  await eventually('all are closed', () => terminals() === before);
});

test('when the time of the run is up, what goes on is brought to its end and the rest is not begun', async () => {
  const ids = ['first', 'second', 'third'];
  const plan = planOf(
    checkpointOf(ids.map((id) => caseOf({ id, title: id, steps: [{ get: '/hello.txt' }] }))),
  );
  const notebook = new Notebook();
  const command = {
    run: ['/usr/bin/python3', '-m', 'http.server', '{port}', '--directory', '{base}'],
    cwd: '/',
    environment: {},
  };
  const options: RunOptions = {
    subject: { kind: 'submission', command, build: null },
    jobs: 1,
    signal: new AbortController().signal,
    get limitMs() {
      return notebook.began.length === 0 ? Infinity : 0;
    },
  };
  await runPlan(plan, options, notebook);
  expect(notebook.began).toEqual(['first']);
  expect(notebook.records.map((one) => (one.kind === 'ran' ? one.kind : one.why.kind))).toEqual([
    'ran',
    'out-of-time',
    'out-of-time',
  ]);
});
