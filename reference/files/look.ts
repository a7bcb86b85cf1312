/** Whether a remembered file is still the one on disk: asked before every answer, so it must cost little. */
import { statSync, type BigIntStats } from 'node:fs';

/**
 * What no change of a file leaves as it was: inode, size, and the time of the last change in seconds and
 * nanoseconds, eight words of 32 bits. (The device is left out: two files that agree in all of these do not differ.)
 */
export type Mark = Int32Array;

/** True while `name` leads to the file that was marked so. */
export type Look = (name: string, mark: Mark) => boolean;

const SECOND_NS = 1_000_000_000n;

export function markOf({ ino, size, ctimeNs }: BigIntStats): Mark {
  return new Int32Array(new BigInt64Array([ino, size, ctimeNs / SECOND_NS, ctimeNs % SECOND_NS]).buffer);
}

/** As Node does it, which works everywhere; os/statx.ts costs less. */
export const lookByNode: Look = (name, mark) => {
  try {
    const now = statSync(name, { bigint: true, throwIfNoEntry: false });
    return now !== undefined && markOf(now).every((word, i) => word === mark[i]);
  } catch {
    return false; // why it cannot be seen any more, locate finds out
  }
};
