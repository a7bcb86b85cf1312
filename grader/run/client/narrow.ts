import { Socket, type SocketConstructorOpts } from 'node:net';
import { libc, newSocket } from '../kernel/libc';

const AF_INET = 2;
const SOCK_STREAM_CLOEXEC = 0o2000001;
const SOL_SOCKET = 1;
const SO_RCVBUF = 8;
const IPPROTO_TCP = 6;
const TCP_MAXSEG = 2;

/** What Ethernet carries. The kernel measures its buffers by it, and loopback's own is 64 KiB. */
const segment = 1460;
const receiveBuffer = 32 * 1024;

type SetOption = (fd: number, level: number, name: number, value: Int32Array, size: number) => number;
const setOption = libc?.func(
  'int setsockopt(int fd, int level, int name, const int *value, uint32_t size)',
) as SetOption | undefined;

/**
 * A socket over IPv4, yet to be connected, for one of many clients that will not read at once. What is on its way to
 * it stays with the kernel, 4 MiB on loopback, and a thousand such clients would take all the memory there is for TCP
 * (tcp(7), tcp_mem); to this one it is a tenth. A long download takes many more turns of server and client then.
 * Node has no way to set TCP_MAXSEG, which must be done before connecting, or SO_RCVBUF. Null where the system has no
 * such calls.
 */
export function openNarrow(options: SocketConstructorOpts): Socket | null {
  const fd = newSocket?.(AF_INET, SOCK_STREAM_CLOEXEC, 0) ?? -1;
  if (fd < 0) return null;
  setOption?.(fd, IPPROTO_TCP, TCP_MAXSEG, Int32Array.of(segment), 4);
  setOption?.(fd, SOL_SOCKET, SO_RCVBUF, Int32Array.of(receiveBuffer), 4);
  const socket = new Socket({ ...options, fd });
  // It starts to read as it is made, and a pause while connecting would not stop that.
  return socket.pause();
}
