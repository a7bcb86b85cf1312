import type { Violation } from './message';

/** What is told once of a response that did not end as it should. */
export function headTooLong(offset: number, limit: number): Violation {
  const says = `No blank line ends this head within ${limit / 1024} KiB.`;
  return { code: 'head-too-long', part: 'field-lines', offset, size: limit, says, clause: 'RFC 9112 §2.1' };
}

/** `end` is the place where the stream ended. */
export function headCutShort(offset: number, end: number): Violation {
  const size = end - offset;
  const says = `The stream ended after ${size === 1 ? '1 octet' : `${size} octets`} of a head, before the blank line that ends it.`;
  return { code: 'head-cut-short', part: 'field-lines', offset, size, says, clause: 'RFC 9112 §8' };
}

/** `missing` ends the sentence; `offset` is the place where the stream ended. */
export function contentCutShort(missing: string, offset: number): Violation {
  const says = `The stream ended ${missing}.`;
  return { code: 'content-cut-short', part: 'framing', offset, size: 0, says, clause: 'RFC 9112 §8' };
}
