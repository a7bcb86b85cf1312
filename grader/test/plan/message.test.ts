import fc from 'fast-check';
import { cutInto, renderMessage } from '../../plan/message';
import type { Step } from '../../spec/checkpoint.generated';
import { messageOf, seed } from './checkpoint';

function render(step: Step, port = 8080): string {
  const host = `127.0.0.1:${String(port)}`;
  const bindings = { host, port: String(port), base: '/tmp/x/root', dir: '/tmp/x', random: '' };
  return renderMessage(messageOf(step), seed, bindings).octets.toString('latin1');
}

const asks = (step: Step) =>
  renderMessage(messageOf(step), seed, { host: '', port: '', base: '', dir: '', random: '' }).asks;

describe('a request is sent to the octet', () => {
  const host = 'Host: 127.0.0.1:8080\r\n';

  test.each<[string, Step, string]>([
    ['get', { get: '/a' }, `GET /a HTTP/1.1\r\n${host}\r\n`],
    ['head', { head: '/a' }, `HEAD /a HTTP/1.1\r\n${host}\r\n`],
    ['close', { get: '/a', close: true }, `GET /a HTTP/1.1\r\n${host}Connection: close\r\n\r\n`],
    ['another version', { get: '/a', version: 'HTTP/1.0' }, `GET /a HTTP/1.0\r\n${host}\r\n`],
    [
      'fields, in order and before close',
      { get: '/a', fields: { B: 'b', A: '' }, close: true },
      `GET /a HTTP/1.1\r\n${host}B: b\r\nA: \r\nConnection: close\r\n\r\n`,
    ],
    [
      'a Host of its own, in any case',
      { get: '/a', fields: { hOST: 'b:{port}' } },
      'GET /a HTTP/1.1\r\nhOST: b:8080\r\n\r\n',
    ],
    [
      'a body, its length counted in octets',
      { request: { method: 'POST', target: '/a', body: 'é={host}' } },
      `POST /a HTTP/1.1\r\n${host}Content-Length: 17\r\n\r\n\xc3\xa9=127.0.0.1:8080`,
    ],
    [
      'an empty body',
      { request: { method: 'POST', target: '/a', body: '' } },
      `POST /a HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\n`,
    ],
    [
      'several in one write',
      {
        pipeline: [
          { method: 'GET', target: '/a' },
          { method: 'BREW', target: '/b', close: true },
        ],
      },
      `GET /a HTTP/1.1\r\n${host}\r\nBREW /b HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
    ],
    ['raw octets', { send: 'GET /{dir} \\r {{x}}\n' }, 'GET //tmp/x \\r {x}\n'],
    [
      'a value in hexadecimal',
      { get: '/', fields: { A: { hex: 'e9 0a' } } },
      `GET / HTTP/1.1\r\n${host}A: \xe9\n\r\n\r\n`,
    ],
    [
      'raw parts',
      { send: ['a{port}', { hex: '00 ff' }, { repeat: '{port}', times: 2 }, { 'every-octet': true }] },
      `a8080\x00\xff80808080${String.fromCharCode(...Array(256).keys())}`,
    ],
  ])('%s', (_, step, octets) => expect(render(step)).toBe(octets));

  test('random parts are the same for one seed, and differ from each other', () => {
    const octets = render({ send: [{ random: 16 }, { random: 16 }] });
    expect(octets).toHaveLength(32);
    expect(octets).toBe(render({ send: [{ random: 16 }, { random: 16 }] }));
    expect(octets.slice(0, 16)).not.toBe(octets.slice(16));
  });

  test.each<[Step, string[]]>([
    [{ head: '/' }, ['HEAD']],
    [
      {
        pipeline: [
          { method: 'HEAD', target: '/' },
          { method: 'BREW', target: '/' },
        ],
      },
      ['HEAD', 'BREW'],
    ],
    [{ send: 'HEAD / HTTP/1.1\r\n\r\n' }, ['HEAD']],
    [{ send: 'HEADER / HTTP/1.1\r\n\r\n' }, ['GET']],
  ])('%j asks %j, so that a reader knows which answers have no content', (step, methods) => {
    expect(asks(step)).toEqual(methods);
  });
});

describe('a request is padded', () => {
  test('to the octet, whatever the port', () => {
    const size = fc.oneof(
      fc.constantFrom(1024, 2048, 4096, 8192, 65_536),
      fc.integer({ min: 200, max: 9000 }),
    );
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 65_535 }), (padTo, port) => {
        const octets = render({ get: '/hello.txt', close: true, 'pad-to': padTo }, port);
        expect(octets).toHaveLength(padTo);
        expect(octets).toMatch(/\r\nConnection: close\r\nX-Pad: x*\r\n\r\n$/);
      }),
    );
  });

  test('with its body counted', () => {
    const request = { method: 'POST', target: '/', body: 'b'.repeat(50), 'pad-to': '1 KiB' };
    expect(render({ request })).toHaveLength(1024);
  });

  test('not at all where there is no room', () => {
    expect(render({ get: '/a', 'pad-to': 20 })).toBe(render({ get: '/a' }));
  });
});

describe('a message is cut into pieces', () => {
  const octets = Buffer.from('0123456789');
  const cut = (...at: number[]) => cutInto(octets, at).map(String);

  test.each<[number[], string[]]>([
    [[3], ['012', '3456789']],
    [[-1], ['012345678', '9']],
    [
      [-3, 3],
      ['012', '3456', '789'],
    ],
    [
      [7, 3, 3],
      ['012', '3456', '789'],
    ],
    [
      [3, -7],
      ['012', '3456789'],
    ],
    [[0, 10, -10, 99, -99], ['0123456789']],
  ])('at %j', (at, pieces) => expect(cut(...at)).toEqual(pieces));

  test('octet by octet', () => {
    expect(cutInto(octets, 'every-octet').map(String)).toEqual('0123456789'.split(''));
  });

  test('or not', () => expect(cutInto(octets, 'whole')).toEqual([octets]));

  test('that make the whole again, none of them empty', () => {
    const anyCut = fc.oneof(
      fc.constantFrom('whole' as const, 'every-octet' as const),
      fc.array(fc.integer({ min: -40, max: 40 })),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 30 }), anyCut, (some, at) => {
        const pieces = cutInto(Buffer.from(some), at);
        expect(Buffer.concat(pieces)).toEqual(Buffer.from(some));
        expect(pieces.every(({ length }) => length > 0)).toBe(true);
      }),
    );
  });
});
