import koffi from 'koffi';

/** The C library of this process; null where its numbers are not those of Linux. */
export const libc = process.platform === 'linux' ? koffi.load(null) : null;

type Control = (fd: number, command: number, argument: number) => number;
const control = libc?.func('int fcntl(int fd, int command, int argument)') as Control | undefined;

const F_SETFD = 2;
const FD_CLOEXEC = 1;

/** Keeps a descriptor from the programs that we start. */
export function keepToUs(fd: number): void {
  control?.(fd, F_SETFD, FD_CLOEXEC);
}

type NewSocket = (domain: number, type: number, protocol: number) => number;

/** socket(2): a descriptor, or -1. */
export const newSocket = libc?.func('int socket(int domain, int type, int protocol)') as
  NewSocket | undefined;

const LC_ALL_MASK = 0x1fbf;
type NewLocale = (mask: number, name: string, base: null) => unknown;
const newLocale = libc?.func('void *newlocale(int mask, const char *name, void *base)') as
  NewLocale | undefined;
const freeLocale = libc?.func('void freelocale(void *locale)') as ((locale: unknown) => void) | undefined;

/** Whether the C library can speak as this locale asks, newlocale(3); where it cannot be asked, it is believed. */
export function hasLocale(name: string): boolean {
  if (newLocale === undefined) return true;
  const locale = newLocale(LC_ALL_MASK, name, null);
  if (locale !== null) freeLocale?.(locale);
  return locale !== null;
}
