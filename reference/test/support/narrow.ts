import { Socket, type SocketConstructorOpts } from 'node:net';
import koffi from 'koffi';

const AF_INET = 2;
const SOCK_STREAM_CLOEXEC = 0o2000001;
const SOL_SOCKET = 1;
const SO_RCVBUF = 8;
const IPPROTO_TCP = 6;
const TCP_MAXSEG = 2;

const libc = koffi.load(null);
const openSocket = libc.func('int socket(int domain, int type, int protocol)') as (
  ...words: number[]
) => number;
const setOption = libc.func(
  'int setsockopt(int fd, int level, int name, const int *value, uint32_t size)',
) as (fd: number, level: number, name: number, value: Int32Array, size: number) => number;

/**
 * A socket, yet to be connected, that leaves less than half of the usual 2 MiB with the kernel when it does not read: of
 * others a thousand take nearly all that there is for TCP (tcp(7), tcp_mem), and the tests beside them want some. The grader
 * has the same in run/client/narrow.ts; the two never import each other.
 */
export function narrowSocket(options: SocketConstructorOpts): Socket {
  const fd = openSocket(AF_INET, SOCK_STREAM_CLOEXEC, 0);
  if (fd < 0) throw new Error('no socket');
  const refused =
    setOption(fd, IPPROTO_TCP, TCP_MAXSEG, Int32Array.of(1460), 4) ||
    setOption(fd, SOL_SOCKET, SO_RCVBUF, Int32Array.of(32 * 1024), 4);
  if (refused) throw new Error('a socket that cannot be made narrow');
  return new Socket({ ...options, fd });
}
