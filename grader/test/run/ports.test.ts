import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type * as Ports from '../../run/subject/ports';
import { canBind, freePort } from '../../run/subject/ports';

test('ports are free, each is given once, and none may be taken by a client', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(new Set(ports).size).toBe(50);
  for (const port of ports) {
    expect(port).toBeGreaterThan(1024);
    expect(port).toBeLessThan(32_768);
    expect(await canBind(port)).toBe(true);
  }
});

afterEach(() => jest.restoreAllMocks());

function isolated(): typeof Ports {
  let run: typeof Ports | undefined;
  jest.isolateModules(() => (run = jest.requireActual<typeof Ports>('../../run/subject/ports')));
  return run as typeof Ports;
}

test('runs beside each other are given ports of different blocks', async () => {
  const runs = Array.from({ length: 60 }, isolated);
  const given = await Promise.all(runs.map((run) => run.freePort()));
  expect(new Set(given.map((port) => Math.floor(port / 25))).size).toBe(60);
});

/** As another run does; null where one has it. */
async function claim(block: number): Promise<Socket | null> {
  const socket = createSocket('udp4').bind({ port: block, address: '127.0.0.1', exclusive: true });
  try {
    await once(socket, 'listening');
    return socket;
  } catch {
    socket.close();
    return null;
  }
}

/** A server that closes first leaves its port in TIME_WAIT. */
async function linger(port: number): Promise<void> {
  const server = createServer((socket) => socket.end()).listen(port, '127.0.0.1');
  await once(server, 'listening');
  await once(connect({ port, host: '127.0.0.1' }).resume(), 'close');
  server.close();
  await once(server, 'close');
}

test('ports that another run left in TIME_WAIT are passed over, in later blocks as well', async () => {
  jest.spyOn(Math, 'random').mockReturnValue(Math.random() / 2); // the blocks are tried in order from here, and do not end soon
  const run = isolated();
  const port = await run.freePort();

  let next = Math.floor(port / 25) * 25;
  let other: Socket | null = null;
  while (other === null) other = await claim((next += 25));
  const left = Array.from({ length: 24 }, (_, i) => next + i);
  for (const each of left) await linger(each);
  other.close();
  await once(other, 'close');

  const given: number[] = [];
  while ((given.at(-1) ?? 0) < next) given.push(await run.freePort());
  expect(given.at(-1)).toBe(next + 24);
});

test('a port that somebody holds is not free', async () => {
  const server = createServer().listen(await freePort(), '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await canBind(port)).toBe(false);
  server.close();
  await once(server, 'close');
  expect(await canBind(port)).toBe(true);
});
