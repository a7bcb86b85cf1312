import type { WireEvent } from '../../wire/message';
import { createResponseReader, longestHead, mostOfOneCode } from '../../wire/reader';
import { collectResponses, mostResponses } from '../../wire/responses';
import { note, readPieces } from './notation';

const ok = 'HTTP/1.1 200 OK\r\n';
const codesOf = (events: readonly WireEvent[]) =>
  events.flatMap((event) => (event.kind === 'violation' ? [event.violation.code] : []));
const kindsOf = (events: readonly WireEvent[]) => events.map(({ kind }) => kind);

describe('octets that nobody kept', () => {
  test('count as content', () => {
    const reader = createResponseReader();
    reader.push(Buffer.from(`${ok}Content-Length: 10\r\n\r\nab`));
    expect(reader.omit(6)).toEqual([{ kind: 'content', offset: 41, size: 6 }]);
    expect(kindsOf(reader.push(Buffer.from('yz')))).toEqual(['content', 'end']);
    expect(reader.end()).toEqual([]);
  });

  test('count as the data of a chunk', () => {
    const reader = createResponseReader();
    reader.push(Buffer.from(`${ok}Transfer-Encoding: chunked\r\n\r\n10\r\n`));
    expect(kindsOf(reader.omit(16))).toEqual(['content']);
    expect(reader.push(Buffer.from('\r\n0\r\n\r\n'))).toEqual([
      { kind: 'end', ending: 'complete', contentSize: 16 },
    ]);
  });

  test('beyond the content belong to no response', () => {
    const reader = createResponseReader();
    reader.push(Buffer.from(`${ok}Content-Length: 2\r\n\r\n`));
    expect(reader.omit(5).at(-1)).toEqual({ kind: 'end', ending: 'complete', contentSize: 2 });
    const [event] = reader.end();
    expect(event).toMatchObject({
      kind: 'violation',
      violation: { code: 'octets-outside-response', offset: 40, size: 3 },
    });
  });

  test.each([
    ['before any octet', '', ['octets-outside-response']],
    ['in the start of a head', 'HTT', ['octets-outside-response']],
    ['in a head', `${ok}Conte`, ['head-cut-short', 'octets-outside-response']],
    [
      'in a chunk size',
      `${ok}Transfer-Encoding: chunked\r\n\r\n1`,
      ['content-cut-short', 'octets-outside-response'],
    ],
    [
      'beyond a chunk',
      `${ok}Transfer-Encoding: chunked\r\n\r\n1\r\n`,
      ['content-cut-short', 'octets-outside-response'],
    ],
  ])('%s show a broken log, and reading goes on', (_, before, codes) => {
    const reader = createResponseReader();
    const events = [
      ...reader.push(Buffer.from(before)),
      ...reader.omit(7),
      ...reader.push(Buffer.from('HTTP/1.1 204 No Content\r\n\r\n')),
      ...reader.end(),
    ];
    expect(codesOf(events)).toEqual(codes);
    expect(events.filter(({ kind }) => kind === 'end')).not.toEqual([]);
    expect(events.at(-2)).toMatchObject({ kind: 'head', head: { status: 204 } });
  });

  test('after the end, or none at all, say nothing', () => {
    const reader = createResponseReader();
    expect(reader.omit(0)).toEqual([]);
    expect(reader.end()).toEqual([]);
    expect(reader.omit(3)).toEqual([]);
    expect(reader.push(Buffer.from(ok))).toEqual([]);
    expect(reader.end()).toEqual([]);
  });
});

describe('limits', () => {
  const line = `A: ${'b'.repeat(995)}\r\n`;

  test('a head that does not end is told once, and reading goes on at the next', () => {
    const stream = Buffer.from(ok + line.repeat(400) + '\r\n' + ok + 'Content-Length: 0\r\n\r\n');
    const events = readPieces(['GET', 'HEAD'], [stream]);
    expect(codesOf(events)).toEqual(['head-too-long']);
    expect(events[0]).toMatchObject({ violation: { offset: 0, size: longestHead } });
    expect(events[1]).toMatchObject({ kind: 'head', framing: { kind: 'none' } });
  });

  test('a head of just the limit is read', () => {
    const rest = longestHead - `${ok}A: \r\n\r\n`.length;
    const events = readPieces(['HEAD'], [Buffer.from(`${ok}A: ${'b'.repeat(rest)}\r\n\r\n`)]);
    expect(kindsOf(events)).toEqual(['head', 'end']);
    const more = readPieces(['HEAD'], [Buffer.from(`${ok}A: ${'b'.repeat(rest + 1)}\r\n\r\n`)]);
    expect(codesOf(more)).toEqual(['head-too-long']);
  });

  test('a fault repeated in every line does not hide another', () => {
    const events = readPieces(['HEAD'], [Buffer.from(ok + 'A: b\n'.repeat(100) + 'C : d\r\n\r\n')]);
    expect(codesOf(events)).toEqual([...Array<string>(mostOfOneCode).fill('bare-lf'), 'blank-before-colon']);
  });

  test('and is told anew of the next response', () => {
    const events = readPieces(
      ['HEAD', 'HEAD'],
      [Buffer.from((ok + 'A: b\n'.repeat(100) + '\r\n').repeat(2))],
    );
    expect(codesOf(events)).toHaveLength(2 * mostOfOneCode);
  });

  function flood(start: string, again: string, blocks: number) {
    const reader = createResponseReader();
    const collected = collectResponses();
    const feed = (octets: Buffer) => reader.push(octets).forEach((event) => collected.feed(event));
    feed(Buffer.from(start));
    const block = Buffer.from(again.repeat(Math.ceil(65_536 / again.length)));
    for (let i = 0; i < blocks; i += 1) feed(block);
    return collected;
  }

  test.each([
    ['a head', `${ok}A: `, 'b'],
    ['field lines', ok, 'A: b\r\n'],
    ['octets outside', '', 'x'],
    ['a chunk size', `${ok}Transfer-Encoding: chunked\r\n\r\n`, '1'],
    ['trailer fields', `${ok}Transfer-Encoding: chunked\r\n\r\n0\r\n`, 'A : b\n'],
    ['content', `${ok}Connection: close\r\n\r\n`, 'x'],
  ])('8 MiB of %s are not kept', (_, start, again) => {
    const before = process.memoryUsage().arrayBuffers;
    flood(start, again, 128);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * 1024 * 1024);
  });

  test.each([
    ['octets outside', 'HTTP/1.1 204 No Content\r\n\r\n!'],
    ['chunks', `5\nhello\n`],
    ['interim heads', 'HTTP/1.1 100 Go\n\n'],
    ['responses', 'HTTP/1.1 200 OK\nContent-Length: 1\n\nx'],
  ])('512 KiB of %s make lists of bounded length', (what, again) => {
    const start = what === 'chunks' ? `${ok}Transfer-Encoding: chunked\r\n\r\n` : '';
    const { responses, stray, interim } = flood(start, again, 8);
    expect(responses.length).toBeLessThanOrEqual(mostResponses);
    expect(Math.max(0, ...responses.map(({ violations }) => violations.length))).toBeLessThanOrEqual(
      2 * mostOfOneCode,
    );
    expect(stray.length).toBeLessThanOrEqual(64);
    expect(interim.length).toBeLessThanOrEqual(64);
  });
});

test('content is not copied', () => {
  const reader = createResponseReader();
  reader.push(Buffer.from(`${ok}Content-Length: 100\r\n\r\n`));
  const octets = Buffer.alloc(70);
  const [event] = reader.push(octets);
  expect(event?.kind === 'content' && event.octets?.buffer === octets.buffer).toBe(true);
});

test('a request told while its answer is on the way is in time', () => {
  const reader = createResponseReader();
  reader.push(Buffer.from(`${ok}Content-Length: 5\r\n`));
  reader.asked('HEAD');
  expect(kindsOf(reader.push(Buffer.from('\r\n')))).toEqual(['head', 'end']);
});

test('CONNECT that succeeds leaves a tunnel, and fails like any other', () => {
  const stream = Buffer.from(
    `HTTP/1.1 501 No\r\nContent-Length: 0\r\n\r\n${ok}Content-Length: 1\r\n\r\ntunnel`,
  );
  expect(note(readPieces(['CONNECT', 'CONNECT'], [stream]), stream)).toEqual([
    'head HTTP/1.1 501 No, content-length 0',
    'complete 0',
    'head HTTP/1.1 200 OK, until-close',
    'content tunnel',
    'complete 6',
  ]);
});

test.each([
  [
    ['HEAD'],
    `${ok}\r\nxyz`,
    '3 octets belong to no response: the answer to HEAD ends with the blank line of its head.',
  ],
  [['GET'], `${ok}Content-Length: 0\r\n\r\nx`, '1 octet belongs to no response: they follow'],
  [['GET'], 'HTTP/1.1 204 No\r\n\r\nx', 'a 204 response ends with'],
  [['GET'], `${ok}Content-Length: 0\r\n\r\n\r\n`, 'empty line'],
  [['GET'], `${ok}Content-Length: 0\r\n\r\n\rxx`, 'they follow the content'],
  [['HEAD'], `${ok}Content-Length: 0\r\n\r\n\r\n`, 'the answer to HEAD'],
])('octets outside a response are explained by what stands before them: %j %j', (asked, stream, says) => {
  const last = readPieces(asked, [Buffer.from(stream)]).at(-1);
  expect(last?.kind === 'violation' ? last.violation.says : '').toContain(says);
});
