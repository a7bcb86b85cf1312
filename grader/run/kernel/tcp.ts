import { readFileSync } from 'node:fs';

/**
 * The kernel's own view of TCP, from /proc/net/tcp and tcp6 (proc(5)). On a system without /proc every table is
 * empty and `hasTcpTables` says so; callers then fall back to what connecting tells.
 */
export interface TcpRow {
  readonly family: 4 | 6;
  /** As the kernel prints it: hexadecimal in host byte order. */
  readonly localAddress: string;
  readonly localPort: number;
  readonly remotePort: number;
  readonly state: number;
  readonly sendQueue: number;
  /** For a listening socket: connections that wait for accept(). */
  readonly receiveQueue: number;
  readonly inode: number;
}

const LISTEN = 0x0a;
const TIME_WAIT = 0x06;
const tables = [
  [4, '/proc/net/tcp'],
  [6, '/proc/net/tcp6'],
] as const;

function readTable(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

export const hasTcpTables = readTable('/proc/net/tcp') !== '';

const hexPort = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0');

function parseRow(line: string, family: 4 | 6): TcpRow | null {
  const [, local, remote, state, queues, , , , , inode] = line.trim().split(/\s+/);
  if (local === undefined || remote === undefined || state === undefined || queues === undefined) return null;
  const [localAddress = '', localPort = ''] = local.split(':');
  const [sendQueue = '', receiveQueue = ''] = queues.split(':');
  return {
    family,
    localAddress,
    localPort: Number.parseInt(localPort, 16),
    remotePort: Number.parseInt(remote.split(':')[1] ?? '', 16),
    state: Number.parseInt(state, 16),
    sendQueue: Number.parseInt(sendQueue, 16),
    receiveQueue: Number.parseInt(receiveQueue, 16),
    inode: Number(inode),
  };
}

/** Rows whose line holds `mark`. Most rows are never split: thousands in TIME_WAIT are usual on a busy machine. */
function rowsWith(mark: string): TcpRow[] {
  return tables.flatMap(([family, path]) => {
    const text = readTable(path);
    const rows: TcpRow[] = [];
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const start = text.lastIndexOf('\n', at) + 1;
      const end = text.indexOf('\n', at);
      const row = parseRow(text.slice(start, end < 0 ? undefined : end), family);
      if (row !== null) rows.push(row);
    }
    return rows;
  });
}

/** All listening sockets of the machine. A listening row has no remote end and state 0A. */
export function listeners(): TcpRow[] {
  return rowsWith(':0000 0A ').filter(({ state }) => state === LISTEN);
}

export function listenersOn(port: number): TcpRow[] {
  return rowsWith(`:${hexPort(port)} `).filter((row) => row.state === LISTEN && row.localPort === port);
}

/** How many connections wait for accept() on this port, or null where that cannot be seen. */
export function acceptQueue(port: number): number | null {
  const rows = listenersOn(port);
  return rows.length === 0 ? null : Math.max(...rows.map(({ receiveQueue }) => receiveQueue));
}

/** The server's end of one connection between two ports of this machine. */
export function serverEnd(serverPort: number, clientPort: number): TcpRow | null {
  return rowsWith(`:${hexPort(clientPort)} `).find((row) => row.localPort === serverPort && row.remotePort === clientPort) ?? null;
}

export function hasTimeWait(port: number): boolean {
  return rowsWith(`:${hexPort(port)} `).some((row) => row.localPort === port && row.state === TIME_WAIT);
}

/** Whether any socket at all, TIME_WAIT included, has this local port. */
export function portIsUsed(port: number): boolean {
  return rowsWith(`:${hexPort(port)} `).some(({ localPort }) => localPort === port);
}

/** Whether a connection to 127.0.0.1 reaches a socket bound to this address. */
export function reachesLoopback(row: TcpRow): boolean {
  const any = /^0+$/.test(row.localAddress);
  const mapped = row.family === 6 && row.localAddress === '0000000000000000FFFF00000100007F';
  return any || mapped || row.localAddress === '0100007F';
}

/** An address as people write it. */
export function sayAddress({ family, localAddress }: TcpRow): string {
  const words = localAddress.match(/.{8}/g) ?? [];
  const octets = words.flatMap((word) => (word.match(/../g) ?? []).reverse());
  if (family === 4) return octets.map((octet) => Number.parseInt(octet, 16)).join('.');
  if (/^0+$/.test(localAddress)) return '[::]';
  if (/^0{24}01000000$/.test(localAddress)) return '[::1]';
  return `[${(octets.join('').match(/.{4}/g) ?? []).join(':')}]`;
}
