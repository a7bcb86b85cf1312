import { readFileSync } from 'node:fs';
import { isRoomIn, shortagesIn } from '../../run/kernel/tcp-memory';

const sockstat = (pages: number): string =>
  `sockets: used 9\nTCP: inuse 3 orphan 0 tw 5 alloc 4 mem ${pages}\nUDP: inuse 0 mem 7\n`;
const tcpMem = '100\t1000\t2000\n';

test.each([
  ['a crowd that leaves a tenth', sockstat(899), tcpMem, true],
  ['one that does not', sockstat(900), tcpMem, false],
  ['a system that does not tell', '', '', true],
  ['a system without the limits', sockstat(900), '', true],
])('%s', (_, used, limits, room) => {
  expect(isRoomIn(used, limits)).toBe(room);
});

test('shortages are counted by name, wherever the column stands', () => {
  const netstat =
    'TcpExt: SyncookiesSent TCPMemoryPressures TW\nTcpExt: 4 17 9\nIpExt: TCPMemoryPressures\nIpExt: 99\n';
  expect(shortagesIn(netstat)).toBe(17);
  expect(shortagesIn('TcpExt: TW\nTcpExt: 9\n')).toBe(0);
  expect(shortagesIn('')).toBe(0);
});

test('the files of this kernel are read', () => {
  expect(readFileSync('/proc/net/netstat', 'latin1')).toContain(' TCPMemoryPressures ');
  expect(readFileSync('/proc/net/sockstat', 'latin1')).toMatch(/^TCP:.* mem \d+$/m);
  expect(readFileSync('/proc/sys/net/ipv4/tcp_mem', 'latin1')).toMatch(/^\d+\s+\d+\s+\d+$/m);
});
