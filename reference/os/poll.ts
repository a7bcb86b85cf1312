/** poll(2) and select(2): block until one of a set is ready, or time is up. */
import { libc } from './libc';
import { resultOf } from './sockets';

const POLLIN = 1;
const POLLOUT = 4;

/** struct pollfd { int fd; short events; short revents; } as two words; revents is the upper half of the second. */
const pair = new Int32Array(4);

export type Woken = 'ready' | 'alarm' | 'time' | 'interrupted';

/**
 * Blocks in poll until `fd` is ready, `alarm` is readable (the drain), or `timeoutMs` have passed (-1: never). The alarm
 * goes first: a client that is always ready must not hide it.
 */
export function waitFor(fd: number, want: 'read' | 'write', alarm: number, timeoutMs: number): Woken {
  pair.set([fd, want === 'read' ? POLLIN : POLLOUT, alarm, POLLIN]);
  const count = resultOf(libc().poll(pair, 2, Math.min(timeoutMs, 2 ** 31 - 1)));
  if (count < 0) return 'interrupted';
  if (count === 0) return 'time';
  // POLLERR and POLLHUP count as ready: the next recv or send says what happened.
  return ((pair[3] ?? 0) & ~0xffff) !== 0 ? 'alarm' : 'ready';
}

/** FD_SETSIZE (select(2)): a descriptor from here on cannot be in a set, and trying corrupts memory. */
export const SET_SIZE = 1024;
const WORD_BITS = 32;

export class DescriptorSet {
  readonly words = new Int32Array(SET_SIZE / WORD_BITS);

  clear(): void {
    this.words.fill(0);
  }

  add(fd: number): void {
    if (fd >= SET_SIZE) throw new RangeError(`descriptor ${fd} does not fit into a set of ${SET_SIZE}`);
    this.words[fd >> 5] = (this.words[fd >> 5] ?? 0) | (1 << (fd & 31));
  }

  has(fd: number): boolean {
    return ((this.words[fd >> 5] ?? 0) & (1 << (fd & 31))) !== 0;
  }
}

/** Blocks in select; both sets are overwritten with what is ready. @returns how many, or a trouble */
export function select(
  highest: number,
  read: DescriptorSet,
  write: DescriptorSet,
  timeoutMs: number,
): number {
  // struct timeval: on 64-bit Linux and macOS alike the second member lies at octet 8 (a long, or an int and padding).
  const timeout = new BigInt64Array([
    BigInt(Math.floor(timeoutMs / 1000)),
    BigInt((timeoutMs % 1000) * 1000),
  ]);
  return resultOf(libc().select(highest + 1, read.words, write.words, null, timeout));
}
