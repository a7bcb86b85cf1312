/** The kill matrix: which mistake is noticed by which case, and what is wrong with that. Pure. */
import { compare, type Cell } from './compare';
import { foretold, type Choice, type SelfcheckPlan, type Task } from './plan';
import type { Result } from './result';
import type { Base, Mutant, Suite, SuiteCheckpoint } from './suite';

/** Why nothing can be said of a server. */
export type NotJudged =
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'interrupted' }
  /** Its base does not pass, so what fails is no sign of the mistake. */
  | { readonly kind: 'base-fails' };

export type RowState = { readonly kind: 'judged'; readonly cells: readonly Cell[] } | NotJudged;

export interface BaseRow {
  readonly base: Base;
  readonly state: Exclude<RowState, { kind: 'base-fails' }>;
}

export interface MutantRow {
  readonly mutant: Mutant;
  readonly state: RowState;
}

export interface Matrix {
  readonly checkpoints: readonly SuiteCheckpoint[];
  readonly absent: readonly string[];
  readonly bases: readonly BaseRow[];
  readonly mutants: readonly MutantRow[];
  /** Mutants whose cases no checkpoint at hand has. */
  readonly waiting: readonly Mutant[];
  /** The cases that somebody had to notice something with. */
  readonly asked: readonly string[];
  /** Those of them that noticed nothing. */
  readonly unkilled: readonly string[];
}

export type Results = ReadonlyMap<Task, Result>;

/** What must be graded next: nothing tells a mutant from a base that does not pass. */
export function tasksOnStandingBases(plan: SelfcheckPlan, results: Results): Task[] {
  const failing = new Set(
    baseRows(plan, results)
      .filter(isFailing)
      .map(({ base }) => base.name),
  );
  return plan.mutants.filter(({ specimen }) => !failing.has(specimen.base.name));
}

export function isFailing({ state }: BaseRow): boolean {
  return state.kind === 'judged' && state.cells.some(({ mark }) => mark === 'outside');
}

export function matrixOf(suite: Suite, choice: Choice, plan: SelfcheckPlan, results: Results): Matrix {
  const mutants = mutantRows(plan, results);
  const asked = askedCases(suite, choice, plan, results);
  const caught = new Set(
    mutants
      .flatMap(cellsOf)
      .filter(({ mark }) => mark === 'caught')
      .map(({ caseId }) => caseId),
  );
  const open = new Set(mutants.filter((row) => !isSettled(row)).flatMap((row) => namesOf(row.mutant, suite)));
  return {
    checkpoints: suite.checkpoints,
    absent: suite.absent,
    bases: baseRows(plan, results),
    mutants,
    waiting: plan.waiting,
    asked,
    unkilled: asked.filter((id) => !caught.has(id) && !open.has(id)),
  };
}

export function cellsOf({ state }: BaseRow | MutantRow): readonly Cell[] {
  return state.kind === 'judged' ? state.cells : [];
}

function isSettled(row: MutantRow): boolean {
  return row.state.kind === 'judged' && row.state.cells.every(({ mark }) => mark !== 'unclear');
}

function namesOf(mutant: Mutant, { checkpoints }: Suite): string[] {
  return checkpoints
    .map((checkpoint) => foretold(mutant, checkpoint))
    .flatMap(({ must, may }) => [...must, ...may]);
}

/** All that count; of some mutants alone, what those must fail. What cannot be asked on this machine is not asked. */
function askedCases({ checkpoints }: Suite, choice: Choice, plan: SelfcheckPlan, results: Results): string[] {
  const graded = checkpoints.flatMap(({ cases }) => cases.filter((each) => each.graded).map(({ id }) => id));
  const must = new Set(
    plan.mutants.flatMap(({ specimen }) => (specimen.kind === 'mutant' ? specimen.mutant.must : [])),
  );
  const skipped = new Set(
    baseRows(plan, results)
      .flatMap(cellsOf)
      .filter(({ saw }) => saw === 'skipped')
      .map(({ caseId }) => caseId),
  );
  return graded.filter((id) => !skipped.has(id) && (choice.kind === 'all' || must.has(id)));
}

function baseRows(plan: SelfcheckPlan, results: Results): BaseRow[] {
  const bases = new Map(plan.bases.map(({ specimen: { base } }) => [base.name, base]));
  return [...bases.values()].map((base) => ({
    base,
    state: stateOf(
      plan.bases.filter(({ specimen }) => specimen.base === base),
      results,
    ),
  }));
}

function mutantRows(plan: SelfcheckPlan, results: Results): MutantRow[] {
  const failing = new Set(
    baseRows(plan, results)
      .filter(isFailing)
      .map(({ base }) => base.name),
  );
  const byMutant = new Map<Mutant, Task[]>();
  for (const task of plan.mutants) {
    if (task.specimen.kind !== 'mutant') continue;
    byMutant.set(task.specimen.mutant, [...(byMutant.get(task.specimen.mutant) ?? []), task]);
  }
  return [...byMutant].map(([mutant, tasks]) => ({
    mutant,
    state: failing.has(mutant.base.name) ? { kind: 'base-fails' } : stateOf(tasks, results),
  }));
}

function stateOf(tasks: readonly Task[], results: Results): BaseRow['state'] {
  const cells: Cell[] = [];
  for (const task of tasks) {
    const result = results.get(task) ?? { kind: 'interrupted' };
    if (result.kind !== 'graded') return result;
    cells.push(...compare(task, result));
  }
  return { kind: 'judged', cells };
}
