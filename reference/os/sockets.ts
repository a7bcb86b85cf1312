/** The socket API as a server uses it: descriptors in, counts or troubles out (socket(7), tcp(7)). */
import { encodeAddress, familyOf, portOf, type Address } from './address';
import { lastErrno, libc } from './libc';
import { SystemError, troubleOf, type Trouble } from './errno';

const LINUX = process.platform === 'linux';
const STREAM = 1;
const TCP = 6;
const NODELAY = 1;
const OPTION = LINUX
  ? { level: 1, reuse: 2, sendBuffer: 7, receiveTimeout: 20 }
  : { level: 0xffff, reuse: 4, sendBuffer: 0x1001, receiveTimeout: 0x1006 };
/**
 * What the kernel holds for a client (octets; Linux doubles it). Left alone that grows to 4 MB, and a socket is writable
 * only when a third is free again: who reads less than 23 KB/s would not be seen to read within TIMES.stallMs.
 */
const SEND_BUFFER = 1 << 18;
const SETFL = 4;
const NONBLOCK = LINUX ? 0o4000 : 4;
const SETFD = 2;
const CLOEXEC = 1;
const SHUT_WR = 1;
const SHUT_RDWR = 2;
/** MSG_DONTWAIT: waiting is done in poll, select or epoll, which also hear of the drain. */
const DONTWAIT = LINUX ? 0x40 : 0x80;
/** MSG_NOSIGNAL; without it (macOS) Node has SIGPIPE ignored for the whole process. */
const NOSIGNAL = LINUX ? 0x4000 : 0;
/** MSG_MORE: the file follows, so the kernel need not send a short segment with the head alone. */
const MORE = LINUX ? 0x8000 : 0;

/** A count, or the trouble as a negative number: results come by the million, so they are not objects. */
const TROUBLES = ['again', 'interrupted', 'gone', 'exhausted', 'other'] as const satisfies Trouble[];

export function isTrouble(result: number): boolean {
  return result < 0;
}

export function troubleIn(result: number): Trouble {
  return TROUBLES[-result - 1] ?? 'other';
}

export function resultOf(value: number): number {
  return value >= 0 ? value : -1 - TROUBLES.indexOf(troubleOf(lastErrno()));
}

/** @throws SystemError: EADDRINUSE, EACCES, EADDRNOTAVAIL, which main turns into a sentence */
export function listenOn(address: Address, backlog: number): { fd: number; port: number } {
  const c = libc();
  const fd = must('socket', c.socket(familyOf(address.host), STREAM, 0));
  const on = int(1);
  // Without SO_REUSEADDR a restart fails while old connections sit in TIME_WAIT.
  must('setsockopt', c.setsockopt(fd, OPTION.level, OPTION.reuse, on, 4));
  // Inherited by every accepted socket: an answer is one write, so Nagle's delay gains nothing and costs 40 ms.
  must('setsockopt', c.setsockopt(fd, TCP, NODELAY, on, 4));
  must('setsockopt', c.setsockopt(fd, OPTION.level, OPTION.sendBuffer, int(SEND_BUFFER), 4));
  must('fcntl', c.fcntl(fd, SETFD, CLOEXEC));
  const bytes = encodeAddress(address);
  must('bind', c.bind(fd, bytes, bytes.length));
  must('listen', c.listen(fd, backlog));
  const length = int(bytes.length);
  must('getsockname', c.getsockname(fd, bytes, length));
  return { fd, port: portOf(bytes) };
}

function int(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeInt32LE(value);
  return octets;
}

/** Blocks unless the listening socket is non-blocking. The accepted socket never blocks: see DONTWAIT. */
export function accept(listener: number): number {
  const fd = resultOf(libc().accept(listener, null, null));
  if (fd >= 0) libc().fcntl(fd, SETFL, NONBLOCK);
  return fd;
}

/** SO_RCVTIMEO (socket(7)): a blocked accept returns EAGAIN after so long. */
export function limitWait(listener: number, ms: number): void {
  const time = Buffer.alloc(16);
  time.writeInt32LE(Math.floor(ms / 1000), 0);
  time.writeInt32LE((ms % 1000) * 1000, 8);
  must('setsockopt', libc().setsockopt(listener, OPTION.level, OPTION.receiveTimeout, time, 16));
}

export function neverBlock(fd: number): void {
  must('fcntl', libc().fcntl(fd, SETFL, NONBLOCK));
}

export function receive(fd: number, address: number, length: number): number {
  return resultOf(libc().recv(fd, address, length, DONTWAIT));
}

export function send(fd: number, bytes: Uint8Array, fileFollows: boolean): number {
  return resultOf(libc().send(fd, bytes, bytes.length, DONTWAIT | NOSIGNAL | (fileFollows ? MORE : 0)));
}

/** Sends FIN; the other direction stays open. */
export function finish(fd: number): void {
  libc().shutdown(fd, SHUT_WR);
}

/** On a listening socket: wakes every thread and process that is blocked in accept. */
export function wakeAcceptors(fd: number): void {
  libc().shutdown(fd, SHUT_RDWR);
}

export function close(fd: number): void {
  libc().close(fd);
}

/** Both ends close on exec; the drain is announced by closing the write end. */
export function pipe(): { read: number; write: number } {
  const ends = new Int32Array(2);
  must('pipe', libc().pipe(ends));
  const [read = -1, write = -1] = ends;
  for (const fd of ends) must('fcntl', libc().fcntl(fd, SETFD, CLOEXEC));
  return { read, write };
}

export function must(call: string, result: number): number {
  if (result < 0) throw new SystemError(call, lastErrno());
  return result;
}
