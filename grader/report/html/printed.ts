/** What the subject printed: both ends of it, and how much lies between them. */
import { escapeLines } from '../../lib/escape';
import type { Output } from '../../observe/observation';
import { plural } from '../wording';
import { lines, markup, type Markup } from './markup';
import { sayCount } from './trial/octets';

/** Of each end: lines, the octets they may take, and characters of one line. */
const mostLines = 20;
const mostOctets = 8192;
const mostCharacters = 400;

export function outputBlock(output: Output): Markup {
  return markup`<pre>${lines(linesOf(output).map((line) => line.slice(0, mostCharacters)))}</pre>`;
}

function linesOf({ head, tail, omitted }: Output): string[] {
  const start = Buffer.from(head, 'base64');
  const end = Buffer.from(tail, 'base64');
  if (omitted === 0 && start.length + end.length <= 2 * mostOctets)
    return bounded(escapeLines(Buffer.concat([start, end])));
  const known = omitted === 0 ? Buffer.concat([start, end]) : null;
  const first = (known ?? start).subarray(0, mostOctets);
  const last = (known ?? end).subarray(-mostOctets);
  const left = start.length + omitted + end.length - first.length - last.length;
  const ends = [escapeLines(first).slice(0, mostLines), escapeLines(last).slice(-mostLines)];
  return ends.flatMap((texts, i) => (i === 0 ? [...texts, `… about ${sayCount(left)} …`] : texts));
}

function bounded(texts: readonly string[]): string[] {
  const left = texts.length - 2 * mostLines;
  if (left <= 0) return [...texts];
  return [...texts.slice(0, mostLines), `… ${plural(left, 'line')} …`, ...texts.slice(-mostLines)];
}
