import { escapeOctets } from '../lib/escape';
import { sayOctets } from '../lib/units';

const LF = 0x0a;

/** Lines shown of one stretch of octets; more is not read. */
const mostLines = 16;
/** Octets shown of a line; of a longer one the rest is counted. */
const longestLine = 72;

/**
 * Octets as lines to print, each escaped and cut after its LF. What is too much is counted, together with `left` more
 * octets that nobody kept.
 */
export function showOctets(octets: Uint8Array, left = 0, lines = mostLines): string[] {
  const shown: string[] = [];
  let at = 0;
  while (at < octets.length && shown.length < lines) {
    const lf = octets.indexOf(LF, at);
    const end = lf < 0 ? octets.length : lf + 1;
    shown.push(showLine(octets.subarray(at, end)));
    at = end;
  }
  const more = octets.length - at + left;
  return more === 0 ? shown : [...shown, `(${sayOctets(more)} more)`];
}

function showLine(line: Uint8Array): string {
  if (line.length <= longestLine) return escapeOctets(line);
  return `${escapeOctets(line.subarray(0, longestLine))} (${sayOctets(line.length - longestLine)} more)`;
}
