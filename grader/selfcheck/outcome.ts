/** The four things that can be wrong with a kill matrix, and what they mean to the shell. Pure. */
import type { Cell, Mark } from './compare';
import { cellsOf, isFailing, type BaseRow, type Matrix, type MutantRow } from './matrix';

export interface Marked<R> {
  readonly row: R;
  readonly cells: readonly Cell[];
}

export interface Outcome {
  readonly failingBases: readonly Marked<BaseRow>[];
  /** Mutants that some case had to notice, and did not: a hole in the checkpoint. */
  readonly survivors: readonly Marked<MutantRow>[];
  /** Mutants that fail what has nothing to do with them: a case that asks for more than it says. */
  readonly outside: readonly Marked<MutantRow>[];
  /** Cases that notice nothing: dead weight. */
  readonly unkilled: readonly string[];
  readonly unclear: readonly (BaseRow | MutantRow)[];
  /** Mutants of which all came as foretold. */
  readonly asForetold: readonly MutantRow[];
}

export function outcomeOf({ bases, mutants, unkilled }: Matrix): Outcome {
  const isQuiet = (row: MutantRow): boolean =>
    cellsOf(row).every(({ mark }) => mark === 'caught' || mark === 'quiet');
  return {
    failingBases: bases.filter(isFailing).map((row) => marked(row, 'outside')),
    survivors: mutants.map((row) => marked(row, 'missed')).filter(isAny),
    outside: mutants.map((row) => marked(row, 'outside')).filter(isAny),
    unkilled,
    unclear: [...bases, ...mutants].filter(isUnclear),
    asForetold: mutants.filter((row) => row.state.kind === 'judged' && isQuiet(row)),
  };
}

function marked<R extends BaseRow | MutantRow>(row: R, mark: Mark): Marked<R> {
  return { row, cells: cellsOf(row).filter((cell) => cell.mark === mark) };
}

function isAny({ cells }: Marked<unknown>): boolean {
  return cells.length > 0;
}

function isUnclear(row: BaseRow | MutantRow): boolean {
  return row.state.kind === 'judged'
    ? marked(row, 'unclear').cells.length > 0
    : row.state.kind !== 'base-fails';
}

export type ExitCode = 0 | 1 | 3;

/** 1 where a checkpoint or a prediction has to be repaired; 3 where only somebody has to run it again. */
export function exitCodeFor(outcome: Outcome): ExitCode {
  const { failingBases, survivors, outside, unkilled, unclear } = outcome;
  if ([failingBases, survivors, outside, unkilled].some((list) => list.length > 0)) return 1;
  return unclear.length > 0 ? 3 : 0;
}
