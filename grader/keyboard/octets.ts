import { escapeOctets } from '../lib/escape';
import { sayOctets } from '../lib/units';

const LF = 0x0a;

/** Lines shown of one stretch of octets; more is not read. */
const mostLines = 16;
/** Octets shown of a line. */
const longestLine = 160;

/** Octets as lines to print, each escaped and cut after its LF; what is too much is counted. */
export function showOctets(octets: Uint8Array, left = 0): string[] {
  const lines: string[] = [];
  let at = 0;
  while (at < octets.length && lines.length < mostLines) {
    const lf = octets.indexOf(LF, at);
    const end = Math.min(lf < 0 ? octets.length : lf + 1, at + longestLine);
    lines.push(escapeOctets(octets.subarray(at, end)));
    at = end;
  }
  const more = octets.length - at + left;
  return more === 0 ? lines : [...lines, `(${sayOctets(more)} more)`];
}
