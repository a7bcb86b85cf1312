import { differences } from '../../keyboard/replay/compare';
import { tellFact } from '../../keyboard/replay/tell';
import type { Fact, Observation } from '../../observe/observation';

const at = (facts: readonly Fact[]): Observation[] => facts.map((fact, ms) => ({ ms, ...fact }));
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

interface Talk {
  readonly sent?: string;
  readonly received?: string;
  readonly end?: 'fin' | 'reset' | 'open';
}

/** One connection, as it was seen. */
function talk({
  sent = 'GET / HTTP/1.1\r\nHost: a:1\r\n\r\n',
  received = '',
  end = 'open',
}: Talk): Observation[] {
  const connection = 'client';
  return at([
    { kind: 'connect', connection, port: 1 },
    { kind: 'connected', connection },
    { kind: 'sent', connection, octets: base64(sent), asks: ['GET'], wallMs: 0 },
    { kind: 'received', connection, octets: base64(received), omitted: 0, wallMs: 0 },
    { kind: 'ended', connection, end, openMs: 0 },
  ]);
}

const answer = (lines: readonly string[], content = ''): string => `${lines.join('\r\n')}\r\n\r\n${content}`;
const ok = answer(['HTTP/1.1 200 OK', 'Date: Fri, 20 Nov 2026 10:00:00 GMT', 'Content-Length: 2'], 'hi');

describe('what differs from the recording', () => {
  test.each<[string, Talk, Talk, readonly string[]]>([
    ['nothing', { received: ok }, { received: ok }, []],
    ['not the time', { received: ok.replace('10:00', '11:30') }, { received: ok }, []],
    [
      'that there is a time',
      { received: ok.replace(/Date.*\r\n/, '') },
      { received: ok },
      ['answer 1, date: absent now, Fri, 20 Nov 2026 10:00:00 GMT recorded'],
    ],
    [
      'the status',
      { received: ok.replace('200 OK', '404 Gone') },
      { received: ok },
      ['answer 1, HTTP/1.1 404 Gone now, HTTP/1.1 200 OK recorded'],
    ],
    [
      'the content',
      { received: ok.replace('hi', 'ho') },
      { received: ok },
      ['answer 1, content differs from octet 1 on: ho'],
    ],
    [
      'its size',
      { received: ok.replace('2\r\n\r\nhi', '3\r\n\r\nhi!') },
      { received: ok },
      ['answer 1, content-length: 3 now, 2 recorded', 'answer 1, content: 3 octets now, 2 octets recorded'],
    ],
    ['more answers', { received: ok + ok }, { received: ok }, ['2 answers now, 1 answer recorded']],
    [
      'octets between answers',
      { received: `${ok}zzz`, end: 'fin' },
      { received: ok, end: 'fin' },
      ['beside the answers: octets-outside-response now, nothing recorded'],
    ],
    [
      'an end without an answer',
      { end: 'reset' },
      { end: 'fin' },
      ['the connection: reset now, fin recorded'],
    ],
    ['not who ends it after a whole answer', { received: ok, end: 'open' }, { received: ok, end: 'fin' }, []],
  ])('%s', (_, now, recorded, says) => {
    expect(differences(talk(now), talk(recorded))).toEqual(says.map((one) => `client: ${one}`));
  });

  test('a connection that could not be made', () => {
    const refused = at([
      { kind: 'connect', connection: 'client', port: 1 },
      { kind: 'not-connected', connection: 'client', reason: 'ECONNREFUSED' },
    ]);
    expect(differences(refused, talk({}))).toEqual([
      'client: no connection (ECONNREFUSED) now, a connection recorded',
    ]);
    expect(differences([], talk({}))).toEqual(['not made this time: 1 recorded connection']);
  });

  test('a server that ended', () => {
    const exit: Fact = {
      kind: 'exit',
      process: 'server',
      instance: 1,
      exit: { code: 1, signal: null },
      asked: false,
      listened: true,
    };
    expect(differences(at([exit]), [])).toEqual([
      'server: ended with exit code 1 now, did not end by itself recorded',
    ]);
    expect(differences(at([{ ...exit, asked: true }]), [])).toEqual([]);
  });
});

describe('what was sent', () => {
  const request = (host: string, folder: string): string =>
    `GET ${folder}/a HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
  const recorded = talk({ sent: request('127.0.0.1:20001', '/tmp/wiregrade-aB3xYz/root') });

  test('may name another server and another folder', () => {
    expect(
      differences(talk({ sent: request('127.0.0.1:8', '/var/wiregrade-Zz09Qq/root') }), recorded),
    ).toEqual([]);
  });

  test('may name several servers, each with a port of its own', () => {
    const twice = (...ports: readonly number[]): Observation[] =>
      at(
        ports.flatMap((port, i): Fact[] => [
          { kind: 'connect', connection: `c${i}`, port },
          {
            kind: 'sent',
            connection: `c${i}`,
            octets: base64(request(`127.0.0.1:${port}`, '/x')),
            asks: ['GET'],
            wallMs: 0,
          },
        ]),
      );
    expect(differences(twice(20_001, 20_002), twice(20_003, 20_004))).toEqual([]);
  });

  test('may end early', () => {
    expect(
      differences(talk({ sent: request('127.0.0.1:8', '/x/wiregrade-Zz09Qq/root').slice(0, -4) }), recorded),
    ).toEqual([]);
  });

  test('is otherwise the same, or that is said', () => {
    expect(differences(talk({ sent: 'HEAD / HTTP/1.1\r\nHost: a:1\r\n\r\n' }), talk({}))).toEqual([
      'the client: it sent other octets than were recorded',
    ]);
  });
});

test.each<[Fact, readonly string[] | null]>([
  [
    { kind: 'sent', connection: 'a', octets: base64('GET\x00\r\n'), asks: [], wallMs: 0 },
    ['> GET\\x00\\r\\n'],
  ],
  [
    { kind: 'received', connection: 'a', octets: base64('::error::\r\nb'), omitted: 9, wallMs: 0 },
    ['< \\x3a:error::\\r\\n', '< b', '< (9 octets more)'],
  ],
  [{ kind: 'finished', connection: 'a' }, ['half-closes: it sends nothing more']],
  [{ kind: 'ended', connection: 'a', end: 'reset', openMs: 0 }, ['the server resets the connection']],
  [
    {
      kind: 'step-end',
      step: 0,
      end: { kind: 'stalled', stall: { kind: 'silence', quietMs: 3000, lagMs: 0, asleep: true } },
    },
    ['waits in vain for 3.0 s'],
  ],
  [{ kind: 'step', step: 0 }, null],
])('is told: %j', (fact, lines) => expect(tellFact({ ms: 0, ...fact })?.lines ?? null).toEqual(lines));
