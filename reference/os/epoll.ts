/** epoll(7), timerfd_create(2): Linux only. */
import { endianness } from 'node:os';
import { bindAll, addressOf } from './libc';
import { must, resultOf } from './sockets';

interface Calls {
  epoll_create1(flags: number): number;
  epoll_ctl(epoll: number, operation: number, fd: number, event: number): number;
  epoll_wait(epoll: number, events: number, most: number, timeoutMs: number): number;
  timerfd_create(clock: number, flags: number): number;
  timerfd_settime(fd: number, flags: number, value: BigInt64Array, old: null): number;
}

export const READABLE = 0x1;
export const WRITABLE = 0x4;
/** EPOLLRDHUP is not asked for: a client that sent FIN may still read its answer. */
export const ONE_SHOT = 1 << 30;

const ADD = 1;
const MODIFY = 3;
const CLOEXEC = 0o2000000;
const NONBLOCK = 0o4000;
const MONOTONIC = 1;
const FOREVER = -1;

/** struct epoll_event is packed on x86-64 alone: 12 octets there, 16 elsewhere, data at 4 or 8. */
const PACKED = process.arch === 'x64';
const WORDS = PACKED ? 3 : 4;
const DATA = PACKED ? 1 : 2;

let calls: Calls | undefined;

function epollCalls(): Calls {
  if (endianness() !== 'LE')
    throw new Error('struct epoll_event is laid out for little-endian machines here');
  calls ??= bindAll<Calls>({
    epoll_create1: 'int epoll_create1(int flags)',
    epoll_ctl: 'int epoll_ctl(int epoll, int operation, int fd, intptr_t event)',
    epoll_wait: 'int epoll_wait(int epoll, intptr_t events, int most, int timeout)',
    timerfd_create: 'int timerfd_create(int clock, int flags)',
    timerfd_settime: 'int timerfd_settime(int fd, int flags, void *value, void *old)',
  });
  return calls;
}

export function createEpoll(): number {
  return must('epoll_create1', epollCalls().epoll_create1(CLOEXEC));
}

export function createTimer(): number {
  return must('timerfd_create', epollCalls().timerfd_create(MONOTONIC, CLOEXEC | NONBLOCK));
}

/** Makes the timer readable once, so many ms from now; 0 disarms it. */
export function setTimer(fd: number, ms: number): void {
  const value = new BigInt64Array([0n, 0n, BigInt(Math.floor(ms / 1000)), BigInt((ms % 1000) * 1_000_000)]);
  must('timerfd_settime', epollCalls().timerfd_settime(fd, 0, value, null));
}

/** One worker's view of an epoll instance that many may share. */
export class Epoll {
  readonly #calls = epollCalls();
  readonly #event = new Int32Array(WORDS);
  readonly #eventAddress = addressOf(this.#event);
  readonly #ready: Int32Array;
  readonly #readyAddress: number;

  constructor(
    readonly fd: number,
    readonly most: number,
  ) {
    this.#ready = new Int32Array(WORDS * most);
    this.#readyAddress = addressOf(this.#ready);
  }

  /** @param id comes back with every event */
  add(fd: number, events: number, id: number): void {
    must('epoll_ctl', this.#control(ADD, fd, events, id));
  }

  /** A socket that was closed meanwhile (ENOENT, EBADF) needs no arming. */
  rearm(fd: number, events: number, id: number): void {
    this.#control(MODIFY, fd, events, id);
  }

  /** Blocks until something is ready. @returns how many, or a trouble */
  wait(): number {
    return resultOf(this.#calls.epoll_wait(this.fd, this.#readyAddress, this.most, FOREVER));
  }

  idAt(index: number): number {
    return this.#ready[index * WORDS + DATA] ?? 0;
  }

  #control(operation: number, fd: number, events: number, id: number): number {
    this.#event[0] = events;
    this.#event[DATA] = id;
    return this.#calls.epoll_ctl(this.fd, operation, fd, this.#eventAddress);
  }
}
