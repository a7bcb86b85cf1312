import { once } from 'node:events';
import { createServer } from 'node:net';
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

test('runs beside each other are given ports of different blocks', async () => {
  const runs: (typeof Ports)[] = [];
  for (let run = 0; run < 60; run += 1)
    jest.isolateModules(() => runs.push(jest.requireActual<typeof Ports>('../../run/subject/ports')));
  const given = await Promise.all(runs.map((run) => run.freePort()));
  expect(new Set(given.map((port) => Math.floor(port / 25))).size).toBe(60);
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
