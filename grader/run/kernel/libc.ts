import koffi from 'koffi';

/** The C library of this process; null where its numbers are not those of Linux. */
export const libc = process.platform === 'linux' ? koffi.load(null) : null;

type NewSocket = (domain: number, type: number, protocol: number) => number;

/** socket(2): a descriptor, or -1. */
export const newSocket = libc?.func('int socket(int domain, int type, int protocol)') as
  NewSocket | undefined;
