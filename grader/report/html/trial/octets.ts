/** Octets as text to read: one line for each line of theirs, with what ends it, and no more than a page. */
import { escapeLines, escapeOctets } from '../../../lib/escape';

/** At most so many lines, however few octets each has. */
const mostLines = 60;

/** `most` octets at most: the first of them, and how many are missing. */
export function octetLines(octets: Buffer, most: number): string[] {
  const shown = octets.length <= most + 40 ? octets : octets.subarray(0, most);
  const all = linesOf(shown);
  const kept = all.slice(0, mostLines);
  const left = octets.length - kept.reduce((sum, line) => sum + line.length, 0);
  return [...kept.map((line) => escapeOctets(line)), ...(left > 0 ? [`… ${left} more octets`] : [])];
}

function linesOf(octets: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < octets.length;) {
    const end = octets.indexOf(0x0a, from);
    const to = end < 0 ? octets.length : end + 1;
    lines.push(octets.subarray(from, to));
    from = to;
  }
  return lines;
}

/** What a request or an answer is about, short enough to stand beside an arrow. */
export function gistOf(octets: Buffer): string {
  const line = linesOf(octets.subarray(0, 200))[0]?.toString('latin1') ?? '';
  const status = /^HTTP\/[\d.]+ (\d{3}.{0,14})/.exec(line)?.[1]?.trim();
  if (status !== undefined) return status;
  const request = /^([A-Z]{2,10} \S{1,40}) HTTP\//.exec(line)?.[1];
  return request === undefined ? sayCount(octets.length) : shorten(request);
}

/** The beginning of what was printed. */
export function firstLineOf(octets: Buffer): string {
  return shorten(escapeLines(octets.subarray(0, 200))[0] ?? '');
}

const shorten = (text: string): string => (text.length <= 30 ? text : `${text.slice(0, 29)}…`);

export function sayCount(octets: number): string {
  if (octets === 1) return '1 octet';
  return `${String(octets).replace(/\B(?=(\d{3})+$)/g, ' ')} octets`;
}
