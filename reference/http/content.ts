/**
 * Reads the content of a request and drops it: this server answers GET and HEAD, and content means nothing
 * to either (RFC 9110 §9.3.1), but the next request starts only where it ends (RFC 9112 §9.3).
 */
import { CHUNK_SIZE, FIELD_VALUE } from './grammar';
import { unread, type Input } from './input';
import { LIMITS } from './limits';
import type { Framing } from './request';

/** Where in the content a connection stands; numbers only, so that a flat record can hold it. */
export const CONTENT_PARTS = ['none', 'length', 'chunk-size', 'chunk-data', 'chunk-end', 'trailer'] as const;
export type ContentPart = (typeof CONTENT_PARTS)[number];

export interface Content {
  part: ContentPart;
  /** Octets still to come in this part, for `length` and `chunk-data`. */
  left: number;
  /** Octets dropped so far, held against LIMITS.discardBytes. */
  dropped: number;
}

export type Dropped = 'more' | 'end' | 'bad';

export function startContent(framing: Framing): Content {
  switch (framing.kind) {
    case 'none':
      return { part: 'none', left: 0, dropped: 0 };
    case 'length':
      return { part: 'length', left: framing.bytes, dropped: 0 };
    case 'chunked':
      return { part: 'chunk-size', left: 0, dropped: 0 };
  }
}

/** Drops what the input holds of the content: `end` when the next octet is the next request's. */
export function dropContent(content: Content, input: Input): Dropped {
  for (;;) {
    const before = input.start;
    const step = dropPart(content, input);
    content.dropped += input.start - before;
    if (content.dropped > LIMITS.discardBytes) return 'bad';
    if (step !== 'next') return step;
  }
}

function dropPart(content: Content, input: Input): Dropped | 'next' {
  switch (content.part) {
    case 'none':
      return 'end';
    case 'length':
    case 'chunk-data':
      return dropCounted(content, input);
    case 'chunk-size':
    case 'chunk-end':
    case 'trailer':
      return dropLine(content, input);
  }
}

function dropCounted(content: Content, input: Input): Dropped | 'next' {
  const take = Math.min(content.left, unread(input));
  input.start += take;
  content.left -= take;
  if (content.left > 0) return 'more';
  content.part = content.part === 'length' ? 'none' : 'chunk-end';
  return 'next';
}

/** chunk = chunk-size [ chunk-ext ] CRLF chunk-data CRLF; last-chunk; trailer-section CRLF (RFC 9112 §7.1) */
function dropLine(content: Content, input: Input): Dropped | 'next' {
  const held = input.bytes.subarray(input.start, input.end);
  const end = held.indexOf('\r\n');
  if (end < 0) return held.length > LIMITS.chunkLineBytes ? 'bad' : 'more';
  if (end > LIMITS.chunkLineBytes) return 'bad';
  input.start += end + 2;
  return afterLine(content, held.toString('latin1', 0, end));
}

function afterLine(content: Content, line: string): Dropped | 'next' {
  // Extensions and trailers mean nothing here; but a bare LF in them is where another reader would see a line end.
  if (!FIELD_VALUE.test(line)) return 'bad';
  switch (content.part) {
    case 'chunk-end':
      content.part = 'chunk-size';
      return line === '' ? 'next' : 'bad';
    case 'trailer':
      if (line === '') content.part = 'none';
      return 'next';
    case 'chunk-size': {
      const size = line.split(';', 1)[0] ?? '';
      if (!CHUNK_SIZE.test(size)) return 'bad';
      content.left = Number.parseInt(size, 16);
      content.part = content.left === 0 ? 'trailer' : 'chunk-data';
      return 'next';
    }
    case 'none':
    case 'length':
    case 'chunk-data':
      throw new Error(`content part ${content.part} has no lines`);
  }
}
