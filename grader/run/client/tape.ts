import { createHash, type Hash } from 'node:crypto';
import type { Fact } from '../../observe/observation';
import type { WireEvent } from '../../wire/message';

/** Content of one response that the log keeps to the octet; of the rest it keeps the size and a hash of the whole. */
const keptContent = 16 * 1024;
/** Received octets that are left out are counted in the log at least this often, so that progress can be drawn. */
const omittedStride = 256 * 1024;

interface OpenContent {
  readonly response: number;
  readonly hash: Hash;
  size: number;
}

/**
 * Writes what one connection receives: heads, framing and the first 16 KiB of each content as they came, then only
 * sizes. A reader fed from the log sees the same offsets as the reader that was fed from the socket.
 */
export class Tape {
  #content: OpenContent | null = null;
  #responses = 0;
  #omitted = 0;
  /** Octets kept so far, so that a flood of small responses can be cut off. */
  keptOctets = 0;

  constructor(
    private readonly connection: string,
    private readonly note: (fact: Fact) => void,
  ) {}

  /** `events` are what the reader made of `octets`, which began at `offset` of the stream. */
  write(octets: Uint8Array, offset: number, events: readonly WireEvent[], wallMs: number): void {
    let keptFrom = 0;
    for (const event of events) {
      if (event.kind === 'head') this.#responses += 1;
      if (event.kind === 'end') this.#endContent();
      if (event.kind !== 'content') continue;
      const left = this.#addContent(event.octets ?? new Uint8Array(0));
      if (left === 0) continue;
      const end = event.offset - offset + event.size;
      this.#keep(octets.subarray(keptFrom, end - left), wallMs);
      this.#omit(left, wallMs);
      keptFrom = end;
    }
    this.#keep(octets.subarray(keptFrom), wallMs);
  }

  /** Writes what is still counted but not noted. */
  flush(wallMs: number): void {
    if (this.#omitted === 0) return;
    this.note({ kind: 'received', connection: this.connection, octets: '', omitted: this.#omitted, wallMs });
    this.#omitted = 0;
  }

  /** Adds to the hash of the content; how many of these octets the log leaves out. */
  #addContent(octets: Uint8Array): number {
    this.#content ??= { response: this.#responses - 1, hash: createHash('sha256'), size: 0 };
    this.#content.hash.update(octets);
    const room = Math.max(0, keptContent - this.#content.size);
    this.#content.size += octets.length;
    return Math.max(0, octets.length - room);
  }

  #endContent(): void {
    const content = this.#content;
    this.#content = null;
    if (content === null || content.size <= keptContent) return;
    const { response, size } = content;
    this.flush(Date.now());
    this.note({
      kind: 'content-hash',
      connection: this.connection,
      response,
      size,
      sha256: content.hash.digest('hex'),
    });
  }

  #keep(octets: Uint8Array, wallMs: number): void {
    if (octets.length === 0) return;
    this.flush(wallMs);
    this.keptOctets += octets.length;
    const text = Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('base64');
    this.note({ kind: 'received', connection: this.connection, octets: text, omitted: 0, wallMs });
  }

  #omit(size: number, wallMs: number): void {
    this.#omitted += size;
    if (this.#omitted >= omittedStride) this.flush(wallMs);
  }
}
