/** What goes wrong outside: no descriptors, clients that vanish, signals, a full disk, a fault of our own. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { constants as os } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { closeSync, constants, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { MODEL_NAMES } from '../../io/names';
import {
  consumed,
  descriptorsOf,
  eventually,
  signalThread,
  stalled,
  tasksOf,
  ticksOf,
  treeOf,
} from '../support/kernel';
import { ask, Peer, request } from '../support/peer';
import { Program, startServer, type Server } from '../support/program';
import { makeSite, type TestSite } from '../support/site';

let site: TestSite;
let server: Server;
beforeAll(() => {
  site = makeSite();
  writeFileSync(join(site.base, 'poison.txt'), 'never read');
  writeFileSync(join(site.base, 'slow.txt'), 'at last');
});
afterAll(() => site.remove());
afterEach(() => {
  server.signal('SIGKILL');
});

async function start(args: string[], node: string[] = [], wrap: string[] = []): Promise<Server> {
  server = await startServer(['--base', site.base, ...args], node, wrap);
  return server;
}

/** Reads where a server listens from a pipe, and nothing after that. */
async function portReadFrom(pipe: number): Promise<number> {
  const said = Buffer.alloc(200);
  await eventually(() => {
    try {
      return readSync(pipe, said) > 0;
    } catch {
      return false;
    }
  }, 'it says where it listens');
  return Number(/:(\d+)\//.exec(said.toString())?.[1]);
}

const good = async () => (await ask(server.port, request('/hello.txt'))).status;

/** One connection each is all these serve; the others share a worker. */
const IN_TURN = MODEL_NAMES.filter((name) => name !== 'process-pool' && name !== 'thread-per-connection');

describe.each(IN_TURN)('%s', (model) => {
  test('survives having no descriptor left, and serves again when there are', async () => {
    await start(['--model', model], [], ['prlimit', '--nofile=96']);
    const descriptors = descriptorsOf(server.pid);
    const peers = await Promise.all(Array.from({ length: 150 }, () => Peer.to(server.port)));
    if (model !== 'sequential' && model !== 'event-driven')
      await eventually(async () => ((await server.counts()).exhausted ?? 0) > 0, 'descriptors run out');
    for (const peer of peers) peer.leave();
    // Until then Node closes whoever comes: without a descriptor it can do no better.
    await eventually(() => descriptorsOf(server.pid) <= descriptors + 3, 'descriptors return');
    expect(await good()).toBe(200);
  });
});

describe.each(MODEL_NAMES)('%s', (model) => {
  test('counts clients that vanish', async () => {
    await start(['--model', model]);
    const reader = await Peer.to(server.port);
    reader.get('/stall.bin').pause();
    await stalled(server.port, reader.localPort);
    reader.reset();
    const talker = await Peer.to(server.port);
    await talker.get('/a').answer();
    talker.reset();
    expect(await good()).toBe(200);
    const inParent = model !== 'process-pool';
    if (inParent)
      await eventually(async () => {
        const { brokenPipes = 0, resetByClient = 0 } = await server.counts();
        return brokenPipes >= 1 && resetByClient >= 1;
      }, 'both are counted');
  });

  test('serves on when its log cannot be written', async () => {
    await start(['--model', model, '--log', '/dev/full']);
    for (let i = 0; i < 3; i++) expect(await good()).toBe(200);
    if (model !== 'process-pool') expect((await server.counts()).logLinesLost).toBeGreaterThanOrEqual(3);
  });

  test('serves on, and ends, although nobody reads what it prints into a pipe', async () => {
    const pipe = join(site.base, '..', `pipe-${model}`);
    execFileSync('mkfifo', [pipe]);
    const end = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const args = ['--port', '0', '--base', site.base, '--model', model, '--verbose'];
    const program = Program.run(args, [], ['sh', '-c', 'exec "$@" >"$0"', pipe]);
    const port = await portReadFrom(end);
    server = Object.assign(program, { port });
    const peer = await Peer.to(port);
    for (let i = 0; i < 500; i++) await peer.get(`/a?${'q'.repeat(500)}`).answer();
    peer.leave();
    expect(await good()).toBe(200);
    program.signal('SIGINT');
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
    closeSync(end);
  });

  /** The speed of the loopback interface: a file that opens and has a size, and that no read gets anything of. */
  test('a file that cannot be read, nobody knows why, is answered with 500 and costs no worker', async () => {
    server = await startServer(['--model', model, '--base', '/sys/devices/virtual/net/lo']);
    for (let i = 0; i < 5; i++) expect((await ask(server.port, request('/speed'))).status).toBe(500);
    expect((await ask(server.port, request('/mtu'))).status).toBe(200);
    await eventually(() => server.stderr.includes('EINVAL'), 'it is logged');
    expect(server.stderr).not.toContain('replaced');
  });

  test('a fault of our own costs one client its connection', async () => {
    await start(['--model', model], ['--require', join(__dirname, '..', 'support', 'poison.cjs')]);
    const clients = Array.from({ length: 200 }, async (_, i) => {
      if (i % 50 !== 7) return good();
      return ask(server.port, request('/poison.txt')).then(
        () => 'answered',
        () => 'lost',
      );
    });
    const results = await Promise.all(clients);
    expect(results.filter((result) => result === 200)).toHaveLength(196);
    expect(results.filter((result) => result === 'lost')).toHaveLength(4);
    await eventually(() => server.stderr.includes('poisoned'), 'it is logged');
    expect(await good()).toBe(200);
  });
});

const ALONE = [
  ['sequential'],
  ['thread-per-connection', '--threads', '1'],
  ['process-pool', '--processes', '1'],
];

/** Linux takes a descriptor before it looks at the socket: EMFILE hides that nobody will come any more. */
test.each(ALONE)('%s: a worker that has no descriptor left ends in the drain', async (...model) => {
  await start(['--drain-timeout', '3600', '--model', ...model]);
  for (const pid of treeOf(server.pid)) execFileSync('env', ['prlimit', '--pid', String(pid), '--nofile=3:']);
  // For this one it was taken when the wait began.
  expect((await ask(server.port, request('/nope'))).status).toBe(404);
  server.signal('SIGINT');
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
});

const noThread = ['--require', join(__dirname, '..', 'support', 'no-thread.cjs')];

test('sequential: a worker that cannot be replaced at once is replaced later', async () => {
  const limit = join(site.base, 'threads');
  const poison = ['--require', join(__dirname, '..', 'support', 'poison.cjs')];
  server = await startServer(
    ['--model', 'sequential', '--base', site.base],
    [...poison, ...noThread],
    ['env', `THREADS=${limit}`],
  );
  writeFileSync(limit, '1');
  await expect(ask(server.port, request('/poison.txt'))).rejects.toThrow('ended');
  await eventually(() => server.stderr.includes('worker 1 could not start: Worker'), 'it is logged');
  rmSync(limit);
  expect(await good()).toBe(200);
});

test('thread-pool: where there is no thread for the second worker it says so, and ends', async () => {
  const limit = join(site.base, 'threads');
  writeFileSync(limit, '1');
  const args = ['--model', 'thread-pool', '--port', '0', '--base', site.base];
  const { code, stderr } = await Program.run(args, noThread, ['env', `THREADS=${limit}`]).ended;
  rmSync(limit);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'reference: worker 2 could not start: Worker initialization failure: EAGAIN\n',
  });
});

test('thread-pool: workers that run out of memory are replaced, and no other client notices', async () => {
  await start([], ['--require', join(__dirname, '..', 'support', 'glutton.cjs')]);
  const held = await Peer.to(server.port);
  await held.get('/a').answer();
  for (let i = 0; i < 6; i++) {
    await expect(ask(server.port, request('/a', 'X-Glutton: 1'))).rejects.toThrow('ended');
    expect(await good()).toBe(200);
  }
  expect((await held.get('/a').answer()).status).toBe(200);
  held.leave();
  expect((await server.counts()).workersReplaced).toBe(6);
});

test('select: of a head of 64 KB nothing is kept with the file it asked for', async () => {
  await start(['--model', 'select']);
  const peer = await Peer.to(server.port);
  const { ctimeMs } = statSync(join(site.base, 'hello.txt'));
  await eventually(() => Date.now() - ctimeMs > 2500, 'the file is so old that it is remembered');
  const wide = Array.from({ length: 60 }, (_, i) => `X-${i}: ${'v'.repeat(1000)}`);
  for (let i = 0; i < 1000; i++) {
    expect((await peer.get(`/${'./'.repeat(i)}hello.txt`, ...wide).answer()).status).toBe(200);
  }
  expect((await server.counts()).workersReplaced).toBe(0);
  peer.leave();
});

const WITH_WORKERS = ['thread-per-connection', 'thread-pool', 'process-pool'] as const;

test.each(WITH_WORKERS)('%s: three workers that wait for the disk hold up nobody else', async (model) => {
  const turns = join(site.base, 'disk-turns');
  rmSync(turns, { force: true });
  await start(['--model', model], ['--require', join(__dirname, '..', 'support', 'slow-disk.cjs')]);
  const waiting = [1, 2, 3].map(() => ask(server.port, request('/slow.txt')));
  const first = Promise.race(waiting).then(() => 'answered');
  for (let i = 0; i < 20; i++) expect(await Promise.race([good(), first])).toBe(200);
  writeFileSync(turns, '');
  for (const { body } of await Promise.all(waiting)) expect(body.toString()).toBe('at last');
});

test('thread-pool: who waits for the disk while a drain begins is sent home with the answer', async () => {
  const turns = join(site.base, 'disk-turns');
  rmSync(turns, { force: true });
  await start(['--drain-timeout', '3600'], ['--require', join(__dirname, '..', 'support', 'slow-disk.cjs')]);
  const waiting = await Peer.to(server.port);
  waiting.get('/slow.txt');
  await consumed(server.port, waiting.localPort);
  // Its descriptor is the higher one, so whoever sends this one home has passed by the other.
  const idle = await Peer.to(server.port);
  await idle.get('/a').answer();
  server.signal('SIGINT');
  expect(await idle.ending()).toBe('fin');
  writeFileSync(turns, '');
  expect((await waiting.answer()).body.toString()).toBe('at last');
  expect(await waiting.ending()).toBe('fin');
  for (const peer of [waiting, idle]) peer.leave();
  expect(await server.ended).toMatchObject({ code: 0 });
});

const BLOCKING = MODEL_NAMES.filter((name) => !['busy-wait', 'event-driven', 'process-pool'].includes(name));

test.each(BLOCKING)('%s calls again when a signal interrupts it', async (model) => {
  await start(['--model', model]);
  const held = await Peer.to(server.port);
  await held.get('/a').answer();
  await eventually(async () => {
    for (const task of tasksOf(server.pid)) signalThread(server.pid, task, os.signals.SIGWINCH);
    for (const task of tasksOf(server.pid)) signalThread(server.pid, task, os.signals.SIGUSR2);
    return ((await server.counts()).interrupted ?? 0) > 0;
  }, 'a blocked call is interrupted');
  expect((await held.get('/a').answer()).status).toBe(200);
  held.leave();
});

test('a half request that ends leaves the processor idle', async () => {
  await start([]);
  for (let i = 0; i < 20; i++) {
    const peer = await Peer.to(server.port);
    peer.send('GET / HT').finish();
    await peer.ending();
  }
  const held = await Peer.to(server.port);
  await held.get('/a').answer();
  // A second in which nothing is to be done, of which one in five may be used.
  const before = ticksOf(server.pid);
  await pause(1000);
  expect(ticksOf(server.pid) - before).toBeLessThan(20);
  held.leave();
});
