import type { Report } from './line';
import type { Ending, Framing } from './message';

/** What a content reader tells besides octets. `place` is an offset in the stream. */
export interface ContentSink {
  readonly report: Report;
  /** `octets` is absent where the log left them out. */
  content(place: number, size: number, octets?: Uint8Array): void;
}

export type ContentState =
  | { readonly kind: 'open' }
  /** `unread` are octets that belong to what comes next. */
  | { readonly kind: 'over'; readonly ending: Ending; readonly unread?: Uint8Array };

/** Reads the content of one response, by one of the ways to frame it. */
export interface ContentReader {
  readonly state: ContentState;
  /** Reads on from `octets[at]` and returns where it stopped; `base` is the place of `octets[0]`. */
  read(octets: Uint8Array, at: number, base: number): number;
  /** Takes at most `size` octets of content that nobody kept, and returns how many it took. */
  omit(size: number, place: number): number;
  /** How the content stands when the stream ends here, as the end of a sentence; nothing when it is whole. */
  missing(): string | undefined;
}

const open: ContentState = { kind: 'open' };

/** Content of a known size, more than none. */
export class CountedContent implements ContentReader {
  state: ContentState = open;
  readonly #size: number;
  readonly #sink: ContentSink;
  #left: number;

  constructor(framing: Framing & { kind: 'content-length' }, sink: ContentSink) {
    this.#size = framing.size;
    this.#left = framing.size;
    this.#sink = sink;
    this.#count(0);
  }

  read(octets: Uint8Array, at: number, base: number): number {
    const taken = Math.min(this.#left, octets.length - at);
    this.#sink.content(base + at, taken, octets.subarray(at, at + taken));
    this.#count(taken);
    return at + taken;
  }

  omit(size: number, place: number): number {
    const taken = Math.min(this.#left, size);
    this.#sink.content(place, taken);
    this.#count(taken);
    return taken;
  }

  missing(): string {
    return `after ${this.#size - this.#left} of the ${this.#size} octets that Content-Length announced`;
  }

  #count(taken: number): void {
    this.#left -= taken;
    if (this.#left === 0) this.state = { kind: 'over', ending: 'complete' };
  }
}

/** Content that only the end of the stream ends. */
export class UnboundedContent implements ContentReader {
  readonly state = open;
  readonly #sink: ContentSink;

  constructor(sink: ContentSink) {
    this.#sink = sink;
  }

  read(octets: Uint8Array, at: number, base: number): number {
    this.#sink.content(base + at, octets.length - at, octets.subarray(at));
    return octets.length;
  }

  omit(size: number, place: number): number {
    this.#sink.content(place, size);
    return size;
  }

  missing(): undefined {
    return undefined;
  }
}
