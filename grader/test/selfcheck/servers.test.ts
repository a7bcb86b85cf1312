/** The servers that bugs are planted in, where grading them cannot tell a good one from a lucky one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { acceptQueue, listenersOn, serverEnd } from '../../run/kernel/tcp';
import { processRow, socketInodes } from '../../run/kernel/processes';
import { freePort } from '../../run/subject/ports';
import { bareEnvironment, python, root, run, scratch } from '../commands/cli';
import { eventually } from '../run/eventually';

const servers = join(root, 'grader/selfcheck/servers');
const site = scratch({ a: 'one letter' });

/** The folders of a base, the last one first: what is imported is what would lie on top. */
const environment = (base: string): Record<string, string> => ({
  PYTHONPATH: [join(servers, base), join(servers, 'shared'), python].join(delimiter),
  PYTHONDONTWRITEBYTECODE: '1',
});

let server: ChildProcess | undefined;
const clients = new Set<Socket>();
afterEach(() => {
  for (const client of clients) client.destroy();
  clients.clear();
  server?.kill('SIGKILL');
});

async function start(base: string, folder: string): Promise<{ pid: number; port: number }> {
  const port = await freePort();
  const args = [join(servers, base, 'server.py'), '--port', String(port), '--base', folder];
  server = spawn('python3', args, { env: bareEnvironment(environment(base)), stdio: 'ignore' });
  await eventually('it listens', () => listenersOn(port).length > 0);
  return { pid: server.pid ?? 0, port };
}

async function clientOf(port: number): Promise<Socket> {
  const client = connect({ port, host: '127.0.0.1' });
  clients.add(client);
  await once(client, 'connect');
  return client;
}

const request = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number);

/** epoll tells of both at once, and of the bell first, because it is watched first. */
test('events: a client that comes in the very turn of Ctrl-C is no exception', async () => {
  const script = `
import os, signal, socket, types
from server import Server, hang_bell, listen
bell, listener = hang_bell(), listen(0)
client = socket.create_connection(('127.0.0.1', listener.getsockname()[1]))
os.kill(os.getpid(), signal.SIGINT)
Server(types.SimpleNamespace(base=b'/', verbose=False), listener, bell).run()`;
  const ran = await run('python3', ['-c', script], { env: environment('events') });
  expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('pool: the replacement of a worker keeps nothing of a client that is on its way to another', async () => {
  const { pid, port } = await start('pool', site);
  const client = await clientOf(port);
  const { localPort = 0 } = client;
  await eventually('it has its workers, and the client', () => {
    return (
      childrenOf(pid).length === 32 && acceptQueue(port)?.waiting === 0 && processRow(pid)?.state === 'S'
    );
  });
  const workers = childrenOf(pid);
  const [victim = 0] = workers;

  process.kill(pid, 'SIGSTOP'); // so that it hears of both at once, and of the client first
  client.write(request('/a'));
  await eventually('the request is there', () => (serverEnd(port, localPort)?.receiveQueue ?? 0) > 0);
  process.kill(victim, 'SIGKILL');
  await eventually('its end is known', () => processRow(victim)?.hasEnded === true);
  process.kill(pid, 'SIGCONT');

  expect(String(await once(client, 'data'))).toMatch(/^HTTP\/1\.1 200 /);
  const newcomers = (): number[] => childrenOf(pid).filter((worker) => !workers.includes(worker));
  await eventually('it is replaced', () => newcomers().length === 1);
  const [newcomer = 0] = newcomers();
  const inode = serverEnd(port, localPort)?.inode ?? 0;
  await eventually('the parent has the client again', () => socketInodes(pid)?.has(inode) === true);
  await eventually('nobody else has', () => socketInodes(newcomer)?.has(inode) === false);
});

/** The other name of the loopback interface: a file of 4096 octets, says the kernel, and no read gets anything of it. */
test('a file that has shrunk to nothing is the last of its connection', async () => {
  const { port } = await start('events', '/sys/devices/virtual/net/lo');
  const client = await clientOf(port);
  client.write(request('/ifalias') + request('/mtu'));
  const said = await text(client);
  expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
});
