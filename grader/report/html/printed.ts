/** What the subject printed: both ends of it, and how much lies between them. */
import { escapeLines } from '../../lib/escape';
import type { Output } from '../../observe/observation';
import { plural } from '../wording';
import { lines, markup, type Markup } from './markup';
import { sayCount } from './trial/octets';
import type { Print } from './trial/prints';

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

/** The same, piece by piece, each beside the moment when it came, which `when` writes. */
export function timedBlock(prints: readonly Print[], when: (print: Print) => Markup): Markup {
  const first = prints.slice(0, piecesFor(prints));
  const rest = prints.slice(first.length);
  const last = rest.slice(rest.length - piecesFor([...rest].reverse()));
  const gap = rest.length > last.length ? markup`<li class="left">… more of it …` : null;
  const piece = (print: Print): Markup => markup`<li>${when(print)}<pre>${lines(pieceLines(print))}</pre>`;
  return markup`<ol class="prints">${first.map(piece)}${gap}${last.map(piece)}</ol>`;
}

/** How many of these take no more lines than one end may have, and one at least. */
function piecesFor(prints: readonly Print[]): number {
  let left = mostLines;
  const end = prints.findIndex((print) => (left -= pieceLines(print).length) < 0);
  return end < 0 ? prints.length : Math.max(1, end);
}

function pieceLines({ octets, omitted }: Print): string[] {
  const texts = bounded(escapeLines(octets)).map((line) => line.slice(0, mostCharacters));
  return omitted === 0 ? texts : [...texts, `… ${sayCount(omitted)} that the log does not keep`];
}
