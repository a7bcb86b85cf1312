import { closeSync } from 'node:fs';
import { Socket } from 'node:net';
import { libc } from '../kernel/libc';

const O_CLOEXEC = 0o2000000;

type Pipe2 = (ends: Int32Array, flags: number) => number;
const pipe2 = libc?.func('int pipe2(_Out_ int *ends, int flags)') as Pipe2 | undefined;

export interface Pipe {
  /** The end to write to, for a child's standard streams. */
  readonly fd: number;
  /** Closes our own copy of that end, so that the pipe ends with the last process that holds one. */
  handedOver(): void;
  /** Resolves when all writers have gone and everything was read. */
  readonly ended: Promise<void>;
  close(): void;
}

/**
 * A pipe of the kernel's kind. What Node makes for `stdio: 'pipe'` is a pair of sockets, and those cannot be opened
 * by name: a server that logs to /dev/stdout would die of us. Null where the system has no pipe2(2).
 */
export function openPipe(onOutput: (octets: Buffer) => void): Pipe | null {
  const ends = new Int32Array(2);
  const [from, fd] = pipe2?.(ends, O_CLOEXEC) === 0 ? ends : [];
  if (from === undefined || fd === undefined) return null;
  const reader = new Socket({ fd: from, readable: true, writable: false });
  reader.on('data', onOutput);
  return {
    fd,
    handedOver: () => closeSync(fd),
    ended: new Promise((resolve) => reader.once('close', () => resolve())),
    close: () => void reader.destroy(),
  };
}
