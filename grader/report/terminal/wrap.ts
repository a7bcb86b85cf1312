import { defuse } from '../../lib/escape';
import { columnsOf, fitting } from './columns';

/** A number stays with what it counts. */
const BREAKS = /(?<!(?:^| )[\d.]{1,9}) /u;

/**
 * Breaks a printable text at its blanks, and a word longer than a line wherever the line ends. Each line is
 * defused again: a break may put `::` at the start of one, where a CI runner would take it for a command.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAKS).flatMap((each) => pieces(each, columns))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= columns) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map(defuse);
}

function pieces(word: string, columns: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (columnsOf(rest) > columns) {
    const part = fitting(rest, columns);
    if (part === '') break;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}

/** One line of at most so many columns; what was cut off is marked. */
export function cut(text: string, columns: number, ellipsis: string): string {
  if (columnsOf(text) <= columns) return text;
  return fitting(text, columns - columnsOf(ellipsis)) + ellipsis;
}
