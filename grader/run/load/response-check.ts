import { createResponseReader } from '../../wire/reader';
import type { ResponseReader, WireEvent } from '../../wire/message';

const headEnd = Buffer.from('\r\n\r\n');
const contentLength = /\r\ncontent-length:[ \t]*(\d+)[ \t]*(?:\r\n|$)/i;
const closes = /\r\nconnection:[ \t]*close[ \t]*(?:\r\n|$)/i;
const unusual = /\r\ntransfer-encoding:/i;

export type CheckState = 'more' | 'right' | 'wrong';

/**
 * Compares one response with a file as it arrives. Most servers send a head with Content-Length in their first segment:
 * that is read here, at a third of the processor time the wire reader takes, because what the generator uses up the
 * server cannot have. Everything else goes to the wire reader.
 */
export class ResponseCheck {
  #head: Buffer | null = null;
  #reader: ResponseReader | null = null;
  /** Octets of content compared so far; -1 before the head is whole. */
  #at = -1;
  #until = 'length' as 'length' | 'close';
  /** Whether another request may follow on this connection. */
  persists = true;

  constructor(private readonly expected: Buffer) {}

  push(octets: Buffer): CheckState {
    if (this.#reader !== null) return this.#slowly(octets);
    if (this.#at >= 0) return this.#content(octets);
    const whole = this.#head === null ? octets : Buffer.concat([this.#head, octets]);
    const end = whole.indexOf(headEnd);
    if (end >= 0) return this.#afterHead(whole, end);
    this.#head = Buffer.from(whole);
    return 'more';
  }

  /** Whether the end of the connection makes the response whole: only content without a length is ended by it. */
  get isWholeAtTheEnd(): boolean {
    return this.#until === 'close' && this.#at === this.expected.length;
  }

  #afterHead(octets: Buffer, end: number): CheckState {
    const head = octets.toString('latin1', 0, end);
    const length = contentLength.exec(head)?.[1];
    if (length === undefined || unusual.test(head) || !head.startsWith('HTTP/1.1 2')) {
      this.#reader = createResponseReader();
      this.#reader.asked('GET');
      return this.#slowly(octets);
    }
    this.persists = !closes.test(head);
    if (!head.startsWith('HTTP/1.1 200') || Number(length) !== this.expected.length) return 'wrong';
    this.#at = 0;
    return this.#content(octets.subarray(end + headEnd.length));
  }

  /** Octets beyond the content answer nothing that was asked. */
  #content(octets: Buffer): CheckState {
    const { expected } = this;
    const end = this.#at + octets.length;
    if (end > expected.length || expected.compare(octets, 0, octets.length, this.#at, end) !== 0)
      return 'wrong';
    this.#at = end;
    return end === expected.length && this.#until === 'length' ? 'right' : 'more';
  }

  #slowly(octets: Buffer): CheckState {
    for (const event of this.#reader?.push(octets) ?? []) {
      const state = this.#event(event);
      if (state !== 'more') return state;
    }
    return 'more';
  }

  #event(event: WireEvent): CheckState {
    switch (event.kind) {
      case 'head': {
        const { head, framing } = event;
        this.persists = head.version === 'HTTP/1.1' && !head.fields.some(isClose);
        this.#until = 'close'; // until the reader says that it is over
        this.#at = 0;
        return head.status === 200 && framing.kind !== 'none' ? 'more' : 'wrong';
      }
      case 'content':
        return event.octets === undefined ? 'more' : this.#content(asBuffer(event.octets));
      case 'end':
        return event.ending === 'complete' && this.#at === this.expected.length ? 'right' : 'wrong';
      case 'interim':
      case 'violation':
        return 'more';
    }
  }
}

function isClose({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name.toLowerCase() === 'connection' && /(^|,)[ \t]*close[ \t]*(,|$)/i.test(value);
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
