/** Many clients at once: barriers, not bursts (a sequential server passes a burst, thanks to the backlog). */
import { DEFAULTS } from '../../config';
import { MODEL_NAMES } from '../../io/names';
import { eventually, hired, stalled, waitingForAccept } from '../support/kernel';
import { ask, Peer, request } from '../support/peer';
import { startServer, stopServer, type Server } from '../support/program';
import { digest, makeSite, type TestSite } from '../support/site';

const CONCURRENT = MODEL_NAMES.filter((name) => name !== 'sequential');
const HALF = 'GET /hello.txt HTTP/1.1\r\nHo';
const STEP = 256 * 1024;

async function open(port: number, count: number): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (let i = 0; i < count; i++) {
    await eventually(() => waitingForAccept(port) < 3, 'the backlog drains');
    peers.push(await Peer.to(port));
  }
  return peers;
}

/** Nobody reads on before all have received a step: a server that serves one of them only stops for ever. */
async function lockstep(peers: readonly Peer[], step: number, rounds: number): Promise<void> {
  for (const peer of peers) peer.get('/huge.bin');
  for (let round = 0; round < rounds; round++) {
    await Promise.all(peers.map((peer) => peer.take(step)));
    for (const peer of peers) peer.pause();
  }
}

describe.each(CONCURRENT)('%s', (model) => {
  let site: TestSite;
  let server: Server;
  let peers: Peer[] = [];
  beforeAll(async () => {
    site = makeSite();
    server = await startServer(['--model', model, '--base', site.base]);
    if (model === 'process-pool') await hired(server.pid, DEFAULTS.processes);
  });
  afterEach(() => {
    for (const peer of peers) peer.leave();
    peers = [];
  });
  afterAll(async () => {
    await stopServer(server);
    site.remove();
  });

  test('a client that says nothing does not hold up the others', async () => {
    peers = await open(server.port, 1);
    expect((await ask(server.port, request('/hello.txt'))).status).toBe(200);
    expect(peers[0]?.ended).toBeUndefined();
  });

  test('nor does half a request', async () => {
    peers = await open(server.port, 1);
    peers[0]?.send(HALF);
    expect((await ask(server.port, request('/hello.txt'))).status).toBe(200);
    expect((await peers[0]?.send('st: x\r\n\r\n').answer())?.status).toBe(200);
  });

  test('nor do eight readers who stopped, for a lockstep pair and small files', async () => {
    peers = await open(server.port, 8);
    for (const peer of peers) peer.get('/stall.bin').pause();
    for (const peer of peers) await stalled(server.port, peer.localPort);
    const pair = await open(server.port, 2);
    peers.push(...pair);
    await lockstep(pair, STEP, 20);
    expect((await ask(server.port, request('/hello.txt'))).status).toBe(200);
  });

  test('eight clients are answered last to first', async () => {
    peers = await open(server.port, 8);
    for (const peer of [...peers].reverse()) expect((await peer.get('/hello.txt').answer()).status).toBe(200);
  });

  test('sixteen large downloads advance together', async () => {
    peers = await open(server.port, 16);
    await lockstep(peers, STEP, 5);
  });

  test('twenty small files are fetched while ten large ones go on', async () => {
    peers = await open(server.port, 10);
    for (const peer of peers) await peer.get('/huge.bin').take(STEP);
    for (let i = 0; i < 20; i++) {
      expect((await ask(server.port, request('/hello.txt'))).status).toBe(200);
      await Promise.all(peers.map((peer) => peer.take(STEP)));
    }
  });

  test('more clients than workers are all answered', async () => {
    const clients = await Promise.all(Array.from({ length: 64 }, () => Peer.to(server.port)));
    peers = clients;
    const answers = await Promise.all(clients.map((peer) => peer.send(request('/hello.txt')).answer()));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  test('nobody gets what another asked for', async () => {
    const names = ['hello.txt', 'octets.bin', 'a', 'medium.bin', 'noext', 'x+y.txt', 'style.css'];
    peers = await open(server.port, 16);
    const wrong = await Promise.all(
      peers.map(async (peer, i) => {
        for (let round = 0; round < 40; round++) {
          const name = names[(i + round) % names.length] ?? '';
          const { body } = await peer.get(`/${name}`).answer();
          if (digest(body) !== digest(site.files.get(name) ?? Buffer.alloc(0))) return name;
        }
        return undefined;
      }),
    );
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  test('a thousand clients are all served to the end', async () => {
    let served = 0;
    const client = async () => {
      const { body } = await ask(server.port, request('/medium.bin'));
      if (body.length === 200_000) served += 1;
    };
    const waves = Array.from({ length: 100 }, async () => {
      for (let i = 0; i < 10; i++) await client();
    });
    await Promise.all(waves);
    expect(served).toBe(1000);
  });
});

/** What the counter-example cannot do, shown rather than skipped in silence. */
describe('sequential', () => {
  let site: TestSite;
  let server: Server;
  beforeAll(async () => {
    site = makeSite();
    server = await startServer(['--model', 'sequential', '--base', site.base]);
  });
  afterAll(async () => {
    await stopServer(server);
    site.remove();
  });

  test('a client that says nothing does hold up the others: the second is answered only after it', async () => {
    const quiet = await Peer.to(server.port);
    await eventually(() => waitingForAccept(server.port) === 0, 'quiet is accepted');
    const eager = await Peer.to(server.port);
    eager.send(request('/hello.txt'));
    const order: string[] = [];
    const second = eager.answer().then(() => order.push('eager'));
    for (let i = 0; i < 50; i++) await quiet.get('/a').answer();
    expect(waitingForAccept(server.port)).toBe(1);
    order.push('quiet');
    quiet.leave();
    await second;
    expect(order).toEqual(['quiet', 'eager']);
    eager.leave();
  });

  test('a hundred clients in a row are served all the same, and at once they only seem to be', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => ask(server.port, request('/hello.txt'))),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });
});

/** A third of it must be read within TIMES.stallMs, or a slow reader looks like none. Node leaves it to the kernel: 4 MB. */
test.each(MODEL_NAMES.filter((name) => name !== 'event-driven'))(
  '%s: of an answer the kernel holds little at a time',
  async (model) => {
    const site = makeSite();
    const server = await startServer(['--model', model, '--base', site.base]);
    const reader = await Peer.to(server.port);
    reader.get('/stall.bin').pause();
    expect(await stalled(server.port, reader.localPort)).toBeLessThan(600_000);
    reader.reset();
    await stopServer(server);
    site.remove();
  },
);

/** What an epoll pool and callbacks are for: more connections than anybody has threads. */
describe.each(['thread-pool', 'event-driven'] as const)('%s', (model) => {
  let site: TestSite;
  let server: Server;
  beforeAll(async () => {
    site = makeSite();
    server = await startServer(['--model', model, '--base', site.base]);
  });
  afterAll(async () => {
    await stopServer(server);
    site.remove();
  });

  test('a thousand downloads of 100 GiB all advance between two looks', async () => {
    const peers = await Promise.all(Array.from({ length: 1000 }, () => Peer.to(server.port, 'narrow')));
    await lockstep(peers, 64 * 1024, 3);
    for (const peer of peers) peer.reset();
    expect((await ask(server.port, request('/hello.txt'))).status).toBe(200);
  });
});
