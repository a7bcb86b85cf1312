/**
 * Every limit on what a client may send, in one place, each with its reason. Sizes in octets.
 * Limits of time are flags (see config.ts), because a class changes them; these are not.
 */
export const LIMITS = {
  /** RFC 9112 §3 recommends at least 8000; twice that leaves room for a long query. Beyond: 414. */
  requestLineBytes: 16 * 1024,
  /** A request of exactly 64 KiB is ordinary (the course tests it); a 70 kB cookie is not. Beyond: 431. */
  headBytes: 66 * 1024,
  /** Browsers send about 20 field lines; Apache stops at 100. Beyond: 431. */
  fieldLines: 200,
  /**
   * Content of a request nobody asked for is read and dropped up to here, and so is what comes after the last answer, so
   * that the close does not become a reset; beyond, the connection is closed.
   */
  discardBytes: 1024 * 1024,
  /** A chunk-size line holds 16 hex digits at most here; extensions are legal but nobody sends them. */
  chunkLineBytes: 1024,
  /** Eight empty lines before a request line are skipped (RFC 9112 §2.2 says at least one). */
  emptyLineBytes: 16,
} as const;
