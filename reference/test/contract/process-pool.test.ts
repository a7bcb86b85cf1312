/** The workers of a process pool are forked, and die: of a kill, of a fault, before they serve. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childrenOf, descriptorsOf, eventually, isGone, workersOf } from '../support/kernel';
import { ask, request } from '../support/peer';
import { Program, startServer, type Server } from '../support/program';
import { makeSite, type TestSite } from '../support/site';

let site: TestSite;
let hindrance: string;
let running: Program | undefined;
beforeAll(() => {
  site = makeSite();
  hindrance = join(site.base, 'no-fork');
});
afterAll(() => site.remove());
afterEach(() => {
  running?.signal('SIGKILL');
  running = undefined;
  rmSync(hindrance, { force: true });
});

interface Setting {
  readonly preload?: string;
  readonly wrap?: readonly string[];
}

function nodeFlags({ preload }: Setting): string[] {
  return preload === undefined ? [] : ['--require', join(__dirname, '..', 'support', preload)];
}

async function start(processes: number, setting: Setting = {}): Promise<Server> {
  const args = ['--model', 'process-pool', '--base', site.base, '--processes', String(processes)];
  const server = await startServer(args, nodeFlags(setting), setting.wrap);
  running = server;
  return server;
}

/** One that is not expected to come up. */
function attempt(setting: Setting, processes = 1): Program {
  const args = [
    '--model',
    'process-pool',
    '--port',
    '0',
    '--base',
    site.base,
    '--processes',
    String(processes),
  ];
  return (running = Program.run(args, nodeFlags(setting), setting.wrap));
}

const good = async ({ port }: Server) => (await ask(port, request('/hello.txt'))).status;

/** Its workers, in the order they were forked in, as soon as there are so many and none of these. */
async function workers({ pid }: Server, count: number, without: readonly number[] = []): Promise<number[]> {
  const now = () => workersOf(pid).filter((worker) => !isGone(worker));
  const isSo = () => now().length === count && !now().some((worker) => without.includes(worker));
  await eventually(isSo, `there are ${count} workers`, 60_000);
  return now();
}

function kill(pid: number | undefined): void {
  if (pid === undefined) throw new Error('nobody to kill');
  process.kill(pid, 'SIGKILL');
}

test('replaces killed workers while 200 clients are served, and no other notices', async () => {
  const server = await start(8);
  const all = await workers(server, 8);
  const victims = all.slice(0, 3);
  let [answered, lost] = [0, 0];
  const count = (): void => {
    answered += 1;
    if (answered % 50 === 0 && victims.length > 0) kill(victims.pop());
  };
  const lanes = Array.from({ length: 20 }, async () => {
    for (let i = 0; i < 10; i++) await good(server).then(count, () => (lost += 1));
  });
  await Promise.all(lanes);
  expect(victims).toEqual([]);
  expect(lost).toBeLessThanOrEqual(3); // a worker has one client
  await workers(server, 8, all.slice(0, 3));
  await eventually(async () => (await server.counts()).workersReplaced === 3, 'they are counted');
  expect(await good(server)).toBe(200);
});

const hindered: Setting = { preload: 'no-fork.cjs' };
const byFile = (file: string): readonly string[] => ['env', `NO_FORK=${file}`];

test('a worker that cannot be forked is tried again, while the others serve', async () => {
  const server = await start(3, { ...hindered, wrap: byFile(hindrance) });
  const [first, second] = await workers(server, 3);
  writeFileSync(hindrance, '');
  kill(first);
  await eventually(() => server.stderr.includes('worker 1 could not start: fork: EAGAIN'), 'it is logged');
  expect(await good(server)).toBe(200);
  kill(second);
  await eventually(() => server.stderr.includes('worker 2 ended (SIGKILL)'), 'deaths are noticed meanwhile');
  expect(await good(server)).toBe(200);
  rmSync(hindrance);
  await workers(server, 3);
  expect(server.stderr.match(/worker 1 could not start/g)).toHaveLength(1);
});

test('where no worker can be forked the server does not start, and says why', async () => {
  writeFileSync(hindrance, '');
  expect(await attempt({ ...hindered, wrap: byFile(hindrance) }).ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'reference: worker 1 could not start: fork: EAGAIN\n',
  });
});

test('where the first cannot be forked the others serve, and it is tried again', async () => {
  writeFileSync(hindrance, '');
  const server = await start(3, { ...hindered, wrap: [...byFile(hindrance), 'FAILURES=1'] });
  expect(await good(server)).toBe(200);
  expect(server.stderr).toContain('worker 1 could not start: fork: EAGAIN');
  await workers(server, 3);
});

test('where all of several die before they serve the first is told of', async () => {
  const { code, stderr } = await attempt({ preload: 'stillborn.cjs' }, 3).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^reference: worker [123] could not start: exit code 7\n$/);
});

test('Ctrl-C while the first is still to be forked ends it, and is no failure', async () => {
  const server = attempt({});
  await eventually(() => childrenOf(server.pid).length === 1, 'the process they are forked from is there');
  server.signal('SIGSTOP'); // as on a terminal both are told, and the child first
  for (const child of childrenOf(server.pid)) process.kill(child, 'SIGINT');
  server.signal('SIGINT');
  server.signal('SIGCONT');
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
});

test('nor where it dies before it serves', async () => {
  expect(await attempt({ preload: 'stillborn.cjs' }).ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'reference: worker 1 could not start: exit code 7\n',
  });
});

/** Without a limit for the stack, memory is mapped from below, and the kernel's own pages come first (mmap_base). */
test('workers live wherever memory is mapped', async () => {
  const server = await start(2, { wrap: ['prlimit', '--stack=unlimited'] });
  await workers(server, 2);
  for (let i = 0; i < 4; i++) expect(await good(server)).toBe(200);
  expect(server.stderr).toBe('');
});

test('starts again all that a kill took, even where that is not possible at once', async () => {
  const server = await start(2);
  const orphans = await workers(server, 2);
  const limit = (most: string) =>
    execFileSync('env', ['prlimit', '--pid', String(server.pid), `--nofile=${most}:`]);
  limit(String(descriptorsOf(server.pid)));
  kill(childrenOf(server.pid)[0]);
  await eventually(() => server.stderr.includes('could not start'), 'they fail to start');
  expect(childrenOf(server.pid)).toEqual([]);
  await eventually(() => orphans.every(isGone), 'none is left of before');
  limit('1024');
  expect(await good(server)).toBe(200);
  await workers(server, 2);
  server.signal('SIGINT');
  expect(await server.ended).toMatchObject({ code: 0 });
});

test('Ctrl-C while all are started again is a Ctrl-C like any other', async () => {
  const server = await start(2);
  await workers(server, 2);
  kill(childrenOf(server.pid)[0]);
  await eventually(() => server.stderr.includes('are replaced'), 'it is noticed');
  server.signal('SIGINT');
  const { code, stderr } = await server.ended;
  expect({ code, said: stderr.includes('could not start') }).toEqual({ code: 0, said: false });
});
