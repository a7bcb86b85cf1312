/** npm run test:slow: what can only be seen by waiting. */
import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf, ticksOf } from '../support/kernel';
import { Peer } from '../support/peer';
import { startServer, stopServer, type Server } from '../support/program';
import { makeSite, type TestSite } from '../support/site';

let site: TestSite;
let server: Server;
beforeAll(() => (site = makeSite()));
afterAll(() => site.remove());
afterEach(() => stopServer(server));

test('thread-pool: 1000 idle connections cost no time and little memory', async () => {
  server = await startServer(['--base', site.base, '--idle-timeout', '60']);
  const peers = await Promise.all(Array.from({ length: 1000 }, () => Peer.to(server.port)));
  await Promise.all(peers.map((peer) => peer.get('/a').answer()));
  expect(memoryOf(server.pid, 'VmRSS')).toBeLessThan(120 * 1024);
  // Some 8 s after the last request V8 collects garbage, once. Then the promise, which itself speaks of time:
  // ten seconds in which nothing happens.
  await pause(11_000);
  const before = ticksOf(server.pid);
  await pause(10_000);
  expect(ticksOf(server.pid) - before).toBe(0);
  for (const peer of peers) peer.leave();
});
