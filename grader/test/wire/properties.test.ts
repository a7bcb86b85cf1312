import fc from 'fast-check';
import { collectResponses } from '../../wire/responses';
import { createResponseReader } from '../../wire/reader';
import { note, readPieces } from './notation';

const method = fc.constantFrom('GET', 'HEAD', 'POST', 'CONNECT');

/** Octets that look enough like HTTP to reach every state. */
const octets = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          ...'HTTP/1.1 200 |HTTP/1.1 |HTTP/|http/1.0 204|OK|\r\n|\n|\r|\r\n\r\n|0|5|a|: | |Content-Length: |Transfer-Encoding: chunked\r\n|Connection: close|, keep-alive|HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n|HTTP/1.1 100 Go\r\n\r\n|5\r\nhello\r\n|0\r\n\r\n|0\r\n'.split(
            '|',
          ),
        ),
      },
      { weight: 2, arbitrary: fc.string({ maxLength: 6 }) },
      {
        weight: 1,
        arbitrary: fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      },
    ),
    { maxLength: 30 },
  )
  .map((parts) => Buffer.from(parts.join(''), 'latin1'));

function cut(stream: Buffer, at: readonly number[]): Buffer[] {
  const places = [...new Set(at.map((place) => place % (stream.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((place, i) => stream.subarray(place, places[i] ?? stream.length));
}

test('however a stream is split, it reads the same', () => {
  fc.assert(
    fc.property(
      fc.array(method, { maxLength: 3 }),
      octets,
      fc.array(fc.nat(), { maxLength: 8 }),
      (asked, stream, at) => {
        const whole = note(readPieces(asked, [stream]), stream);
        expect(note(readPieces(asked, cut(stream, at)), stream)).toEqual(whole);
      },
    ),
    { numRuns: 2000 },
  );
});

test('every head has its end, every octet of content its place, every violation too', () => {
  fc.assert(
    fc.property(fc.array(method, { maxLength: 3 }), octets, (asked, stream) => {
      let [open, expected] = [false, 0];
      for (const event of readPieces(asked, [stream])) {
        if (event.kind === 'head') [open, expected] = [true, 0];
        if (event.kind === 'content') {
          expect(open && event.size > 0).toBe(true);
          expected += event.size;
        }
        if (event.kind === 'end') {
          expect([open, event.contentSize]).toEqual([true, expected]);
          open = false;
        }
        if (event.kind !== 'violation') continue;
        const { offset, size } = event.violation;
        expect(offset >= 0 && size >= 0 && offset + size <= stream.length).toBe(true);
      }
      expect(open).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('omitting and pushing in any order never throws', () => {
  const step = fc.oneof(
    octets.map((stream) => ({ push: stream })),
    fc.integer({ min: -1, max: 40 }).map((size) => ({ omit: size })),
    method.map((asked) => ({ asked })),
    fc.constant({ end: true }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const reader = createResponseReader();
      const responses = collectResponses();
      for (const step of steps) {
        if ('asked' in step) reader.asked(step.asked);
        else if ('omit' in step) reader.omit(step.omit).forEach((event) => responses.feed(event));
        else if ('push' in step) reader.push(step.push).forEach((event) => responses.feed(event));
        else reader.end().forEach((event) => responses.feed(event));
      }
      const open = responses.responses.filter(({ ended }) => ended === 'unfinished');
      expect(open.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1500 },
  );
});

interface Plan {
  readonly method: string;
  readonly interim: number;
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly content: Buffer;
  /** Sizes of the chunks, or none for a Content-Length. */
  readonly chunks: readonly number[] | undefined;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'POST'),
  interim: fc.nat(2),
  status: fc.constantFrom(200, 204, 206, 304, 404, 501, 599),
  reason: fc.stringMatching(/^[ -~\u00a0-\u00ff]{0,20}$/),
  fields: fc.array(
    fc.tuple(
      fc.stringMatching(/^X[!#$%&'*+\-.^_`|~0-9A-Za-z]{0,8}$/),
      fc.stringMatching(/^(?:[!-~\u00a1-\u00ff](?:[ -~\t]{0,8}[!-~])?)?$/),
    ),
    { maxLength: 5 },
  ),
  content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  chunks: fc.option(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 6 }), { nil: undefined }),
});

function hasContent({ method, status }: Plan): boolean {
  return method !== 'HEAD' && status !== 204 && status !== 304;
}

/** Written with care by the rules, and with none of the code under test. */
function write(plan: Plan): Buffer {
  const { content, chunks } = plan;
  const interim = 'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n'.repeat(plan.interim);
  const framing = chunks === undefined ? `Content-Length: ${content.length}` : 'Transfer-Encoding: chunked';
  const lines = [
    `HTTP/1.1 ${plan.status} ${plan.reason}`,
    ...plan.fields.map(([name, value]) => `${name}: ${value}\t`),
    ...(plan.status === 204 ? [] : [framing]),
  ];
  const head = Buffer.from(`${interim}${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  if (!hasContent(plan)) return head;
  return Buffer.concat([head, ...(chunks === undefined ? [content] : writeChunks(content, chunks))]);
}

function writeChunks(content: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const size of [...sizes, content.length]) {
    const data = content.subarray(at, at + size);
    at += data.length;
    if (data.length > 0)
      pieces.push(Buffer.from(`${data.length.toString(16)};x="y"\r\n`), data, Buffer.from('\r\n'));
  }
  return [...pieces, Buffer.from('0\r\nX-Trailer: z\r\n\r\n')];
}

test('what is written by the rules is read back, and nothing is told of it', () => {
  fc.assert(
    fc.property(fc.array(plan, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 8 }), (plans, at) => {
      const pieces = cut(Buffer.concat(plans.map(write)), at);
      const { responses, stray } = collectResponses(
        readPieces(
          plans.map(({ method }) => method),
          pieces,
        ),
      );
      expect(stray).toEqual([]);
      const read = responses.map((response) => ({
        interim: response.interim.length,
        status: response.head.status,
        reason: response.head.reason,
        fields: response.head.fields
          .filter(({ name }) => name.startsWith('X'))
          .map(({ name, value }) => [name, value]),
        content: Buffer.from(response.contentKept).toString('hex'),
        ended: response.ended,
        told: response.violations.length,
      }));
      const written = plans.map((plan) => ({
        interim: plan.interim,
        status: plan.status,
        reason: plan.reason,
        fields: plan.fields,
        content: hasContent(plan) ? plan.content.toString('hex') : '',
        ended: 'complete',
        told: 0,
      }));
      expect(read).toEqual(written);
    }),
    { numRuns: 2000 },
  );
});
