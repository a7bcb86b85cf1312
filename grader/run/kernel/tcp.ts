import { openSockDiag, typeOf, type Netlink } from './netlink';

/**
 * The kernel's own view of TCP, by sock_diag(7): an answer takes microseconds, where finding a row in /proc/net/tcp
 * takes tens of milliseconds once thousands of connections linger in TIME_WAIT. On a system without it (macOS) there
 * is nothing to see, `seesTcp` says so, and callers fall back to what connecting tells.
 */
export interface TcpRow {
  readonly family: 4 | 6;
  /** 4 or 16 octets. */
  readonly localAddress: Buffer;
  readonly localPort: number;
  readonly state: number;
  /** Octets written that the other end has not acknowledged. */
  readonly sendQueue: number;
  /** Octets received that the owner has not read; for a listening socket, connections that wait for accept(). */
  readonly receiveQueue: number;
  readonly inode: number;
  /** IPV6_V6ONLY (ipv6(7)), of a listening socket: no client of IPv4 reaches it, not even on `::`. */
  readonly onlyIpv6: boolean;
}

// <linux/sock_diag.h>, <linux/inet_diag.h>, <net/tcp_states.h>
const SOCK_DIAG_BY_FAMILY = 20;
const NLM_F_REQUEST = 0x1;
const NLM_F_DUMP = 0x300;
const IPPROTO_TCP = 6;
const INET_DIAG_SKV6ONLY = 11;
const AF_INET = 2;
const AF_INET6 = 10;
const LISTEN = 10;
const TIME_WAIT = 6;
const anyState = 0xffffffff;

const headerSize = 16;
const requestSize = headerSize + 56;
/** sizeof(struct inet_diag_msg); attributes follow. */
const bodySize = 72;

let diag: Netlink | null | undefined;

function sockDiag(): Netlink | null {
  if (diag === undefined) diag = openSockDiag();
  return diag;
}

/** Whether the kernel tells about its TCP sockets at all. */
export function seesTcp(): boolean {
  return sockDiag() !== null;
}

interface Question {
  readonly family: typeof AF_INET | typeof AF_INET6;
  readonly flags: number;
  readonly states: number;
  /** One connection of 127.0.0.1, seen from the server. */
  readonly ports?: readonly [server: number, client: number];
}

/** nlmsghdr and inet_diag_req_v2. Where Node runs is little-endian; ports and addresses on the wire are not. */
function encode({ family, flags, states, ports }: Question): Buffer {
  const octets = Buffer.alloc(requestSize);
  octets.writeUInt32LE(requestSize, 0);
  octets.writeUInt16LE(SOCK_DIAG_BY_FAMILY, 4);
  octets.writeUInt16LE(NLM_F_REQUEST | flags, 6);
  octets.writeUInt8(family, headerSize);
  octets.writeUInt8(IPPROTO_TCP, headerSize + 1);
  octets.writeUInt32LE(states, headerSize + 4);
  if (ports !== undefined) {
    octets.writeUInt16BE(ports[0], headerSize + 8);
    octets.writeUInt16BE(ports[1], headerSize + 10);
    octets.set([127, 0, 0, 1], headerSize + 12);
    octets.set([127, 0, 0, 1], headerSize + 28);
  }
  octets.fill(0xff, headerSize + 48, headerSize + 56); // no cookie
  return octets;
}

/** inet_diag_msg. */
function decode(message: Buffer): TcpRow {
  const body = message.subarray(headerSize);
  const family = body.readUInt8(0) === AF_INET ? 4 : 6;
  return {
    family,
    state: body.readUInt8(1),
    localPort: body.readUInt16BE(4),
    localAddress: body.subarray(8, family === 4 ? 12 : 24),
    receiveQueue: body.readUInt32LE(56),
    sendQueue: body.readUInt32LE(60),
    inode: body.readUInt32LE(68),
    onlyIpv6: attribute(body, INET_DIAG_SKV6ONLY)?.[0] === 1,
  };
}

/** What an attribute (rtnetlink(7): its length, its type, its octets) of an inet_diag_msg holds. */
function attribute(body: Buffer, type: number): Buffer | undefined {
  for (let at = bodySize; at + 4 <= body.length;) {
    const size = body.readUInt16LE(at);
    if (body.readUInt16LE(at + 2) === type) return body.subarray(at + 4, at + size);
    at += Math.max(4, (size + 3) & ~3);
  }
  return undefined;
}

function ask(question: Question): TcpRow[] {
  const messages = sockDiag()?.ask(encode(question)) ?? [];
  return messages.filter((message) => typeOf(message) === SOCK_DIAG_BY_FAMILY).map(decode);
}

function dump(states: number): TcpRow[] {
  return ([AF_INET, AF_INET6] as const).flatMap((family) => ask({ family, flags: NLM_F_DUMP, states }));
}

/** All listening sockets of the machine. */
export function listeners(): TcpRow[] {
  return dump(1 << LISTEN);
}

export function listenersOn(port: number): TcpRow[] {
  return listeners().filter(({ localPort }) => localPort === port);
}

export interface AcceptQueue {
  /** Connections that wait for accept(). */
  readonly waiting: number;
  /** How many more may; to where there is no room, a SYN is lost and comes again after a second (tcp(7)). */
  readonly room: number;
}

/** Of the fullest listener on this port; null where none is to be seen. */
export function acceptQueue(port: number): AcceptQueue | null {
  const rows = listenersOn(port);
  if (rows.length === 0) return null;
  return {
    waiting: Math.max(...rows.map(({ receiveQueue }) => receiveQueue)),
    // The send queue of a listener is its backlog, and the kernel takes one more than that.
    room: Math.min(...rows.map(({ receiveQueue, sendQueue }) => sendQueue + 1 - receiveQueue)),
  };
}

/** The server's end of one connection between two ports of 127.0.0.1; null where there is none, or none to be seen. */
export function serverEnd(serverPort: number, clientPort: number): TcpRow | null {
  const [row] = ask({ family: AF_INET, flags: 0, states: anyState, ports: [serverPort, clientPort] });
  // Where there is no such connection the kernel offers the listening socket instead.
  return row === undefined || row.state === LISTEN ? null : row;
}

/** Whether our end of a connection between two ports of 127.0.0.1 is there yet: a reset leaves nothing of it. */
export function clientEndIsThere(clientPort: number, serverPort: number): boolean {
  return serverEnd(clientPort, serverPort) !== null;
}

export function hasTimeWait(port: number): boolean {
  return dump(1 << TIME_WAIT).some(({ localPort }) => localPort === port);
}

/** Every local port that some socket has now, TIME_WAIT included. Slow where there are many: once a run. */
export function usedPorts(): Set<number> {
  return new Set(dump(anyState).map(({ localPort }) => localPort));
}

/** ::ffff:127.0.0.1 */
const mappedLoopback = Buffer.from('00000000000000000000ffff7f000001', 'hex');

/** Whether a connection to 127.0.0.1 reaches a socket bound to this address. */
export function reachesLoopback({ localAddress, onlyIpv6 }: TcpRow): boolean {
  if (onlyIpv6) return false;
  if (localAddress.every((octet) => octet === 0)) return true;
  return localAddress.length === 4
    ? localAddress.equals(mappedLoopback.subarray(12))
    : localAddress.equals(mappedLoopback);
}

/** An address as people write it. */
export function sayAddress({ family, localAddress }: TcpRow): string {
  if (family === 4) return localAddress.join('.');
  const words = localAddress.toString('hex').match(/.{4}/g) ?? [];
  const short = words.map((word) => word.replace(/^0{1,3}/, '')).join(':');
  return `[${short.replace(/(^|:)0(:0)+(:|$)/, '::')}]`;
}
