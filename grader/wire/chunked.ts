import { readChunkSize } from './chunk-size';
import { readFieldLine } from './field-line';
import { LineReader, type Line } from './line';
import { CR, LF } from './octets';
import type { ContentReader, ContentSink, ContentState } from './content';
import type { Ending } from './message';

/** A chunk size with its extensions; real ones have a dozen octets. */
const longestChunkLine = 4096;
const longestTrailers = 65_536;

type At =
  /** `told`: the chunk before did not end well, which is why there may be no size here. */
  | { readonly kind: 'size'; readonly line: LineReader; readonly told: boolean }
  | { readonly kind: 'data'; left: number }
  /** The CR LF behind the data of a chunk. */
  | { readonly kind: 'data-end' }
  | { readonly kind: 'data-end-lf' }
  | { readonly kind: 'trailers'; readonly line: LineReader };

/**
 * Undoes the chunked transfer coding (RFC 9112 §7.1).
 *
 *     chunked-body    = *chunk last-chunk trailer-section CRLF
 *     last-chunk      = 1*( "0" ) [ chunk-ext ] CRLF
 *     trailer-section = *( field-line CRLF )
 */
export class ChunkedContent implements ContentReader {
  state: ContentState = { kind: 'open' };
  readonly #sink: ContentSink;
  #at: At;

  constructor(sink: ContentSink) {
    this.#sink = sink;
    this.#at = this.#chunkSize(false);
  }

  read(octets: Uint8Array, at: number, base: number): number {
    const now = this.#at;
    switch (now.kind) {
      case 'size':
        return this.#readSize(now, octets, at, base);
      case 'data': {
        const taken = Math.min(now.left, octets.length - at);
        this.#sink.content(base + at, taken, octets.subarray(at, at + taken));
        this.#count(now, taken);
        return at + taken;
      }
      case 'data-end':
      case 'data-end-lf':
        return this.#readDataEnd(now.kind, octets, at, base);
      case 'trailers':
        return this.#readTrailer(now.line, octets, at, base);
    }
  }

  omit(size: number, place: number): number {
    if (this.#at.kind !== 'data') return 0;
    const taken = Math.min(this.#at.left, size);
    this.#sink.content(place, taken);
    this.#count(this.#at, taken);
    return taken;
  }

  missing(): string {
    return this.#at.kind === 'trailers'
      ? 'without the blank line that follows the last chunk'
      : 'without its last chunk, the one of size 0';
  }

  #chunkSize(told: boolean): At {
    return { kind: 'size', line: new LineReader(longestChunkLine, () => 'framing', this.#sink.report), told };
  }

  #count(data: At & { kind: 'data' }, taken: number): void {
    data.left -= taken;
    if (data.left === 0) this.#at = { kind: 'data-end' };
  }

  #over(ending: Ending, unread?: Uint8Array): void {
    this.state = unread === undefined ? { kind: 'over', ending } : { kind: 'over', ending, unread };
  }

  #readSize(now: At & { kind: 'size' }, octets: Uint8Array, at: number, base: number): number {
    const read = now.line.read(octets, at, base);
    if (read.kind === 'more') return read.next;
    if (read.kind === 'too-long') {
      this.#tell(
        'bad-chunk-size',
        base + read.next - now.line.used,
        now.line.used,
        'A chunk size should end here.',
      );
      this.#over('cut-short');
      return read.next;
    }
    const size = readChunkSize(read.line, now.told ? () => undefined : this.#sink.report);
    if (size === undefined)
      this.#over('cut-short', isStatusLine(read.line) ? octetsOf(read.line) : undefined);
    else if (size > 0) this.#at = { kind: 'data', left: size };
    else
      this.#at = {
        kind: 'trailers',
        line: new LineReader(longestTrailers, () => 'field-lines', this.#sink.report),
      };
    return read.next;
  }

  /** One octet at a time. What is neither CR nor LF may be the next chunk size, so it is left for that. */
  #readDataEnd(kind: 'data-end' | 'data-end-lf', octets: Uint8Array, at: number, base: number): number {
    const octet = octets[at];
    if (kind === 'data-end' && octet === CR) {
      this.#at = { kind: 'data-end-lf' };
      return at + 1;
    }
    if (octet === CR) {
      this.#tell(
        'bare-cr',
        base + at,
        1,
        'A second CR stands here; one CR and one LF follow the data of a chunk.',
      );
      return at + 1;
    }
    this.#at = this.#chunkSize(octet !== LF);
    if (octet !== LF) {
      const says = 'The data of this chunk is not followed by CR LF, or is longer than its size.';
      this.#tell('bad-chunk-end', base + at, 1, says);
      return at;
    }
    if (kind === 'data-end') {
      const says = 'The data of a chunk ends in LF alone here; it ends in CR LF.';
      this.#tell('bare-lf', base + at, 1, says);
    }
    return at + 1;
  }

  #readTrailer(reader: LineReader, octets: Uint8Array, at: number, base: number): number {
    const read = reader.read(octets, at, base);
    if (read.kind === 'more') return read.next;
    if (read.kind === 'too-long') {
      this.#tell(
        'bad-chunk-end',
        base + read.next - reader.used,
        reader.used,
        'The fields behind the last chunk do not end.',
      );
      this.#over('cut-short');
    } else if (read.line.text === '') this.#over('complete');
    else this.#trailer(read.line);
    return read.next;
  }

  /** Trailer fields are checked and dropped. A status line among them shows that the blank line was forgotten. */
  #trailer(line: Line): void {
    if (!isStatusLine(line)) {
      readFieldLine(line, [], this.#sink.report);
      return;
    }
    this.#tell(
      'bad-chunk-end',
      line.offset,
      line.size,
      'The blank line that follows the last chunk is missing.',
    );
    this.#over('complete', octetsOf(line));
  }

  #tell(
    code: 'bad-chunk-size' | 'bad-chunk-end' | 'bare-lf' | 'bare-cr',
    offset: number,
    size: number,
    says: string,
  ): void {
    this.#sink.report({ code, part: 'framing', offset, size, says, clause: 'RFC 9112 §7.1' });
  }
}

/** The status line of the next response, where the end of this one was forgotten. */
function isStatusLine(line: Line): boolean {
  return /^HTTP\/[0-9]/.test(line.text);
}

function octetsOf(line: Line): Uint8Array {
  return Buffer.from(`${line.text}\r\n`, 'latin1');
}
