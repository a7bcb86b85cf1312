import { createResponseReader } from '../../wire/reader';
import { collectResponses, contentKept } from '../../wire/responses';
import { readPieces } from './notation';

const ok = 'HTTP/1.1 200 OK\r\n';

test('a response is there with its head, grows, and ends', () => {
  const reader = createResponseReader();
  const log = collectResponses();
  const push = (text: string) => reader.push(Buffer.from(text)).forEach((event) => log.feed(event));
  push(`${ok}Content-Length: 5\r\n\r`);
  expect(log.responses).toHaveLength(0);
  push('\nhel');
  expect(log.responses[0]).toMatchObject({ ended: 'unfinished', contentSize: 3, offset: 0 });
  push('lo');
  expect(log.responses[0]).toMatchObject({ ended: 'complete', contentSize: 5 });
  expect(Buffer.from(log.responses[0]?.contentKept ?? []).toString()).toBe('hello');
});

test('interim heads wait for their response, which starts where they do', () => {
  const reader = createResponseReader();
  const log = collectResponses(reader.push(Buffer.from('HTTP/1.1 100 Continue\r\n\r\n')));
  expect(log.interim.map(({ status }) => status)).toEqual([100]);
  expect(log.responses).toHaveLength(0);
  reader.push(Buffer.from(`${ok}Content-Length: 0\r\n\r\n`)).forEach((event) => log.feed(event));
  expect(log.interim).toEqual([]);
  expect(log.responses[0]?.interim.map(({ status }) => status)).toEqual([100]);
  expect(log.responses[0]).toMatchObject({ offset: 0, head: { offset: 25 } });
});

test('the first octets of content are kept, up to a limit and up to a gap', () => {
  const reader = createResponseReader();
  const long = Buffer.alloc(contentKept + 10, 'x');
  const log = collectResponses(reader.push(Buffer.from(`${ok}Content-Length: ${long.length}\r\n\r\n`)));
  for (const octets of [long.subarray(0, 70), long.subarray(70)]) {
    reader.push(octets).forEach((event) => log.feed(event));
  }
  expect(log.responses[0]?.contentSize).toBe(contentKept + 10);
  expect(Buffer.from(log.responses[0]?.contentKept ?? []).equals(long.subarray(0, contentKept))).toBe(true);

  reader.push(Buffer.from(`${ok}Content-Length: 9\r\n\r\nabc`)).forEach((event) => log.feed(event));
  reader.omit(3).forEach((event) => log.feed(event));
  reader.push(Buffer.from('xyz')).forEach((event) => log.feed(event));
  expect(log.responses[1]).toMatchObject({ ended: 'complete', contentSize: 9 });
  expect(Buffer.from(log.responses[1]?.contentKept ?? []).toString()).toBe('abc');
});

test('what is kept does not change when the pushed octets are used again', () => {
  const reader = createResponseReader();
  const octets = Buffer.from(`${ok}Content-Length: 5\r\n\r\nhello`);
  const log = collectResponses(reader.push(octets));
  octets.fill(0);
  expect(Buffer.from(log.responses[0]?.contentKept ?? []).toString()).toBe('hello');
});

test('violations go with their response, or stand where they were seen', () => {
  const stream = `${ok}A : b\r\nContent-Length: 2\r\n\r\nhi!!${ok}Content-Length: 5\r\n\r\nhelloHTTP/1.1 200\nCont`;
  const log = collectResponses(readPieces([], [Buffer.from(stream)]));
  expect(log.responses.map(({ violations }) => violations.map(({ code }) => code))).toEqual([
    ['blank-before-colon'],
    [],
  ]);
  expect(log.stray.map(({ violation, after }) => [violation.code, after])).toEqual([
    ['octets-outside-response', 1],
    ['bare-lf', 2],
    ['missing-blank-after-status', 2],
    ['head-cut-short', 2],
  ]);
});

test('violations of a head that is still on its way are stray until it is whole', () => {
  const reader = createResponseReader();
  const log = collectResponses(reader.push(Buffer.from('HTTP/1.1 200 OK\n')));
  expect(log.stray.map(({ violation }) => violation.code)).toEqual(['bare-lf']);
  reader.push(Buffer.from('Content-Length: 0\r\n\r\n')).forEach((event) => log.feed(event));
  expect(log.stray).toEqual([]);
  expect(log.responses[0]?.violations.map(({ code }) => code)).toEqual(['bare-lf']);
});

test('a head that is too long leaves its violations behind, not to the next response', () => {
  const long = `${ok}A : b\r\n${'C: d\r\n'.repeat(60_000)}\r\n`;
  const log = collectResponses(readPieces([], [Buffer.from(`${long}${ok}Content-Length: 0\r\n\r\n`)]));
  expect(log.stray.map(({ violation }) => violation.code)).toEqual(['blank-before-colon', 'head-too-long']);
  expect(log.responses[0]?.violations).toEqual([]);
});

test('content cut short is told of the response it was cut from', () => {
  const log = collectResponses(readPieces([], [Buffer.from(`${ok}Content-Length: 5\r\n\r\nhel`)]));
  expect(log.responses[0]).toMatchObject({ ended: 'cut-short', contentSize: 3 });
  expect(log.responses[0]?.violations.map(({ says }) => says)).toEqual([
    'The stream ended after 3 of the 5 octets that Content-Length announced.',
  ]);
});
