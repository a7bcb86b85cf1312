/**
 * The memory that the kernel gives to all of TCP together (tcp(7), tcp_mem), a small part of the machine's. Where it
 * runs short, octets of everybody are late or dropped, and that is no server's fault. A client that does not read
 * leaves megabytes in it (client/narrow.ts makes that less), so a thousand of them can fill it.
 */
import { readText } from './proc';

/** Of what the kernel has before it begins to save, so much is used at most: others use it as well. */
const most = 0.9;

/** Whether there is room for more clients that do not read; where nothing can be seen, there is. */
export function hasTcpRoom(): boolean {
  return isRoomIn(readText('/proc/net/sockstat'), readText('/proc/sys/net/ipv4/tcp_mem'));
}

/** By the texts of these two files, which count pages. */
export function isRoomIn(sockstat: string, tcpMem: string): boolean {
  const used = Number(/^TCP:.* mem (\d+)/m.exec(sockstat)?.[1] ?? 0);
  const pressure = Number(tcpMem.trim().split(/\s+/)[1] ?? Infinity);
  return used < most * pressure;
}

/** How often the kernel has run short of it since it started. */
export function tcpShortages(): number {
  return shortagesIn(readText('/proc/net/netstat'));
}

/** By the text of that file: a line of names, and one of numbers. 0 where it does not tell. */
export function shortagesIn(netstat: string): number {
  const lines = netstat.split('\n');
  const [names, values] = lines.filter((line) => line.startsWith('TcpExt:')).map((line) => line.split(' '));
  return Number(values?.[names?.indexOf('TCPMemoryPressures') ?? -1] ?? 0);
}
