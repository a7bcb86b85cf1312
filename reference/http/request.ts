/** What the codec hands to the rest of the server. */

/** How the content of a request is delimited (RFC 9112 §6.3). */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly bytes: number }
  | { readonly kind: 'chunked' };

export type Method = 'GET' | 'HEAD' | 'other';

/** A well-formed request head. Field names are lower case; repeated lines are joined by ", " (RFC 9110 §5.3). */
export interface Request {
  readonly method: Method;
  /** The path of the target as sent: still percent-encoded, query removed; starts with "/" or is "*". */
  readonly path: string;
  readonly minorVersion: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly framing: Framing;
  /** Whether the client lets the connection persist (RFC 9112 §9.3). */
  readonly persistent: boolean;
  /** The request line as text, for the log. */
  readonly line: string;
}

/** Why a request is not answered with a file; every refusal also ends the connection. */
export interface Refusal {
  readonly status: 400 | 408 | 414 | 417 | 431 | 501 | 505;
  /** One sentence for the person who reads the answer. */
  readonly because: string;
}

export type Head =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export function refuse(status: Refusal['status'], because: string): Head & { kind: 'refusal' } {
  return { kind: 'refusal', refusal: { status, because } };
}
