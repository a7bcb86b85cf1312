/** The kill matrix for programs. grader/selfcheck/README.md describes it. */
import { cellsOf, type BaseRow, type Matrix, type MutantRow } from '../matrix';
import { outcomeOf } from '../outcome';
import { idOf, sayUnclear } from './words';

export function renderJson(matrix: Matrix): string {
  const outcome = outcomeOf(matrix);
  const page = {
    format: 'wiregrade-selfcheck',
    version: 1,
    checkpoints: matrix.checkpoints.map(({ id, title, cases }) => ({ id, title, cases })),
    absent: matrix.absent,
    survivors: outcome.survivors.map(({ row }) => idOf(row)),
    outside: outcome.outside.map(({ row }) => idOf(row)),
    unkilled: matrix.unkilled,
    unclear: outcome.unclear.map(idOf),
    waiting: matrix.waiting.map(({ id }) => id),
    bases: matrix.bases.map((row) => ({ name: row.base.name, ...rowOf(row) })),
    mutants: matrix.mutants.map((row) => ({
      id: row.mutant.id,
      title: row.mutant.title,
      base: row.mutant.base.name,
      quick: row.mutant.quick,
      ...rowOf(row),
    })),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** Cells that say nothing are left out: a pass that nobody had spoken of. */
function rowOf(row: BaseRow | MutantRow): object {
  if (row.state.kind !== 'judged') return { state: row.state.kind, reason: sayUnclear(row) };
  const telling = cellsOf(row).filter(({ foretold, saw }) => foretold !== 'neither' || saw !== 'pass');
  const cells = telling.map(({ caseId, foretold, saw, about, mark }) => ({
    case: caseId,
    foretold,
    saw,
    ...(about === '' ? {} : { about }),
    mark,
  }));
  return { state: 'judged', cells };
}
