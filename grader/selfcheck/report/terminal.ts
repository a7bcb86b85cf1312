/** The kill matrix as whoever writes cases reads it: what is wrong with it first, and with --verbose all of it. */
import { rule } from '../../report/terminal/heading';
import { field } from '../../report/terminal/field';
import { styleFor, type Style, type TerminalOptions } from '../../report/terminal/style';
import { wrap } from '../../report/terminal/wrap';
import { plural } from '../../report/wording';
import type { Cell } from '../compare';
import { cellsOf, type BaseRow, type Matrix, type MutantRow } from '../matrix';
import { outcomeOf, type Marked } from '../outcome';
import { idOf, saySeen, sayUnclear, summaryOf, titleOf } from './words';

type Row = BaseRow | MutantRow;

export function renderTerminal(matrix: Matrix, options: TerminalOptions): string {
  const style = styleFor(options);
  const outcome = outcomeOf(matrix);
  const lines = [
    style.paint.bold('selfcheck'),
    '',
    ...summaryOf(matrix, outcome).flatMap(([label, text]) => field(style, label, text)),
    '',
    ...section(style, 'base that fails', 'bases that fail', outcome.failingBases, failed),
    ...section(style, 'survivor', 'survivors', outcome.survivors, missed),
    ...section(
      style,
      'mutant that fails something else',
      'mutants that fail something else',
      outcome.outside,
      failed,
    ),
    ...unkilledLines(style, matrix),
    ...unclearLines(style, outcome.unclear),
    ...(style.verbose ? foretoldLines(style, outcome.asForetold) : []),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function section(
  style: Style,
  one: string,
  many: string,
  marked: readonly Marked<Row>[],
  says: (style: Style, cells: readonly Cell[]) => string[],
): string[] {
  if (marked.length === 0) return [];
  return [
    rule(style, plural(marked.length, one, many)),
    ...marked.flatMap(({ row, cells }) => [...heading(style, row), ...says(style, cells), '']),
  ];
}

function heading({ paint, signs, text, width }: Style, row: Row): string[] {
  const base = 'mutant' in row ? ` ${signs.dot} ${row.mutant.base.name}` : '';
  return wrap(text(`${idOf(row)} ${signs.dot} ${titleOf(row)}${base}`), width).map(paint.bold);
}

function missed(style: Style, cells: readonly Cell[]): string[] {
  const hidden = cells.filter(({ saw }) => saw === 'blocked');
  return [
    ...list(
      style,
      'passed',
      cells.filter(({ saw }) => saw === 'pass').map(({ caseId }) => caseId),
    ),
    ...hidden.flatMap((cell) => field(style, 'hidden', saySeen(cell))),
  ];
}

function failed(style: Style, cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => field(style, cell.saw === 'fail' ? 'failed' : cell.saw, saySeen(cell)));
}

function list(style: Style, label: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : field(style, label, ids.join(', '));
}

function unkilledLines(style: Style, { unkilled, checkpoints }: Matrix): string[] {
  if (unkilled.length === 0) return [];
  const lines = checkpoints.flatMap(({ id, cases }) => {
    const mine = unkilled.filter((one) => cases.some((each) => each.id === one));
    return mine.length === 0 ? [] : field(style, 'cases', `${mine.join(', ')} (${id})`);
  });
  return [
    rule(style, plural(unkilled.length, 'case that no mutant fails', 'cases that no mutant fails')),
    ...lines,
    '',
  ];
}

function unclearLines(style: Style, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const lines = rows.flatMap((row) => field(style, 'unknown', `${idOf(row)}: ${sayUnclear(row)}`));
  return [rule(style, `${String(rows.length)} not judged: run them again`), ...lines, ''];
}

function foretoldLines(style: Style, rows: readonly MutantRow[]): string[] {
  const lines = rows.flatMap((row) => {
    const caught = cellsOf(row).filter(({ mark }) => mark === 'caught');
    return [...heading(style, row), ...list(style, 'fails', caught.map(sayCaught)), ''];
  });
  return rows.length === 0 ? [] : [rule(style, `${String(rows.length)} as foretold`), ...lines];
}

function sayCaught({ caseId, foretold, saw, about }: Cell): string {
  const waits = saw === 'blocked' ? ` (waits for ${about})` : saw === 'crashed' ? ' (crashed)' : '';
  return `${caseId}${foretold === 'may' ? ' (may)' : ''}${waits}`;
}
