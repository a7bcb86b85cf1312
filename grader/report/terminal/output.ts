/** What the subject printed, as a quotation: bounded, escaped, behind the gutter. */
import type { Printed } from '../../judge/case';
import { escapeLines } from '../../lib/escape';
import type { Output } from '../../observe/observation';
import { plural } from '../wording';
import { field, quoted, quotedWidth } from './field';
import type { Style } from './style';
import { cut, wrap } from './wrap';

const LAST_LINES = 12;
const LAST_LINES_VERBOSE = 60;

/** Escaping can make an octet six columns wide; more than this never fits on the page anyway. */
const LAST_OCTETS = 16_384;

export function outputLines(style: Style, output: Printed | undefined): string[] {
  if (output === undefined || output.size === 0) return [];
  const { lines, whole } = tailOf(output, style.verbose ? LAST_LINES_VERBOSE : LAST_LINES);
  const part = `${plural(lines.length, 'line')}, the last of ${plural(output.size, 'octet')}`;
  const what = `${whole ? 'everything' : part} ${sayWhere(output)}:`;
  const width = quotedWidth(style);
  return [
    ...field(style, 'printed', what),
    ...lines
      .flatMap((line) => folded(style.text(line), width, style.signs.ellipsis))
      .map((row) => quoted(style, row)),
  ];
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
  const end = known.subarray(-LAST_OCTETS);
  const lines = escapeLines(end);
  const whole = output.omitted === 0 && end.length === known.length && lines.length <= most;
  return { lines: lines.slice(-most), whole };
}
