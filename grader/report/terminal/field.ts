/** `  label     text`, the text wrapped and hanging under itself. */
import { columnsOf } from './columns';
import { plain, type Paint, type Style } from './style';
import { cut, wrap } from './wrap';

const LABEL = 10;
const INDENT = 2 + LABEL;

export function field(style: Style, label: string, text: string, paint: Paint = plain): string[] {
  const lines = wrap(style.text(text), style.width - INDENT);
  return lines.map((line, i) => start(style, i === 0 ? label : '') + paint(line));
}

/** A command stays on one line however long, so that it can be copied. */
export function command(style: Style, label: string, text: string): string[] {
  return [start(style, label) + style.paint.cyan(style.text(text))];
}

/** One line; what does not fit is cut off. */
export function shortField(style: Style, label: string, text: string, paint: Paint = plain): string[] {
  return [start(style, label) + paint(cut(style.text(text), style.width - INDENT, style.signs.ellipsis))];
}

/** A line of the subject's own octets: always behind the gutter, so it cannot pass for one of ours. */
export function quoted(style: Style, line: string, paint: Paint = plain): string {
  return ' '.repeat(INDENT) + style.paint.dim(style.signs.gutter) + paint(line);
}

/** Columns left for a quoted line. */
export function quotedWidth(style: Style): number {
  return style.width - INDENT - columnsOf(style.signs.gutter);
}

function start(style: Style, label: string): string {
  return '  ' + (label === '' ? ' '.repeat(LABEL) : style.paint.dim(label.padEnd(LABEL)));
}
