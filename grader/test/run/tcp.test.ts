import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import {
  acceptQueue,
  hasTimeWait,
  listenersOn,
  reachesLoopback,
  sayAddress,
  serverEnd,
  usedPorts,
} from '../../run/kernel/tcp';
import { processRow, socketInodes } from '../../run/kernel/processes';
import { eventually } from './eventually';

/** A server in this process. */
async function listening(host: string, ipv6Only = false): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => socket.end()).listen({ port: 0, host, ipv6Only });
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

test.each([
  ['127.0.0.1', '127.0.0.1', true],
  ['0.0.0.0', '0.0.0.0', true],
  ['127.0.0.2', '127.0.0.2', false],
  ['::1', '[::1]', false],
  ['::', '[::]', true],
  ['::', '[::]', false, true],
  ['::ffff:127.0.0.1', '[::ffff:7f00:1]', true],
])('a listener on %s is seen, by its owner', async (host, said, reaches, ipv6Only = false) => {
  const { port, close } = await listening(host, ipv6Only);
  // The same number on another address may be somebody else's.
  const own = () => listenersOn(port).filter(({ inode }) => socketInodes(process.pid)?.has(inode));
  const [row, ...others] = own();
  expect(others).toEqual([]);
  if (row === undefined) throw new Error('no row');
  expect([sayAddress(row), reachesLoopback(row)]).toEqual([said, reaches]);
  expect(usedPorts().has(port)).toBe(true);
  close();
  await eventually('it closes', () => own().length === 0);
});

const neverAccepts = `
import socket, sys
listener = socket.create_server(('127.0.0.1', 0), backlog=4)
print(listener.getsockname()[1], flush=True)
sys.stdin.read()
`;

async function startNeverAccepting(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn('/usr/bin/python3', ['-c', neverAccepts], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(line.toString()) };
}

async function client(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

test('who waits for accept(), and what nobody has read, is counted', async () => {
  const { child, port } = await startNeverAccepting();
  expect(acceptQueue(port)).toEqual({ waiting: 0, room: 5 });
  const clients = [await client(port), await client(port)];
  await eventually('both are there', () => acceptQueue(port)?.waiting === 2);
  expect(acceptQueue(port)).toEqual({ waiting: 2, room: 3 });
  const [first] = clients;
  const own = first?.localPort ?? 0;
  expect(serverEnd(port, own)).toMatchObject({ receiveQueue: 0, sendQueue: 0 });
  first?.write('hello');
  await eventually('it arrives', () => serverEnd(port, own)?.receiveQueue === 5);
  expect(serverEnd(port, 1)).toBeNull();
  clients.forEach((socket) => socket.destroy());
  child.stdin?.end();
  await once(child, 'exit');
});

test('TIME_WAIT stays on the side that closed first', async () => {
  const { port, close } = await listening('127.0.0.1');
  expect(hasTimeWait(port)).toBe(false);
  const socket = await client(port);
  socket.resume();
  await once(socket, 'close');
  await eventually('it lingers', () => hasTimeWait(port));
  close();
});

test('a process is told by its row', () => {
  expect(processRow(process.pid)).toMatchObject({ pid: process.pid, parent: process.ppid });
  expect(processRow(2 ** 30)).toBeNull();
});
