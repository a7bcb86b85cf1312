/** The workers of a process pool are forked, and die: of a kill, of a fault, before they serve. */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childrenOf, descriptorsOf, eventually, hired, workersOf } from '../support/kernel';
import { ask, request } from '../support/peer';
import { Program, startServer, type Server } from '../support/program';
import { makeSite, type TestSite } from '../support/site';

let site: TestSite;
let server: Server;
beforeAll(() => (site = makeSite()));
afterAll(() => site.remove());
afterEach(() => {
  server.signal('SIGKILL');
});

async function start(args: string[], node: string[] = [], wrap: string[] = []): Promise<Server> {
  server = await startServer(['--model', 'process-pool', '--base', site.base, ...args], node, wrap);
  return server;
}

const preload = (name: string) => ['--require', join(__dirname, '..', 'support', name)];
const good = async () => (await ask(server.port, request('/hello.txt'))).status;

test('replaces killed workers while 200 clients are served, and no other notices', async () => {
  await start(['--processes', '8']);
  await hired(server.pid, 8);
  const before = workersOf(server.pid);
  const victims = before.slice(0, 3);
  let lost = 0;
  const clients = Array.from({ length: 200 }, async (_, i) => {
    const asked = good().catch(() => (lost += 1));
    if (i % 60 === 30) process.kill(victims[Math.floor(i / 60)] ?? 0, 'SIGKILL');
    await asked;
  });
  await Promise.all(clients);
  expect(lost).toBeLessThanOrEqual(3); // a worker has one client
  await eventually(() => !workersOf(server.pid).some((pid) => victims.includes(pid)), 'they are gone');
  await hired(server.pid, 8);
  await eventually(async () => (await server.counts()).workersReplaced === 3, 'they are counted');
  expect(await good()).toBe(200);
});

test('a worker that cannot be forked is tried again, while the others serve', async () => {
  const hindrance = join(site.base, 'no-fork');
  await start(['--processes', '3'], preload('no-fork.cjs'), ['env', `NO_FORK=${hindrance}`]);
  await hired(server.pid, 3);
  writeFileSync(hindrance, '');
  const [victim = 0, other = 0] = workersOf(server.pid);
  process.kill(victim, 'SIGKILL');
  await eventually(() => server.stderr.includes('worker 1 could not start: fork: EAGAIN'), 'it is logged');
  expect(await good()).toBe(200);
  process.kill(other, 'SIGKILL');
  await eventually(() => server.stderr.includes('worker 2 ended (SIGKILL)'), 'deaths are noticed meanwhile');
  expect(await good()).toBe(200);
  rmSync(hindrance);
  await eventually(
    () => ![victim, other].some((pid) => workersOf(server.pid).includes(pid)),
    'both are gone',
  );
  await hired(server.pid, 3);
  expect(server.stderr.match(/worker 1 could not start/g)).toHaveLength(1);
});

test('a worker that dies before it serves is a server that does not start', async () => {
  const args = ['--port', '0', '--base', site.base, '--model', 'process-pool'];
  const stillborn = preload('stillborn.cjs');
  expect(await Program.run(args, stillborn).ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'reference: worker 1 could not start: exit code 7\n',
  });
});

test('starts again all that a kill took, even where that is not possible at once', async () => {
  await start(['--processes', '2']);
  await hired(server.pid, 2);
  const orphans = workersOf(server.pid);
  const limit = (most: string) =>
    execFileSync('env', ['prlimit', '--pid', String(server.pid), `--nofile=${most}:`]);
  limit(String(descriptorsOf(server.pid)));
  for (const pid of childrenOf(server.pid)) process.kill(pid, 'SIGKILL');
  await eventually(() => server.stderr.includes('could not start'), 'they fail to start');
  expect(childrenOf(server.pid)).toEqual([]);
  await eventually(() => !orphans.some((pid) => existsSync(`/proc/${pid}`)), 'none is left of before');
  limit('1024');
  expect(await good()).toBe(200);
  await hired(server.pid, 2);
  server.signal('SIGINT');
  expect(await server.ended).toMatchObject({ code: 0 });
});
