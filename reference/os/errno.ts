/** What a failed system call means to a server, by errno(3). */
import { constants } from 'node:os';
import { getSystemErrorName } from 'node:util';

const { errno } = constants;

/**
 * again: nothing now, wait for readiness · interrupted: a signal came, call again · gone: the client left ·
 * exhausted: no descriptor or memory left, wait until something is closed · other: our bug or the machine's
 */
export type Trouble = 'again' | 'interrupted' | 'gone' | 'exhausted' | 'other';

/** accept(2) passes on network errors of a connection that died in the queue: those are the client's. */
const GONE = new Set<number>([
  errno.ECONNRESET,
  errno.EPIPE,
  errno.ENOTCONN,
  errno.ECONNABORTED,
  errno.ETIMEDOUT,
  errno.ENETDOWN,
  errno.ENETUNREACH,
  errno.EHOSTUNREACH,
  errno.EPROTO,
]);
const EXHAUSTED = new Set<number>([errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM]);

export function troubleOf(code: number): Trouble {
  if (code === errno.EAGAIN || code === errno.EWOULDBLOCK) return 'again';
  if (code === errno.EINTR) return 'interrupted';
  if (GONE.has(code)) return 'gone';
  return EXHAUSTED.has(code) ? 'exhausted' : 'other';
}

/** A call that has no business failing: its name and errno are all that helps whoever reads the log. */
export class SystemError extends Error {
  readonly code: string;
  constructor(call: string, code: number) {
    super(`${call}: ${getSystemErrorName(-code)}`);
    this.code = getSystemErrorName(-code);
  }
}
