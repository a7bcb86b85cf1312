/** A slice of a file to a socket. */
import { readSync } from 'node:fs';
import { bindAll } from './libc';
import { resultOf, send } from './sockets';

interface LinuxOnly {
  /** sendfile(2): the kernel copies from the page cache; no octet passes through this process. */
  sendfile(socket: number, file: number, offset: BigInt64Array, count: number): number;
}

let linux: LinuxOnly | undefined;
const offset = new BigInt64Array(1);
let copied: Buffer | undefined;
const COPY_BYTES = 64 * 1024;

/** @returns octets sent, 0 when the file ended early, or a trouble (see sockets.ts) */
export function sendSlice(socket: number, file: number, from: number, count: number): number {
  if (process.platform !== 'linux') return copySlice(socket, file, from, count);
  linux ??= bindAll<LinuxOnly>({
    sendfile: 'long sendfile(int socket, int file, void *offset, size_t count)',
  });
  offset[0] = BigInt(from);
  return resultOf(linux.sendfile(socket, file, offset, count));
}

/** Where sendfile has another shape (macOS) the octets are read and sent. */
function copySlice(socket: number, file: number, from: number, count: number): number {
  copied ??= Buffer.alloc(COPY_BYTES);
  const length = readSync(file, copied, 0, Math.min(count, COPY_BYTES), from);
  return length === 0 ? 0 : send(socket, copied.subarray(0, length), false);
}
