/** statx(2): one call without an object made of it, about half of what statSync costs (1.0 against 1.7 us here). */
import { lookByNode, type Look } from '../files/look';
import { addressOf, bindAll } from './libc';

interface LinuxOnly {
  statx(folder: number, name: string, flags: number, mask: number, result: number): number;
}

const CURRENT_FOLDER = -100;
/** STATX_INO | STATX_SIZE | STATX_CTIME */
const MASK = 0x100 | 0x200 | 0x80;
/** struct statx is laid out alike on every architecture: 256 octets; inode, size and ctime lie at these words. */
const WORDS = 64;
const MARK_WORDS = [8, 9, 10, 11, 24, 25, 26] as const;

/** The cheapest look there is here; glibc has statx since 2.28, musl 1.2.3 has not. */
export function cheapestLook(): Look {
  const linux = bound();
  if (linux === undefined) return lookByNode;
  const found = new Int32Array(WORDS);
  const address = addressOf(found);
  return (name, mark) => {
    if (linux.statx(CURRENT_FOLDER, name, 0, MASK, address) < 0) return false;
    for (let i = 0; i < MARK_WORDS.length; i++) if (found[MARK_WORDS[i] ?? 0] !== mark[i]) return false;
    return true;
  };
}

function bound(): LinuxOnly | undefined {
  try {
    return bindAll<LinuxOnly>({
      statx: 'int statx(int folder, const char *name, int flags, unsigned int mask, intptr_t result)',
    });
  } catch {
    return undefined;
  }
}
