import { LF, OctetStore } from './octets';
import type { Part, Violation } from './message';

export type Report = (violation: Violation) => void;

export interface Line {
  /** Octets as ISO-8859-1, without the line end and any CR before it; other bare CRs as blanks (RFC 9112 §2.2). */
  readonly text: string;
  readonly offset: number;
  /** Octets of the text. */
  readonly size: number;
}

export type LineRead =
  | { readonly kind: 'line'; readonly line: Line; readonly next: number }
  | { readonly kind: 'more'; readonly next: number }
  /** `limit` octets were read and no line ended at the last one. */
  | { readonly kind: 'too-long'; readonly next: number };

/** Cuts a stream into lines at LF, and counts their octets against one limit for all of them. */
export class LineReader {
  readonly #limit: number;
  readonly #part: (lines: number) => Part;
  readonly #report: Report;
  readonly #store = new OctetStore();
  #used = 0;
  #lines = 0;
  #offset = 0;

  constructor(limit: number, part: (lines: number) => Part, report: Report) {
    this.#limit = limit;
    this.#part = part;
    this.#report = report;
  }

  /** Octets read so far, line ends included. */
  get used(): number {
    return this.#used;
  }

  /** Reads on from `octets[at]`; `base` is the place of `octets[0]` in the stream. */
  read(octets: Uint8Array, at: number, base: number): LineRead {
    const found = octets.indexOf(LF, at);
    const wanted = found < 0 ? octets.length : found + 1;
    const next = Math.min(wanted, at + this.#limit - this.#used);
    this.take(octets.subarray(at, next), base + at);
    if (found >= 0 && next === wanted) return { kind: 'line', line: this.#line(), next };
    return { kind: this.#used < this.#limit ? 'more' : 'too-long', next };
  }

  /** Octets of the line that were read before by someone else. */
  take(octets: Uint8Array, offset: number): void {
    if (this.#store.size === 0) this.#offset = offset;
    this.#store.append(octets);
    this.#used += octets.length;
  }

  /** Tells a bare CR in a line that never ended: line ends of CR alone may be why. */
  unfinished(): void {
    this.#tellBareCr(this.#store.text().replace(/\r$/, ''), this.#part(this.#lines));
  }

  #line(): Line {
    const octets = this.#store.text();
    const part = this.#part(this.#lines);
    const withCr = octets.endsWith('\r\n');
    const text = octets.slice(0, withCr ? -2 : -1);
    this.#tellBareCr(text, part);
    if (!withCr) this.#tellBareLf(this.#offset + text.length, part);
    this.#lines += 1;
    this.#store.clear();
    const kept = text.replace(/\r+$/, '');
    return { text: kept.replaceAll('\r', ' '), offset: this.#offset, size: kept.length };
  }

  #tellBareLf(offset: number, part: Part): void {
    const says = 'This line ends in LF alone; every line of a head ends in CR LF ("\\r\\n").';
    this.#report({ code: 'bare-lf', part, offset, size: 1, says, clause: 'RFC 9112 §2.2' });
  }

  /** A CR with no LF behind it; told once a line. */
  #tellBareCr(text: string, part: Part): void {
    const at = text.indexOf('\r');
    if (at < 0) return;
    const says = 'A CR stands here without an LF behind it; only CR LF together end a line.';
    this.#report({
      code: 'bare-cr',
      part,
      offset: this.#offset + at,
      size: 1,
      says,
      clause: 'RFC 9112 §2.2',
    });
  }
}
