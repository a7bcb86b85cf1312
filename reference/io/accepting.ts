/** accept(2), and what to do about each way it fails. */
import { TIMES } from '../config';
import { waitFor } from '../os/poll';
import { accept, isTrouble, troubleIn } from '../os/sockets';
import type { Desk } from './model';

export type Accepted =
  | { readonly kind: 'connection'; readonly fd: number }
  /** Nobody is waiting (non-blocking), or nobody came in time (see limitWait). */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'exhausted' }
  /** The listening socket was shut: the drain has begun. */
  | { readonly kind: 'over' };

export function acceptOne(desk: Desk): Accepted {
  for (;;) {
    const fd = accept(desk.listener);
    if (!isTrouble(fd)) return { kind: 'connection', fd };
    const trouble = troubleIn(fd);
    switch (trouble) {
      case 'again':
        return { kind: 'nobody' };
      case 'exhausted':
        desk.control.count('exhausted');
        return { kind: 'exhausted' };
      case 'other':
        return { kind: 'over' };
      case 'interrupted':
        desk.control.count('interrupted');
        break;
      case 'gone': // it left while it was queued; the next one may be there
        desk.control.count('resetByClient');
        break;
    }
  }
}

/** Blocks until there is a connection; undefined when the drain has begun. */
export function awaitConnection(desk: Desk): number | undefined {
  for (;;) {
    const accepted = acceptOne(desk);
    if (accepted.kind === 'connection') return accepted.fd;
    if (accepted.kind === 'over') return undefined;
    if (accepted.kind === 'exhausted' && pauseExhausted(desk) === 'over') return undefined;
  }
}

/**
 * EMFILE leaves the connection in the queue: trying again at once would be a busy loop. And so would it be in the drain,
 * for Linux takes a descriptor before it looks whether the socket was shut.
 */
export function pauseExhausted(desk: Desk): 'again' | 'over' {
  return waitFor(-1, 'read', desk.alarm, TIMES.exhaustedMs) === 'alarm' ? 'over' : 'again';
}
