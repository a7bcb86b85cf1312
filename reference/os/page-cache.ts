/** Whether reading a file would wait for the disk. */
import { addressOf, bindAll } from './libc';

interface LinuxOnly {
  preadv2(file: number, vector: BigInt64Array, count: number, offset: number, flags: number): number;
}

/** RWF_NOWAIT (preadv2(2)): EAGAIN instead of waiting for what is not in memory. Half a microsecond. */
const NO_WAIT = 8;

const octet = new Uint8Array(1);
let vector: BigInt64Array | undefined;
let linux: LinuxOnly | 'lacking' | undefined;

/** False also where nobody can tell: macOS, musl 1.2.3, the overlay of a container. @param at offset of one octet */
export function isInMemory(file: number, at: number): boolean {
  linux ??= bound();
  if (linux === 'lacking') return false;
  vector ??= new BigInt64Array([BigInt(addressOf(octet)), 1n]);
  return linux.preadv2(file, vector, 1, at, NO_WAIT) === 1;
}

function bound(): LinuxOnly | 'lacking' {
  try {
    return bindAll<LinuxOnly>({
      preadv2: 'long preadv2(int file, const void *vector, int count, long offset, int flags)',
    });
  } catch {
    return 'lacking';
  }
}
