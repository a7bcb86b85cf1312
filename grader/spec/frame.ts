/** A line and the caret under it, as a terminal shows them: at most about a hundred columns wide. */
import { escapeOctets } from '../lib/escape';

const WINDOW = 100;
/** How much of the line is kept before the caret when it has to be cut. */
const BEFORE = 60;

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

interface Cell {
  readonly shown: string;
  readonly width: number;
  /** Its place in the line, in UTF-16 units. */
  readonly index: number;
}

export function frameOf(line: string, at: number, length: number): string {
  // Only what can be shown is segmented, so a line of a megabyte costs no more than one of a hundred letters.
  const start = evenStart(line, Math.max(0, at - 4 * WINDOW));
  const cells = cellsOf(line.slice(start, at + 4 * WINDOW), start);
  const target = Math.max(
    0,
    cells.findLastIndex(({ index }) => index <= at),
  );
  const past = at >= line.length ? cells.length : target;
  const from = firstShown(cells, past, start > 0);
  const to = lastShown(cells, from);
  const head = from > 0 || start > 0 ? '…' : '';
  const tail = to < cells.length ? '…' : '';
  const before = widthOf(cells.slice(from, past)) + head.length;
  const marked = cells.slice(past, to).filter(({ index }) => index < at + length);
  const shown = cells.slice(from, to).map((cell) => cell.shown);
  return `${head}${shown.join('')}${tail}\n${' '.repeat(before)}${'^'.repeat(Math.max(1, widthOf(marked)))}`;
}

/** A cut must not halve a surrogate pair. */
function evenStart(line: string, start: number): number {
  const code = line.charCodeAt(start);
  return code >= 0xdc00 && code <= 0xdfff ? start - 1 : start;
}

function cellsOf(text: string, offset: number): Cell[] {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const shown = segment === '\t' ? '  ' : escapeOctets(segment);
    return { shown, width: columnsOf(shown, segment), index: index + offset };
  });
}

/** One grapheme takes one column or two; what had to be escaped takes a column a character. */
function columnsOf(shown: string, segment: string): number {
  if (shown !== segment) return shown.length;
  return WIDE.test(segment) ? 2 : 1;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function firstShown(cells: readonly Cell[], past: number, cut: boolean): number {
  if (!cut && widthOf(cells) <= WINDOW) return 0;
  let width = 0;
  for (let i = past - 1; i >= 0; i -= 1) {
    width += cells[i]?.width ?? 0;
    if (width > BEFORE) return i + 1;
  }
  return 0;
}

function lastShown(cells: readonly Cell[], from: number): number {
  let width = 0;
  for (let i = from; i < cells.length; i += 1) {
    width += cells[i]?.width ?? 0;
    if (width > WINDOW) return i;
  }
  return cells.length;
}
