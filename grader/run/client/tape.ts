import { createHash, type Hash } from 'node:crypto';
import type { Fact } from '../../observe/observation';
import type { WireEvent } from '../../wire/message';
import { OctetStore } from '../../wire/octets';

/** Content of one response that the log keeps to the octet; of the rest it keeps the size and a hash of the whole. */
export const keptContent = 16 * 1024;
/** What it keeps of one where a trial has many large ones. */
export const keptOfMany = 256;
/** Received octets that are left out are counted in the log at least this often, so that progress can be drawn. */
const omittedStride = 256 * 1024;
/** What a fact costs beside the octets it holds: a flood may well come one octet at a time. */
const costOfFact = 32;
/** What a head costs beside its octets: whoever reads it makes a response of it. */
const costOfHead = 128;
/** Of an interim one no more than a few come before an answer: without end they are garbage faster than it is collected. */
const costOfInterim = 1024;

/**
 * Writes what one connection receives: heads, framing and the first 16 KiB of each content as they came, then only
 * sizes. A reader fed from the log sees the same offsets as the reader that was fed from the socket.
 */
export class Tape {
  readonly #content: ContentDigest;
  /** Heads so far. */
  #responses = 0;
  #omitted = 0;
  /** What was written so far, in octets or as much as octets, so that a flood of small responses can be cut off. */
  cost = 0;

  constructor(
    private readonly connection: string,
    private readonly note: (fact: Fact) => void,
    keeps: () => number = () => keptContent,
  ) {
    this.#content = new ContentDigest(keeps);
  }

  /** `events` are what the reader made of `octets`, which began at `offset` of the stream. Keeps no view of them. */
  write(octets: Uint8Array, offset: number, events: readonly WireEvent[], wallMs: number): void {
    let keptFrom = 0;
    for (const event of events) {
      if (event.kind === 'head') this.#responses += 1;
      if (event.kind === 'head') this.cost += costOfHead;
      if (event.kind === 'interim') this.cost += costOfInterim;
      if (event.kind === 'end') this.#endContent(wallMs);
      if (event.kind !== 'content') continue;
      const left = this.#content.add(event.octets ?? new Uint8Array(0));
      if (left === 0) continue;
      const end = event.offset - offset + event.size;
      this.#keep(octets.subarray(keptFrom, end - left), wallMs);
      this.#omit(left, wallMs);
      keptFrom = end;
    }
    this.#keep(octets.subarray(keptFrom), wallMs);
  }

  /** Nothing more will come: writes what is still counted but not noted. */
  end(wallMs: number): void {
    this.flush(wallMs);
    this.#endContent(wallMs);
  }

  /** Writes what is counted but not noted. */
  flush(wallMs: number): void {
    if (this.#omitted === 0) return;
    this.#note({ kind: 'received', connection: this.connection, octets: '', omitted: this.#omitted, wallMs });
    this.#omitted = 0;
  }

  #endContent(wallMs: number): void {
    const whole = this.#content.take();
    if (whole === null) return;
    this.flush(wallMs);
    this.#note({
      kind: 'content-hash',
      connection: this.connection,
      response: this.#responses - 1,
      ...whole,
    });
  }

  #keep(octets: Uint8Array, wallMs: number): void {
    if (octets.length === 0) return;
    this.flush(wallMs);
    this.cost += octets.length;
    const text = Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('base64');
    this.#note({ kind: 'received', connection: this.connection, octets: text, omitted: 0, wallMs });
  }

  #omit(size: number, wallMs: number): void {
    this.#omitted += size;
    if (this.#omitted >= omittedStride) this.flush(wallMs);
  }

  #note(fact: Fact): void {
    this.cost += costOfFact;
    this.note(fact);
  }
}

/** Size and hash of one content at a time. Hashing begins where the log stops keeping: most contents are short. */
class ContentDigest {
  readonly #first = new OctetStore();
  #hash: Hash | null = null;
  #size = 0;

  constructor(private readonly keeps: () => number) {}

  /** Adds octets of the content; how many of them the log leaves out. */
  add(octets: Uint8Array): number {
    const room = this.#hash === null ? Math.max(0, this.keeps() - this.#size) : 0;
    this.#size += octets.length;
    if (room > 0) this.#first.append(octets.subarray(0, room));
    const rest = octets.subarray(room);
    if (rest.length === 0) return 0;
    this.#hash ??= createHash('sha256').update(this.#first.view());
    this.#hash.update(rest);
    return rest.length;
  }

  /** What there is to say of a content that the log does not keep whole; null otherwise. Then begins the next. */
  take(): { readonly size: number; readonly sha256: string } | null {
    const whole = this.#hash === null ? null : { size: this.#size, sha256: this.#hash.digest('hex') };
    this.#first.clear();
    this.#hash = null;
    this.#size = 0;
    return whole;
  }
}
