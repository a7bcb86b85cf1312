/** The model solution, where grading it cannot tell a good server from a lucky one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { eventually, isAsleep, signalThread, tasksOf } from './support/kernel';
import { Peer } from './support/peer';
import { freePort } from './support/port';
import { makeSite, type TestSite } from './support/site';

const SERVER = join(__dirname, '..', 'python', 'server.py');

let site: TestSite;
let server: ChildProcess;
beforeAll(() => (site = makeSite()));
afterAll(() => site.remove());
afterEach(() => server.kill('SIGKILL'));

/**
 * A signal that comes between Python's last look for one and accept() does not interrupt accept(). That moment cannot
 * be hit on purpose; a signal that the kernel gives to another thread is the same to the one that sleeps in accept().
 */
test('ends on a signal that another thread was given', async () => {
  const port = await freePort();
  server = spawn('python3', [SERVER, '--port', String(port), '--base', site.base], { stdio: 'ignore' });
  const pid = server.pid ?? 0;
  let peer: Peer | undefined;
  await eventually(async () => {
    peer = await Peer.to(port).catch(() => undefined);
    return peer !== undefined;
  }, 'the server listens');
  const { status } = (await peer?.get('/').answer()) ?? {};
  expect(status).toBe(200);
  await eventually(() => tasksOf(pid).every((thread) => isAsleep(pid, thread)), 'all threads are at rest');
  const [other = 0] = tasksOf(pid).filter((thread) => thread !== pid);

  signalThread(pid, other, constants.signals.SIGTERM);
  await eventually(() => server.exitCode !== null, 'the server ends');
  expect(server.exitCode).toBe(0);
  peer?.leave();
});
