/** What 2000 connections leave behind: nothing. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  descriptorsOf,
  eventually,
  hired,
  memoryOf,
  openOf,
  tasksOf,
  ticksOf,
  treeOf,
} from '../support/kernel';
import { DEFAULTS } from '../../config';
import { MODEL_NAMES } from '../../io/names';
import { ask, Peer, request } from '../support/peer';
import { startServer, stopServer, type Server } from '../support/program';
import { makeSite, type TestSite } from '../support/site';

let site: TestSite;
let server: Server;
beforeAll(() => (site = makeSite()));
afterAll(() => site.remove());
afterEach(() => stopServer(server));

/** Whole tree: the process pool's workers count as well. */
const sum = (of: (pid: number) => number) => treeOf(server.pid).reduce((total, pid) => total + of(pid), 0);

async function mixed(count: number): Promise<void> {
  const one = async (i: number) => {
    const peer = await Peer.to(server.port);
    switch (i % 5) {
      case 0:
        await peer.get('/huge.bin').take(1);
        peer.reset();
        break;
      case 1:
        await peer.send('\0garbage\r\n\r\n').rest();
        break;
      case 2:
        peer.send('GET / HT').finish();
        await peer.rest();
        break;
      case 3:
        await peer.get('/nope', 'Connection: close').answer();
        break;
      default:
        await peer.get('/medium.bin').answer();
    }
    peer.leave();
  };
  const lanes = Array.from({ length: 20 }, async (_, lane) => {
    for (let i = lane; i < count; i += 20) await one(i);
  });
  await Promise.all(lanes);
}

test.each(MODEL_NAMES)(
  '%s: descriptors, threads and memory return to where they were',
  async (model) => {
    server = await startServer(['--base', site.base, '--model', model]);
    if (model === 'process-pool') await hired(server.pid, DEFAULTS.processes);
    await mixed(600);
    await eventually(() => openOf(server.port) === 0, 'the server has closed all connections');
    const descriptors = sum(descriptorsOf);
    const threads = sum((pid) => tasksOf(pid).length);
    const memory = sum((pid) => memoryOf(pid, 'VmRSS'));
    await mixed(2000);
    await eventually(() => sum(descriptorsOf) <= descriptors + 3, 'descriptors return');
    await eventually(() => sum((pid) => tasksOf(pid).length) <= threads + 1, 'threads return');
    // V8 collects when it likes, and keeps 30 MiB on a busy machine; 2000 leaked buffers of 64 KiB would be 125 MiB.
    expect(sum((pid) => memoryOf(pid, 'VmRSS')) - memory).toBeLessThan(64 * 1024);
    expect((await ask(server.port, request('/a'))).status).toBe(200);
  },
  120_000,
);

/** A timer that has fired, and that nobody sets again, is due for ever. Found so in the thread pool. */
test.each(MODEL_NAMES.filter((model) => model !== 'busy-wait'))(
  '%s: sleeps when the last client has been timed out',
  async (model) => {
    server = await startServer(['--base', site.base, '--model', model, '--idle-timeout', '0.3']);
    if (model === 'process-pool') await hired(server.pid, DEFAULTS.processes);
    const peer = await Peer.to(server.port);
    await peer.get('/a').answer();
    await peer.ending();
    peer.leave();
    // What lingers is forgotten 2 s later. Then a second in which nothing is to be done, of which one in five may be used.
    await pause(3000);
    const before = sum(ticksOf);
    await pause(1000);
    expect(sum(ticksOf) - before).toBeLessThan(20);
  },
);
