/** How connections and servers end: timeouts, Ctrl-C, SIGTERM. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_NAMES } from '../../io/names';
import { consumed, eventually, openOf, stalled, treeOf } from '../support/kernel';
import { Peer } from '../support/peer';
import { freePort } from '../support/port';
import { Program, startServer, type Server } from '../support/program';
import { digest, makeSite, type TestSite } from '../support/site';

let site: TestSite;
beforeAll(() => (site = makeSite()));
afterAll(() => site.remove());

const servers = new Set<Server>();
afterEach(() => {
  for (const server of servers) server.signal('SIGKILL');
  servers.clear();
});

async function start(...args: string[]): Promise<Server> {
  const server = await startServer(['--base', site.base, ...args]);
  servers.add(server);
  return server;
}

function refused(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });
}

/** How long the connection stayed open after `since`, and what was said last. */
async function closedAfter(peer: Peer, since: number): Promise<{ ms: number; said: string }> {
  const said = (await peer.rest()).toString('latin1').slice(0, 12);
  peer.leave();
  return { ms: performance.now() - since, said };
}

describe.each(MODEL_NAMES)('%s', (model) => {
  test('closes what is idle, what says nothing, and what stops in the middle of a head', async () => {
    const server = await start('--model', model, '--idle-timeout', '1', '--head-timeout', '1');
    const cases = [
      async (peer: Peer) => {
        await peer.get('/a').answer();
      },
      () => Promise.resolve(),
      async (peer: Peer) => {
        // At once: who dawdled here would be idle first.
        await peer.send('GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET / HT').answer();
      },
    ];
    for (const [i, act] of cases.entries()) {
      // Before anything was sent: however late this process looks, the server's clock cannot have started sooner.
      const since = performance.now();
      const peer = await Peer.to(server.port);
      await act(peer);
      const { ms, said } = await closedAfter(peer, since);
      expect(ms).toBeGreaterThan(900);
      expect(ms).toBeLessThan(9_000); // without the options it would be ten seconds
      expect(said).toBe(i === 2 ? 'HTTP/1.1 408' : '');
    }
  });

  test('Ctrl-C: nobody new, nothing idle, and the download to its last octet', async () => {
    const server = await start('--model', model, '--drain-timeout', '30');
    const idle = model === 'sequential' ? undefined : await Peer.to(server.port);
    await idle?.get('/a').answer();
    const [, ...children] = treeOf(server.pid);
    const reader = await Peer.to(server.port);
    reader.get('/large.bin').pause();
    await stalled(server.port, reader.localPort);
    server.signal('SIGINT');
    await eventually(() => refused(server.port), 'new clients are refused');
    expect(await idle?.ending()).toBe(idle && 'fin');
    const { body } = await reader.answer();
    expect(digest(body)).toBe(digest(site.files.get('large.bin') ?? Buffer.alloc(0)));
    reader.leave();
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
    for (const child of children) expect(() => process.kill(child, 0)).toThrow('ESRCH');
  });

  test('Ctrl-C before it has said that it listens is a Ctrl-C like any other', async () => {
    const port = await freePort();
    const program = Program.run(['--base', site.base, '--model', model, '--port', String(port)]);
    await eventually(async () => !(await refused(port)), 'it listens');
    program.signal('SIGINT');
    expect(await program.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  test('Ctrl-C with a client that never reads ends at the drain limit', async () => {
    const server = await start('--model', model, '--drain-timeout', '1');
    const reader = await Peer.to(server.port);
    reader.get('/stall.bin').pause();
    await stalled(server.port, reader.localPort);
    server.signal('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
    reader.leave();
  });

  test('a second Ctrl-C ends at once', async () => {
    const server = await start('--model', model, '--drain-timeout', '3600');
    const reader = await Peer.to(server.port);
    reader.get('/stall.bin').pause();
    await stalled(server.port, reader.localPort);
    server.signal('SIGINT');
    await eventually(() => refused(server.port), 'the first Ctrl-C was heard');
    server.signal('SIGINT');
    expect(await server.ended).toMatchObject({ code: 130 });
    reader.leave();
  });

  test('starts again on the port it has just left', async () => {
    const server = await start('--model', model);
    const peer = await Peer.to(server.port);
    await peer.get('/a', 'Connection: close').answer();
    await peer.ending();
    peer.leave();
    server.signal('SIGINT');
    await server.ended;
    const again = await start('--model', model, '--port', String(server.port));
    expect(again.port).toBe(server.port);
  });
});

test.each(MODEL_NAMES)('%s: a clock that is set back an hour changes no deadline', async (model) => {
  const args = ['--base', site.base, '--model', model, '--idle-timeout', '1', '--head-timeout', '1'];
  const mark = join(site.base, 'set-back');
  rmSync(mark, { force: true });
  const preload = ['--require', join(__dirname, '..', 'support', 'clock.cjs')];
  const server = await startServer(args, preload, ['env', `SET_BACK=${mark}`]);
  servers.add(server);
  const before = await Peer.to(server.port);
  await before.get('/a').answer();
  writeFileSync(mark, '');
  expect(await before.ending()).toBe('fin');
  before.leave();
  const after = await Peer.to(server.port);
  const since = performance.now();
  const { fields } = await after.get('/a').answer();
  expect(Date.now() - Date.parse(fields.get('date') ?? '')).toBeGreaterThan(3_500_000);
  const { ms } = await closedAfter(after, since);
  expect(ms).toBeGreaterThan(900);
  expect(ms).toBeLessThan(20_000);
});

test.each(MODEL_NAMES)('%s: a reader who stops is given up, however long others may wait', async (model) => {
  const args = ['--base', site.base, '--model', model];
  const server = await startServer(args, ['--require', join(__dirname, '..', 'support', 'short-stall.cjs')]);
  servers.add(server);
  const reader = await Peer.to(server.port);
  await reader.get('/a').answer();
  expect((await reader.get('/stall.bin').take(12)).toString()).toBe('HTTP/1.1 200');
  reader.pause();
  await eventually(() => openOf(server.port) === 0, 'it is given up');
  // In the middle of the answer, and not instead of it.
  expect((await reader.rest()).length).toBeLessThan(statSync(join(site.base, 'stall.bin')).size);
  reader.leave();
});

const CONCURRENT = MODEL_NAMES.filter((name) => name !== 'sequential');

/** Where the answers stop between two of them, as here, the next one is owed all the same. */
test.each(CONCURRENT)('%s: a slow reader of many answers is not idle', async (model) => {
  const server = await start('--model', model, '--idle-timeout', '0.3');
  const reader = (await Peer.to(server.port)).pause();
  reader.send('GET /a HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(6000));
  await stalled(server.port, reader.localPort);
  for (let i = 0; i < 3; i++) {
    const idle = await Peer.to(server.port);
    await idle.get('/a').answer();
    expect(await idle.ending()).toBe('fin');
    idle.leave();
  }
  for (let i = 0; i < 6000; i++) expect((await reader.answer()).status).toBe(200);
  reader.leave();
});

test.each(CONCURRENT)('%s: Ctrl-C while it is busy sends those home who are idle', async (model) => {
  const server = await start('--model', model, '--drain-timeout', '3600');
  const idle = await Peer.to(server.port);
  await idle.get('/a').answer();
  const busy = await Peer.to(server.port);
  busy.send('GET /a HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(5000));
  await busy.take(10_000);
  const rest = busy.rest();
  server.signal('SIGINT');
  expect(await idle.ending()).toBe('fin');
  await rest;
  for (const peer of [idle, busy]) peer.leave();
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
});

/** One that is ready whenever anybody looks must not hide the alarm. */
test.each(MODEL_NAMES)('%s: Ctrl-C ends a client that asks without end', async (model) => {
  const server = await start('--model', model, '--drain-timeout', '3600');
  const endless = connect({ port: server.port, host: '127.0.0.1' });
  const some = 'GET /a HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1000);
  const ask = (): void => {
    while (endless.write(some));
  };
  endless
    .on('connect', ask)
    .on('drain', ask)
    .on('error', () => undefined);
  await once(endless, 'data');
  endless.resume();
  server.signal('SIGINT');
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
  endless.destroy();
});

test.each(MODEL_NAMES)(
  '%s: a client that has sent FIN gets its download, and then the end',
  async (model) => {
    const server = await start('--model', model);
    const peer = await Peer.to(server.port);
    const { body } = await peer.get('/large.bin').finish().answer();
    expect(digest(body)).toBe(digest(site.files.get('large.bin') ?? Buffer.alloc(0)));
    expect(await peer.ending()).toBe('fin');
  },
);

/** It is started again no sooner than a second after it was: the server must not end before that. */
test('thread-pool: the only worker dies in the drain, soon after its birth, and a download goes on', async () => {
  writeFileSync(join(site.base, 'poison-slow.txt'), 'never read');
  const turns = join(site.base, 'disk-turns');
  rmSync(turns, { force: true });
  const preloads = ['poison.cjs', 'slow-disk.cjs'].map((name) => join(__dirname, '..', 'support', name));
  const server = await startServer(
    ['--base', site.base, '--threads', '1'],
    preloads.flatMap((preload) => ['--require', preload]),
  );
  servers.add(server);
  const reader = await Peer.to(server.port);
  reader.get('/large.bin').pause();
  await stalled(server.port, reader.localPort);
  const victim = await Peer.to(server.port);
  victim.get('/poison-slow.txt');
  await consumed(server.port, victim.localPort);
  server.signal('SIGINT');
  await eventually(() => refused(server.port), 'Ctrl-C was heard');
  writeFileSync(turns, '');
  expect((await victim.rest()).length).toBe(0);
  const { body } = await reader.answer();
  expect(digest(body)).toBe(digest(site.files.get('large.bin') ?? Buffer.alloc(0)));
  for (const peer of [reader, victim]) peer.leave();
  expect(await server.ended).toMatchObject({ code: 0 });
});

/** A reset makes the kernel forget what it has not sent yet: up to 4 MB of the answer. */
test.each(MODEL_NAMES)('%s: the last answer arrives whole, although the client sends more', async (model) => {
  const server = await start('--model', model);
  const reader = await Peer.to(server.port);
  reader.get('/large.bin', 'Connection: close').pause();
  await stalled(server.port, reader.localPort);
  const { body } = await reader.get('/a').answer();
  expect(digest(body)).toBe(digest(site.files.get('large.bin') ?? Buffer.alloc(0)));
  expect(await reader.ending()).toBe('fin');
  reader.leave();
});
