/**
 * The C library by foreign function (koffi), loaded when a model first needs it: `event-driven` never does.
 * Only what is called; pointers are `void *` where a Buffer is passed and `intptr_t` where an address is.
 */
import { createRequire } from 'node:module';
import type Koffi from 'koffi';

let loadedKoffi: typeof Koffi | undefined;

/** Required when first used, so that a platform koffi does not know still has `event-driven`. */
function koffi(): typeof Koffi {
  loadedKoffi ??= createRequire(__filename)('koffi') as typeof Koffi;
  return loadedKoffi;
}

/** Blocking calls are meant to block: every caller runs in a thread or process of its own. */
export interface Libc {
  socket(domain: number, type: number, protocol: number): number;
  bind(fd: number, address: Buffer, length: number): number;
  listen(fd: number, backlog: number): number;
  accept(fd: number, address: null, length: null): number;
  getsockname(fd: number, address: Buffer, length: Buffer): number;
  setsockopt(fd: number, level: number, name: number, value: Buffer, length: number): number;
  shutdown(fd: number, how: number): number;
  close(fd: number): number;
  recv(fd: number, bytes: number, length: number, flags: number): number;
  send(fd: number, bytes: Uint8Array, length: number, flags: number): number;
  poll(entries: Int32Array, count: number, timeoutMs: number): number;
  select(count: number, read: Int32Array, write: Int32Array, except: null, timeout: BigInt64Array): number;
  pipe(ends: Int32Array): number;
  fcntl(fd: number, command: number, argument: number): number;
  malloc(bytes: number): number;
  free(address: number): void;
  memcpy(to: number, from: number, bytes: number): number;
  _exit(code: number): void;
}

const SIGNATURES: Record<keyof Libc, string> = {
  socket: 'int socket(int domain, int type, int protocol)',
  bind: 'int bind(int fd, const void *address, uint32_t length)',
  listen: 'int listen(int fd, int backlog)',
  accept: 'int accept(int fd, void *address, void *length)',
  getsockname: 'int getsockname(int fd, void *address, void *length)',
  setsockopt: 'int setsockopt(int fd, int level, int name, const void *value, uint32_t length)',
  shutdown: 'int shutdown(int fd, int how)',
  close: 'int close(int fd)',
  recv: 'long recv(int fd, intptr_t bytes, size_t length, int flags)',
  send: 'long send(int fd, const void *bytes, size_t length, int flags)',
  poll: 'int poll(void *entries, unsigned long count, int timeout)',
  select: 'int select(int count, void *read, void *write, void *except, void *timeout)',
  pipe: 'int pipe(void *ends)',
  fcntl: 'int fcntl(int fd, int command, long argument)',
  malloc: 'intptr_t malloc(size_t bytes)',
  free: 'void free(intptr_t address)',
  memcpy: 'intptr_t memcpy(intptr_t to, intptr_t from, size_t bytes)',
  _exit: 'void _exit(int code)',
};

/** Binds functions of the running process; what is missing on this platform throws when first asked for. */
export function bindAll<T extends object>(signatures: Record<keyof T, string>): T {
  const library = koffi().load(null);
  const bound: Record<string, unknown> = {};
  for (const [name, signature] of Object.entries<string>(signatures)) bound[name] = library.func(signature);
  return bound as T;
}

let loaded: Libc | undefined;

export function libc(): Libc {
  loaded ??= bindAll<Libc>(SIGNATURES);
  return loaded;
}

/** The address of a buffer, valid while the buffer is referenced: V8 does not move what lies off its heap. */
export function addressOf(bytes: Uint8Array | Int32Array): number {
  return Number(koffi().address(bytes));
}

/** errno of the call just made on this thread; read it before anything else can make a system call. */
export function lastErrno(): number {
  return koffi().errno();
}
