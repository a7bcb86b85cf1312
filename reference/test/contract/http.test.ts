/** What the assignment asks, of every model alike. Nothing here needs two clients at once. */
import { FOUND, STATUSES } from '../support/cases';
import { LIMITS } from '../../http/limits';
import { MODEL_NAMES } from '../../io/names';
import { consumed } from '../support/kernel';
import { ask, Peer, request } from '../support/peer';
import { startServer, stopServer, type Server } from '../support/program';
import { digest, HUGE_BYTES, makeSite, type TestSite } from '../support/site';

const H = 'Host: x\r\n';
const CLOSE = 'Connection: close\r\n';
const IMF =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

describe.each(MODEL_NAMES)('%s', (model) => {
  let site: TestSite;
  let server: Server;
  beforeAll(async () => {
    site = makeSite();
    server = await startServer(['--model', model, '--base', site.base]);
  });
  afterAll(async () => {
    const ended = await stopServer(server);
    site.remove();
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  test.each(STATUSES)('answers %s', async (_, text, status) => {
    const answer = await ask(server.port, text, status === 304);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).not.toContain('SECRET');
    expect(answer.fields.get('date')).toMatch(IMF);
  });

  test.each(FOUND)('serves %s as %s, octet for octet', async (path, name) => {
    const { status, body } = await ask(server.port, request(path));
    expect(status).toBe(200);
    expect(digest(body)).toBe(digest(site.files.get(name) ?? Buffer.alloc(0)));
  });

  test('says what it serves', async () => {
    const { fields } = await ask(server.port, request('/hello.txt'));
    expect(fields.get('content-type')).toBe('text/plain');
    expect(fields.get('last-modified')).toBe('Sat, 03 Feb 2001 04:05:06 GMT');
    expect(fields.get('server')).toMatch(/./);
    expect(fields.get('connection')).toBe('close');
    const life = Date.parse(fields.get('expires') ?? '') - Date.parse(fields.get('date') ?? '');
    expect(life).toBe(12 * 3600 * 1000);
  });

  test('sends a client to the folder with its slash, and nothing decoded into a field', async () => {
    const { fields } = await ask(server.port, request('/dir'));
    expect(fields.get('location')).toBe('/dir/');
    const evil = await ask(server.port, request('/%0d%0aX-Evil:1'));
    expect(evil.fields.has('x-evil')).toBe(false);
  });

  test('HEAD is GET without content, also of what is missing', async () => {
    const peer = await Peer.to(server.port);
    const [get, head] = [
      await peer.get('/hello.txt').answer(),
      await peer.send(`HEAD /hello.txt HTTP/1.1\r\n${H}\r\n`).answer(true),
    ];
    for (const name of ['content-length', 'content-type', 'last-modified'])
      expect(head.fields.get(name)).toBe(get.fields.get(name));
    await peer.send(`HEAD /nope HTTP/1.1\r\n${H}\r\n`).answer(true);
    expect((await peer.get('/a').answer()).body.toString()).toBe('one letter');
    peer.leave();
  });

  test('knows the length of 100 GiB, streams it, and survives a client that leaves', async () => {
    const { fields } = await ask(server.port, `HEAD /huge.bin HTTP/1.1\r\n${H}${CLOSE}\r\n`, true);
    expect(fields.get('content-length')).toBe(String(HUGE_BYTES));
    const peer = await Peer.to(server.port);
    await peer.get('/huge.bin').take(4 << 20);
    peer.reset();
    expect((await ask(server.port, request('/a'))).body.toString()).toBe('one letter');
  });

  test('sends the part asked for', async () => {
    const large = site.files.get('large.bin') ?? Buffer.alloc(0);
    const { body, fields } = await ask(server.port, request('/large.bin', 'Range: bytes=1000000-2999999'));
    expect(fields.get('content-range')).toBe(`bytes 1000000-2999999/${large.length}`);
    expect(digest(body)).toBe(digest(large.subarray(1_000_000, 3_000_000)));
    const last = await ask(server.port, request('/hello.txt', 'Range: bytes=-2'));
    expect(last.body.toString()).toBe('o\n');
  });

  test('reads a request cut at every octet', async () => {
    const text = `GET /a HTTP/1.1\r\n${H}\r\n`;
    const peer = await Peer.to(server.port);
    for (let cut = 1; cut < text.length; cut++) {
      peer.send(text.slice(0, cut));
      await consumed(server.port, peer.localPort);
      peer.send(text.slice(cut));
      expect((await peer.answer()).body.toString()).toBe('one letter');
    }
    peer.leave();
  });

  test('reads a request octet by octet', async () => {
    const peer = await Peer.to(server.port);
    for (const octet of request('/a')) {
      peer.send(octet);
      await consumed(server.port, peer.localPort);
    }
    expect((await peer.answer()).status).toBe(200);
    peer.leave();
  });

  test.each([1024, 4096, 65536])('answers a request of exactly %i octets', async (size) => {
    const frame = request('/a', 'X: ').length;
    const answer = await ask(server.port, request('/a', `X: ${'x'.repeat(size - frame)}`));
    expect(answer.status).toBe(200);
  });

  test('answers sixty requests on one connection, each with its own', async () => {
    const peer = await Peer.to(server.port);
    const paths = ['/hello.txt', '/nope', '/empty.txt', '/octets.bin', '/a', '/medium.bin'];
    for (let i = 0; i < 60; i++) {
      const path = paths[i % paths.length] ?? '/';
      const { status, body } = await peer.get(path).answer();
      const content = site.files.get(path.slice(1));
      expect(status).toBe(content === undefined ? 404 : 200);
      if (content !== undefined) expect(digest(body)).toBe(digest(content));
    }
    peer.leave();
  });

  test('answers what is pipelined in order', async () => {
    const peer = await Peer.to(server.port);
    const texts = ['GET /a', 'GET /nope', 'HEAD /hello.txt', 'GET /empty.txt', 'GET /large.bin', 'GET /a'];
    peer.send(texts.map((text) => `${text} HTTP/1.1\r\n${H}\r\n`).join(''));
    const lengths: string[] = [];
    for (const text of texts) {
      const { status, body } = await peer.answer(text.startsWith('HEAD'));
      lengths.push(`${status} ${body.length}`);
    }
    expect(lengths).toEqual(['200 10', '404 14', '200 0', '200 0', `200 ${16 << 20}`, '200 10']);
    peer.leave();
  });

  test('answers 300 pipelined requests, and half of one more when the rest comes', async () => {
    const peer = await Peer.to(server.port);
    peer.send(`GET /a HTTP/1.1\r\n${H}\r\n`.repeat(300) + 'GET /he');
    for (let i = 0; i < 300; i++) expect((await peer.answer()).body.toString()).toBe('one letter');
    peer.send(`llo.txt HTTP/1.1\r\n${H}\r\n`);
    expect((await peer.answer()).body.toString()).toBe('hello\n');
    peer.leave();
  });

  test.each(['close', 'CLOSE', 'keep-alive, close', ' close ', 'foo ,close'])(
    'Connection: %s ends it after one answer',
    async (value) => {
      const peer = await Peer.to(server.port);
      peer.send(`GET /a HTTP/1.1\r\n${H}Connection: ${value}\r\n\r\nGET /hello.txt HTTP/1.1\r\n${H}\r\n`);
      const all = (await peer.rest()).toString('latin1');
      expect(all.match(/HTTP\/1\.1 /g)).toHaveLength(1);
      expect(all).toMatch(/\r\nConnection: close\r\n/);
      expect(peer.ended).toBe('fin');
      peer.leave();
    },
  );

  test('HTTP/1.0 ends after the answer unless it asks otherwise', async () => {
    const once = await Peer.to(server.port);
    once.send('GET /a HTTP/1.0\r\n\r\n');
    expect((await once.rest()).toString('latin1')).toMatch(/one letter$/);
    once.leave();
    const twice = await Peer.to(server.port);
    for (let i = 0; i < 2; i++) {
      const { fields } = await twice.send('GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n').answer();
      expect(fields.get('connection')).toBe('keep-alive');
    }
    twice.leave();
  });

  test.each([
    ['counted', (inner: string) => `Content-Length: ${inner.length}\r\n\r\n${inner}`],
    [
      'chunked',
      (inner: string) =>
        `Transfer-Encoding: chunked\r\n\r\n${inner.length.toString(16)};x=y\r\n${inner}\r\n0\r\nT: t\r\n\r\n`,
    ],
  ])('never runs %s content as a request', async (_, frame) => {
    const peer = await Peer.to(server.port);
    const inner = `GET /hello.txt HTTP/1.1\r\n${H}\r\n`;
    const statuses: number[] = [];
    for (const method of ['POST', 'GET']) {
      peer.send(`${method} /a HTTP/1.1\r\n${H}${frame(inner)}`);
      statuses.push((await peer.answer()).status);
      const { status, body } = await peer.get('/x+y.txt').answer();
      expect(body.toString()).toBe('plus');
      statuses.push(status);
    }
    expect(statuses).toEqual([501, 200, 200, 200]);
    peer.leave();
  });

  test('closes rather than read content without end', async () => {
    const peer = await Peer.to(server.port);
    peer.send(`POST /a HTTP/1.1\r\n${H}Content-Length: 9999999999\r\n\r\nabc`);
    const { status, fields } = await peer.answer();
    expect([status, fields.get('connection')]).toEqual([501, 'close']);
    expect(await peer.ending()).toBe('fin');
    peer.leave();
  });

  test('answers before the content when 100-continue is expected', async () => {
    const peer = await Peer.to(server.port);
    peer.send(`POST /a HTTP/1.1\r\n${H}Content-Length: 5\r\nExpect: 100-continue\r\n\r\n`);
    expect((await peer.answer()).status).toBe(501);
    peer.leave();
  });

  test('answers a client that already sent FIN', async () => {
    const peer = await Peer.to(server.port);
    peer.get('/hello.txt').finish();
    expect((await peer.answer()).body.toString()).toBe('hello\n');
    expect(await peer.ending()).toBe('fin');
  });

  test('a refusal arrives although the client has more to say', async () => {
    const peer = await Peer.to(server.port);
    peer.send(`GET / HTTP/9.9\r\n\r\n${'x'.repeat(100_000)}`);
    expect((await peer.answer()).status).toBe(505);
    expect(await peer.ending()).toBe('fin');
    peer.leave();
  });

  test('the content of a last request is read to its end', async () => {
    const peer = await Peer.to(server.port);
    const closed = new Promise((resolve) => peer.socket.once('close', resolve));
    peer.send(`POST /a HTTP/1.1\r\n${H}${CLOSE}Content-Length: ${LIMITS.discardBytes}\r\n\r\n`);
    expect((await peer.answer()).status).toBe(501);
    peer.send(Buffer.alloc(LIMITS.discardBytes - 1));
    await consumed(server.port, peer.localPort);
    peer.send('.').finish();
    expect(await closed).toBe(false); // EPIPE, if it was reset by now
  });

  test('connections that are closed or reset without a word harm nobody', async () => {
    for (let i = 0; i < 50; i++) {
      const peer = await Peer.to(server.port);
      if (i % 2 === 0) peer.leave();
      else peer.reset();
    }
    expect((await ask(server.port, request('/a'))).status).toBe(200);
  });
});
