import type { Framing, WireEvent } from '../../wire/message';
import { createResponseReader } from '../../wire/reader';

/** Feeds a stream in the given pieces and ends it. */
export function readPieces(asked: readonly string[], pieces: Iterable<Uint8Array>): WireEvent[] {
  const reader = createResponseReader();
  asked.forEach((method) => reader.asked(method));
  const events: WireEvent[] = [];
  for (const piece of pieces) for (const event of reader.push(piece)) events.push(event);
  for (const event of reader.end()) events.push(event);
  return events;
}

/** Every octet as a piece of its own. */
export function* singly(octets: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < octets.length; at += 1) yield octets.subarray(at, at + 1);
}

/**
 * Events as a person would note them, one line each: content in one piece, and behind every violation the very
 * octets it points at. Two ways of pushing the same stream must give the same notes.
 */
export function note(events: readonly WireEvent[], stream: Buffer): string[] {
  const notes: string[] = [];
  let content = '';
  for (const event of events) {
    if (event.kind === 'content') {
      const octets = event.octets ?? new Uint8Array(event.size);
      const right = octets.length === event.size && stream.indexOf(octets, event.offset) === event.offset;
      if (!right) notes.push(`other octets than stand at ${event.offset}`);
      content += Buffer.from(octets).toString('latin1');
      continue;
    }
    if (content !== '') notes.push(`content ${content}`);
    content = '';
    notes.push(noteOther(event, stream));
  }
  return content === '' ? notes : [...notes, `content ${content}`];
}

function noteOther(event: Exclude<WireEvent, { kind: 'content' }>, stream: Buffer): string {
  switch (event.kind) {
    case 'interim':
      return `interim ${event.head.status} ${event.head.reason}`;
    case 'head':
      return `head ${event.head.version} ${event.head.status} ${event.head.reason}, ${noteFraming(event.framing)}`;
    case 'end':
      return `${event.ending} ${event.contentSize}`;
    case 'violation': {
      const { code, part, offset, size } = event.violation;
      const octets = stream.subarray(offset, offset + size).toString('latin1');
      return `${code} in ${part} at ${offset}: ${JSON.stringify(octets)}`;
    }
  }
}

function noteFraming(framing: Framing): string {
  return framing.kind === 'content-length' ? `content-length ${framing.size}` : framing.kind;
}
