import fc from 'fast-check';
import { ResponseCheck, type CheckState } from '../../../run/load/response-check';

const file = Buffer.from('Hello, this is the file.\n'.repeat(9));
const length = `Content-Length: ${file.length}`;

function response(head: readonly string[], content: Buffer | string = file): Buffer {
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(content)]);
}

function chunked(content: Buffer): Buffer {
  const chunk = (part: Buffer): Buffer[] => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from('\r\n'),
  ];
  return Buffer.concat([
    ...chunk(content.subarray(0, 7)),
    ...chunk(content.subarray(7)),
    Buffer.from('0\r\n\r\n'),
  ]);
}

interface Seen {
  readonly state: CheckState | 'right at the end';
  readonly persists: boolean;
}

function check(octets: Buffer, cuts: readonly number[] = []): Seen {
  const places = [...new Set(cuts.map((cut) => cut % octets.length))]
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
  const reader = new ResponseCheck(file);
  let state: CheckState = 'more';
  for (const [i, from] of [0, ...places].entries()) {
    if (state === 'more') state = reader.push(octets.subarray(from, places[i]));
  }
  return {
    state: state === 'more' && reader.isWholeAtTheEnd ? 'right at the end' : state,
    persists: reader.persists,
  };
}

const wrong = Buffer.from(file);
wrong[wrong.length - 1] = 0;

const cases: readonly (readonly [name: string, octets: Buffer, seen: Seen])[] = [
  ['a length', response(['HTTP/1.1 200 OK', length]), { state: 'right', persists: true }],
  [
    'a length, in small letters',
    response(['HTTP/1.1 200 OK', length.toLowerCase()]),
    { state: 'right', persists: true },
  ],
  [
    'a close',
    response(['HTTP/1.1 200 OK', length, 'Connection: close']),
    { state: 'right', persists: false },
  ],
  [
    'chunks',
    response(['HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'], chunked(file)),
    { state: 'right', persists: true },
  ],
  [
    'an interim response',
    Buffer.concat([response(['HTTP/1.1 103 Early Hints'], ''), response(['HTTP/1.1 200 OK', length])]),
    { state: 'right', persists: true },
  ],
  ['an old version', response(['HTTP/1.0 200 OK', length]), { state: 'right', persists: false }],
  [
    'content until the close',
    response(['HTTP/1.1 200 OK', 'Connection: close']),
    { state: 'right at the end', persists: false },
  ],
  [
    'less content than announced',
    response(['HTTP/1.1 200 OK', length], file.subarray(1)).subarray(0, -1),
    { state: 'wrong', persists: true },
  ],
  ['another octet', response(['HTTP/1.1 200 OK', length], wrong), { state: 'wrong', persists: true }],
  [
    'another octet in a chunk',
    response(['HTTP/1.1 200 OK', 'Transfer-Encoding: chunked'], chunked(wrong)),
    { state: 'wrong', persists: true },
  ],
  [
    'a shorter length',
    response(['HTTP/1.1 200 OK', 'Content-Length: 3'], 'Hel'),
    { state: 'wrong', persists: true },
  ],
  [
    'too much',
    response(['HTTP/1.1 200 OK', length], Buffer.concat([file, file])),
    { state: 'wrong', persists: true },
  ],
  ['another status', response(['HTTP/1.1 404 Not Found', length]), { state: 'wrong', persists: true }],
  ['another status of success', response(['HTTP/1.1 203 OK', length]), { state: 'wrong', persists: true }],
  ['a half', response(['HTTP/1.1 200 OK', length], file.subarray(0, 99)), { state: 'more', persists: true }],
];

test.each(cases)('%s', (_, octets, seen) => {
  expect(check(octets)).toEqual(seen);
});

test.each(cases.filter(([name]) => name !== 'too much'))('%s, however it is cut', (_, octets, seen) => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
      expect(check(octets, cuts).state).toBe(seen.state);
    }),
  );
});
