/**
 * The words of the client side of HTTP/1.1: what a parser of responses tells its caller.
 * Offsets are octets from the start of the connection's stream, so a caret can be put under any of them.
 */

export interface FieldLine {
  /** As sent, white space before the colon included. */
  readonly name: string;
  /** Without the optional white space around it (RFC 9110 §5.5); octets as ISO-8859-1. */
  readonly value: string;
  readonly offset: number;
  /** Without its line end; a folded field reaches to the end of its last line. */
  readonly size: number;
}

export interface ResponseHead {
  /** Exactly what stood before the first blank, such as `HTTP/1.1`. */
  readonly version: string;
  /** 0 where no three digits stood. */
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly FieldLine[];
  readonly offset: number;
  /** With the blank line that ends it. */
  readonly size: number;
}

/** How the end of the content is known (RFC 9112 §6.3). `none`: HEAD, 1xx, 204, 304. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'content-length'; readonly size: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'until-close' };

/** The part of the response a violation belongs to; `stream` is what stands outside any response. */
export type Part = 'status-line' | 'field-lines' | 'framing' | 'contradictions' | 'stream';

export interface Violation {
  readonly code: ViolationCode;
  readonly part: Part;
  readonly offset: number;
  readonly size: number;
  /** One sentence about these very octets, for a student. */
  readonly says: string;
  /** Such as `RFC 9112 §4`. */
  readonly clause: string;
}

export const violationCodes = [
  'bad-status-line',
  'bad-version',
  'bad-status-code',
  'missing-blank-after-status',
  'bare-lf',
  'bare-cr',
  'field-without-colon',
  'empty-field-name',
  'blank-before-colon',
  'field-name-not-token',
  'folded-field',
  'control-in-field-value',
  'head-too-long',
  'bad-content-length',
  'content-length-twice',
  'content-length-with-transfer-encoding',
  'framing-without-content',
  'close-and-keep-alive',
  'unknown-transfer-coding',
  'chunked-to-http10',
  'bad-chunk-size',
  'bad-chunk-end',
  'unframed',
  'content-cut-short',
  'head-cut-short',
  'octets-outside-response',
] as const;

export type ViolationCode = (typeof violationCodes)[number];

/** What became of a response by the time its last octet, or the end of the stream, was read. */
export type Ending = 'complete' | 'cut-short';

/**
 * A `head` is followed by exactly one `end`, unless the stream is still open. Violations of a head come before
 * it, those of its content before the `end`. A head that never ended (`head-cut-short`, `head-too-long`) has
 * only its violations.
 */
export type WireEvent =
  | { readonly kind: 'interim'; readonly head: ResponseHead }
  | { readonly kind: 'head'; readonly head: ResponseHead; readonly framing: Framing }
  /** Octets of content. `octets` is absent where the log left them out. `offset` is their place in the stream. */
  | { readonly kind: 'content'; readonly offset: number; readonly size: number; readonly octets?: Uint8Array }
  | { readonly kind: 'end'; readonly ending: Ending; readonly contentSize: number }
  | { readonly kind: 'violation'; readonly violation: Violation };

/**
 * A reader of one connection's responses, without I/O. It never throws, whatever the octets, and how they
 * were split changes nothing but the boundaries of `content` events.
 */
export interface ResponseReader {
  /** Tells that a request with this method was sent; responses answer them in order. Unasked ones read as to GET. */
  asked(method: string): void;
  push(octets: Uint8Array): WireEvent[];
  /** `size` octets of content arrived that nobody kept. Only inside content. */
  omit(size: number): WireEvent[];
  /** The stream ended (FIN or RST). Call once. */
  end(): WireEvent[];
}
