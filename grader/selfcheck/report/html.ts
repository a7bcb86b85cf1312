/** The kill matrix as a page of its own: one table a checkpoint, readable without a mouse, in the light and in the dark. */
import type { Cell } from '../compare';
import { cellsOf, type BaseRow, type Matrix, type MutantRow } from '../matrix';
import { outcomeOf, type Marked } from '../outcome';
import type { SuiteCheckpoint } from '../suite';
import { style } from './html-style';
import { idOf, saySeen, sayUnclear, summaryOf, titleOf } from './words';

type Row = BaseRow | MutantRow;

export function renderHtml(matrix: Matrix): string {
  const outcome = outcomeOf(matrix);
  const rows: Row[] = [...matrix.bases, ...matrix.mutants];
  return page([
    '<h1>Kill matrix</h1>',
    `<dl>${summaryOf(matrix, outcome)
      .map(([label, text]) => `<dt>${escape(label)}<dd>${escape(text)}`)
      .join('\n')}</dl>`,
    ...problems('Bases that fail', outcome.failingBases),
    ...problems('Survivors', outcome.survivors),
    ...problems('Mutants that fail something else', outcome.outside),
    ...unkilledPart(matrix.unkilled),
    ...unclearPart(outcome.unclear),
    legend,
    ...matrix.checkpoints.map((checkpoint) => table(checkpoint, rows, matrix.unkilled)),
  ]);
}

function page(parts: readonly string[]): string {
  const head = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kill matrix</title>
<style>${style}</style>
<main>`;
  return `${[head, ...parts].join('\n')}\n</main>\n</html>\n`;
}

/** How each kind of cell is shown: never by its colour alone. */
const SIGNS = {
  must: ['●', 'had to fail, and failed'],
  may: ['○', 'could fail, and failed'],
  waits: ['◐', 'waits for a case that had to fail, and failed'],
  missed: ['✕', 'had to fail, and did not'],
  outside: ['!', 'failed, and nobody had foretold it'],
  unclear: ['?', 'could not be judged'],
} as const;

type Sign = keyof typeof SIGNS;

const legend = `<h2>Signs</h2>
<ul class="legend">
${(Object.keys(SIGNS) as Sign[]).map((sign) => `<li><b class="${sign}">${SIGNS[sign][0]}</b> ${SIGNS[sign][1]}`).join('\n')}
<li><b class="quiet">·</b> passed, or counts for nothing
<li><b class="unasked"></b> was not asked
</ul>`;

function problems(title: string, marked: readonly Marked<Row>[]): string[] {
  if (marked.length === 0) return [];
  const items = marked.map(({ row, cells }) => {
    const seen = cells.map((cell) => `<li>${escape(saySeen(cell))}`);
    return `<li>${link(row)}\n<ul>\n${seen.join('\n')}\n</ul>`;
  });
  return [`<h2>${title}</h2>`, `<ul>\n${items.join('\n')}\n</ul>`];
}

/** What stands in no table cannot be led to. */
function link(row: Row): string {
  const id = escape(idOf(row));
  const name = cellsOf(row).length === 0 ? id : `<a href="#${escape(anchorOf(row))}">${id}</a>`;
  return `${name} ${escape(titleOf(row))}`;
}

function anchorOf(row: Row): string {
  return `row-${idOf(row)}`;
}

function unkilledPart(unkilled: readonly string[]): string[] {
  return unkilled.length === 0
    ? []
    : ['<h2>Cases that no mutant fails</h2>', `<p>${unkilled.map(escape).join(', ')}</p>`];
}

function unclearPart(rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const items = rows.map((row) => `<li>${link(row)}: ${escape(sayUnclear(row))}`);
  return ['<h2>Not judged</h2>', `<ul>\n${items.join('\n')}\n</ul>`];
}

/** A case that anybody was asked is a column, a server a row. The frame around it takes the focus, so that arrow keys scroll it. */
function table(checkpoint: SuiteCheckpoint, rows: readonly Row[], unkilled: readonly string[]): string {
  const asked = new Set(rows.flatMap(cellsOf).map(({ caseId }) => caseId));
  const ids = checkpoint.cases.flatMap(({ id }) => (asked.has(id) ? [id] : []));
  const mine = rows.filter((row) => cellsOf(row).some(({ caseId }) => ids.includes(caseId)));
  const heads = ids.map((id) => {
    const dead = unkilled.includes(id) ? ' class="dead"' : '';
    return `<th scope="col"${dead}><span>${escape(id)}</span>`;
  });
  const name = escape(checkpoint.title);
  return `<h2 id="${escape(checkpoint.id)}">${escape(checkpoint.id)}</h2>
<div class="frame" tabindex="0" role="region" aria-label="Kill matrix of ${escape(checkpoint.id)}">
<table>
<caption>${name}</caption>
<thead><tr><th scope="col">server${heads.join('')}</thead>
<tbody>
${mine.map((row) => line(row, ids)).join('\n')}
</tbody>
</table>
</div>`;
}

/** A row's anchor stands where it appears first. */
function line(row: Row, ids: readonly string[]): string {
  const byId = new Map(cellsOf(row).map((cell) => [cell.caseId, cell]));
  const isFirst = ids.includes(cellsOf(row)[0]?.caseId ?? '');
  const base = 'mutant' in row ? ` <i>${escape(row.mutant.base.name)}</i>` : '';
  const head = `<th scope="row"><b>${escape(idOf(row))}</b>${base} ${escape(titleOf(row))}`;
  const cells = ids.map((id) => cellOf(byId.get(id)));
  return `<tr${isFirst ? ` id="${escape(anchorOf(row))}"` : ''}>${head}${cells.join('')}`;
}

function cellOf(cell: Cell | undefined): string {
  if (cell === undefined) return '<td class="unasked">';
  const sign = signOf(cell);
  if (sign === null) return '<td class="quiet">·';
  const says = `${cell.caseId} ${SIGNS[sign][1]}`;
  return `<td class="${sign}"><span role="img" aria-label="${escape(says)}" title="${escape(says)}">${SIGNS[sign][0]}</span>`;
}

function signOf({ mark, foretold, saw }: Cell): Sign | null {
  switch (mark) {
    case 'caught':
      return saw === 'blocked' ? 'waits' : foretold === 'must' ? 'must' : 'may';
    case 'quiet':
      return null;
    default:
      return mark;
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
