/** struct sockaddr_in and sockaddr_in6 (ip(7), ipv6(7)) as octets. */
import { isIPv6 } from 'node:net';

export interface Address {
  readonly host: string;
  readonly port: number;
}

const IPV4 = 2; // AF_INET is 2 everywhere
const IPV6 = process.platform === 'darwin' ? 30 : 10;
const SIZE = { v4: 16, v6: 28 };

export function familyOf(host: string): number {
  return isIPv6(host) ? IPV6 : IPV4;
}

export function encodeAddress({ host, port }: Address): Buffer {
  const v6 = isIPv6(host);
  const bytes = Buffer.alloc(v6 ? SIZE.v6 : SIZE.v4);
  // BSD keeps the length in the first octet and the family in the second.
  if (process.platform === 'darwin') bytes.set([bytes.length, familyOf(host)]);
  else bytes.writeUInt16LE(familyOf(host));
  bytes.writeUInt16BE(port, 2);
  if (v6) groupsOf(host).forEach((group, i) => bytes.writeUInt16BE(group, 8 + 2 * i));
  else host.split('.').forEach((part, i) => bytes.writeUInt8(Number(part), 4 + i));
  return bytes;
}

export function portOf(bytes: Buffer): number {
  return bytes.readUInt16BE(2);
}

/** The eight groups of an IPv6 address (RFC 4291 §2.2), as the URL parser spells them: no dotted tail, one "::". */
function groupsOf(host: string): number[] {
  const canonical = new URL(`http://[${host}]/`).hostname.slice(1, -1);
  const [left = '', right] = canonical.split('::');
  const parse = (text: string) =>
    text
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const head = parse(left);
  const tail = parse(right ?? '');
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}
