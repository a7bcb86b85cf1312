/** What the subject printed, as a quotation: bounded, escaped, behind the gutter. */
import type { Printed } from '../../judge/case';
import { escapeLines } from '../../lib/escape';
import type { Output } from '../../observe/observation';
import { plural } from '../wording';
import { field, quoted, quotedWidth } from './field';
import type { Style } from './style';
import { cut, wrap } from './wrap';

const MOST_LINES = 12;
const MOST_LINES_VERBOSE = 60;

/** Escaping can make an octet six columns wide; more than this never fits on the page anyway. */
const MOST_OCTETS = 16_384;

export function outputLines(style: Style, output: Printed | undefined): string[] {
  if (output === undefined || output.size === 0) return [];
  const { lines, whole } = tailOf(output, style.verbose ? MOST_LINES_VERBOSE : MOST_LINES);
  const part = `${plural(lines.length, 'line')}, the last of ${plural(output.size, 'octet')}`;
  const what = `${whole ? 'everything' : part} ${sayWhere(output)}:`;
  return [...field(style, 'printed', what), ...quotedLines(style, lines)];
}

function quotedLines(style: Style, lines: readonly string[]): string[] {
  const width = quotedWidth(style);
  return lines
    .flatMap((line) => folded(style.text(line), width, style.signs.ellipsis))
    .map((row) => quoted(style, row));
}

/** Of each end, where what went wrong may stand at either: compilers begin with it, and Python ends with it. */
const FIRST_LINES = 8;
const LAST_LINES = 4;

/** Both ends of what was printed. */
export function outputEnds(style: Style, output: Output): string[] {
  if (output.size === 0) return field(style, 'printed', 'nothing');
  return [
    ...field(style, 'printed', `${plural(output.size, 'octet')}:`),
    ...quotedLines(style, endsOf(output)),
  ];
}

export function endsOf(output: Output): string[] {
  const { lines, whole } = tailOf(output, MOST_LINES);
  if (whole) return [...lines];
  const first = escapeLines(Buffer.from(output.head, 'base64').subarray(0, MOST_OCTETS)).slice(
    0,
    FIRST_LINES,
  );
  return [...first, `… ${plural(output.size, 'octet')} in all …`, ...lines.slice(-LAST_LINES)];
}

function sayWhere({ row, others }: Printed): string {
  const who = others === undefined ? 'your server' : `the last of ${others + 1} processes`;
  return `${who} printed ${row === undefined ? 'during this case' : `in the row ${row}`}`;
}

/** Rows of the page that one line of the output may take: what is wrong stands at the end of many a message. */
const mostRows = 3;

/** A line that is too long goes on in further rows. One that fits keeps its blanks, for they are the program's layout. */
function folded(line: string, width: number, ellipsis: string): string[] {
  if (cut(line, width, ellipsis) === line) return [line];
  const rows = wrap(line, width);
  const rest = rows.slice(mostRows - 1).join(' ');
  return [...rows.slice(0, mostRows - 1), ...(rest === '' ? [] : [cut(rest, width, ellipsis)])];
}

interface Tail {
  readonly lines: readonly string[];
  readonly whole: boolean;
}

/** The last lines of an output. With a gap in the middle, only what comes after it is one piece. */
export function tailOf(output: Output, most: number): Tail {
  const head = Buffer.from(output.head, 'base64');
  const tail = Buffer.from(output.tail, 'base64');
  const known = output.omitted > 0 ? tail : Buffer.concat([head, tail]);
  const end = known.subarray(-MOST_OCTETS);
  const lines = escapeLines(end);
  const whole = output.omitted === 0 && end.length === known.length && lines.length <= most;
  return { lines: lines.slice(-most), whole };
}
