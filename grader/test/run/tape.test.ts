import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Fact } from '../../observe/observation';
import { keptContent, Tape } from '../../run/client/tape';
import type { WireEvent } from '../../wire/message';
import { createResponseReader } from '../../wire/reader';
import { collectResponses } from '../../wire/responses';

const connection = 'client';
const wallMs = 0;

/** What matters of a stream that was read: all but how its contents were split, and what of them was kept. */
function summary(events: readonly WireEvent[]): unknown {
  const { responses, stray } = collectResponses(events);
  return {
    events: events.filter(({ kind }) => kind !== 'content'),
    stray,
    responses: responses.map(({ head, framing, contentSize, contentKept, ended, violations }) => ({
      head,
      framing,
      contentSize,
      begins: Buffer.from(contentKept).toString('latin1', 0, keptContent),
      ended,
      violations,
    })),
  };
}

interface Live {
  readonly events: WireEvent[];
  readonly facts: Fact[];
  /** The contents, as they came. */
  readonly contents: Buffer[];
}

/** Reads pieces as a connection does: all into one buffer, whose octets are gone when the next piece comes. */
function readLive(asked: readonly string[], pieces: readonly Buffer[], ends: boolean): Live {
  const reader = createResponseReader();
  asked.forEach((method) => reader.asked(method));
  const live: Live = { events: [], facts: [], contents: [] };
  const tape = new Tape(connection, (fact) => live.facts.push(fact));
  const shared = Buffer.alloc(Math.max(1, ...pieces.map(({ length }) => length)));
  let offset = 0;
  for (const piece of pieces) {
    piece.copy(shared);
    const octets = shared.subarray(0, piece.length);
    const events = reader.push(octets);
    tape.write(octets, offset, events, wallMs);
    offset += piece.length;
    for (const event of events) {
      if (event.kind === 'head') live.contents.push(Buffer.alloc(0));
      if (event.kind === 'content') addContent(live.contents, event.octets);
      live.events.push(
        event.kind === 'content' ? { ...event, octets: Buffer.from(event.octets ?? []) } : event,
      );
    }
    shared.fill('?');
  }
  if (ends) live.events.push(...reader.end());
  tape.end(wallMs);
  return live;
}

function addContent(contents: Buffer[], octets: Uint8Array = Buffer.alloc(0)): void {
  contents.push(Buffer.concat([contents.pop() ?? Buffer.alloc(0), octets]));
}

/** Reads what the tape wrote, as the judge does. */
function readTape(asked: readonly string[], facts: readonly Fact[], ends: boolean): WireEvent[] {
  const reader = createResponseReader();
  asked.forEach((method) => reader.asked(method));
  const events = facts.flatMap((fact) => {
    if (fact.kind !== 'received') return [];
    return [...reader.push(Buffer.from(fact.octets, 'base64')), ...reader.omit(fact.omitted)];
  });
  return ends ? [...events, ...reader.end()] : events;
}

const size = fc.oneof(
  fc.constantFrom(0, 1, keptContent - 1, keptContent, keptContent + 1, 3 * keptContent),
  fc.nat({ max: 400 }),
  fc.nat({ max: 40_000 }),
);

function content(length: number, first: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, i) => (first + i * 7) % 256));
}

function chunked(octets: Buffer, chunk: number): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < octets.length; at += chunk) {
    const part = octets.subarray(at, at + chunk);
    chunks.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

const framed = fc
  .record({
    size,
    first: fc.nat({ max: 255 }),
    chunk: fc.constantFrom(0, 1000, 5000, 20_000),
    lf: fc.boolean(),
  })
  .map(({ size: length, first, chunk, lf }) => {
    const octets = content(length, first);
    const framing = chunk > 0 ? 'Transfer-Encoding: chunked' : `Content-Length: ${String(length)}`;
    const end = lf ? '\n' : '\r\n';
    const head = Buffer.from(`HTTP/1.1 200 OK${end}${framing}${end}${end}`);
    return Buffer.concat([head, chunk > 0 ? chunked(octets, chunk) : octets]);
  });
const odd = fc.constantFrom(
  'garbage\r\n',
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.1 204 None\r\n\r\n',
  '\r\n',
);
const unframed = size.map((length) =>
  Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), content(length, 3)]),
);
const stream = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: framed }, { weight: 1, arbitrary: odd }), { maxLength: 4 }),
    unframed,
  )
  .chain(([parts, last]) =>
    fc
      .boolean()
      .map((isLast) => Buffer.concat([...parts.map((part) => Buffer.from(part)), ...(isLast ? [last] : [])])),
  );

function cut(octets: Buffer, at: readonly number[]): Buffer[] {
  const places = [...new Set(at.map((place) => place % (octets.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((place, i) => octets.subarray(place, places[i] ?? octets.length));
}

const asked = fc.array(fc.constantFrom('GET', 'GET', 'GET', 'HEAD'), { maxLength: 4 });

test('a reader fed from the tape sees what the reader of the socket saw, however it was split', () => {
  fc.assert(
    fc.property(
      asked,
      stream,
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.boolean(),
      (methods, octets, at, ends) => {
        const live = readLive(methods, cut(octets, at), ends);
        expect(summary(readTape(methods, live.facts, ends))).toEqual(summary(live.events));
      },
    ),
    { numRuns: 300 },
  );
});

test('contents that the tape does not keep whole are hashed, and only those', () => {
  fc.assert(
    fc.property(asked, stream, fc.array(fc.nat(), { maxLength: 12 }), (methods, octets, at) => {
      const { facts, contents } = readLive(methods, cut(octets, at), true);
      const hashes = facts.filter((fact) => fact.kind === 'content-hash');
      const wanted = contents.flatMap((whole, response) => {
        const sha256 = createHash('sha256').update(whole).digest('hex');
        return whole.length <= keptContent
          ? []
          : [{ kind: 'content-hash', connection, response, size: whole.length, sha256 }];
      });
      expect(hashes).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

test('the tape is short where the content is long, and every octet is on it or counted', () => {
  const octets = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), Buffer.alloc(4 * 1024 * 1024)]);
  const { facts } = readLive(
    ['GET'],
    cut(
      octets,
      Array.from({ length: 63 }, (_, i) => (i + 1) * 65_536),
    ),
    true,
  );
  const received = facts.filter((fact) => fact.kind === 'received');
  const kept = received.reduce((sum, fact) => sum + Buffer.from(fact.octets, 'base64').length, 0);
  expect(kept).toBe(19 + keptContent);
  expect(received.reduce((sum, { omitted }) => sum + omitted, kept)).toBe(octets.length);
  expect(facts.length).toBeLessThan(20);
});
