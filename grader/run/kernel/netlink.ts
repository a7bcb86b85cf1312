import { libc, newSocket } from './libc';

/** A socket that asks the kernel by netlink(7). The kernel answers within send(), so that replies need no waiting. */
export interface Netlink {
  /** Sends one request and gives all messages of the reply, headers included; null where the kernel refused. */
  ask(request: Buffer): Buffer[] | null;
}

const AF_NETLINK = 16;
const SOCK_RAW_CLOEXEC = 0o2000003;
const NETLINK_SOCK_DIAG = 4;
const MSG_DONTWAIT = 0x40;
const NLMSG_DONE = 3;
const NLM_F_MULTI = 2;
const replySize = 32 * 1024;

type Transfer = (fd: number, octets: Buffer, size: number, flags: number) => number;

/** Opens a sock_diag socket, for the life of the process; null where the system has no such thing. */
export function openSockDiag(): Netlink | null {
  if (libc === null || newSocket === undefined) return null;
  const send = libc.func('long send(int fd, const uint8_t *octets, size_t size, int flags)') as Transfer;
  const recv = libc.func('long recv(int fd, _Out_ uint8_t *octets, size_t size, int flags)') as Transfer;
  const fd = newSocket(AF_NETLINK, SOCK_RAW_CLOEXEC, NETLINK_SOCK_DIAG);
  if (fd < 0) return null;
  return {
    ask(request) {
      if (send(fd, request, request.length, 0) < 0) return null;
      const messages: Buffer[] = [];
      for (;;) {
        const reply = Buffer.alloc(replySize);
        const size = recv(fd, reply, reply.length, MSG_DONTWAIT);
        if (size <= 0) return messages;
        const part = splitMessages(reply.subarray(0, size));
        messages.push(...part.filter((message) => typeOf(message) !== NLMSG_DONE));
        const more = part.every(
          (message) => (message.readUInt16LE(6) & NLM_F_MULTI) !== 0 && typeOf(message) !== NLMSG_DONE,
        );
        if (!more) return messages;
      }
    },
  };
}

/** The type of a message, from its nlmsghdr. */
export function typeOf(message: Buffer): number {
  return message.readUInt16LE(4);
}

function splitMessages(octets: Buffer): Buffer[] {
  const messages: Buffer[] = [];
  for (let at = 0; at + 16 <= octets.length;) {
    const size = octets.readUInt32LE(at);
    if (size < 16) break;
    messages.push(octets.subarray(at, at + size));
    at += (size + 3) & ~3;
  }
  return messages;
}
