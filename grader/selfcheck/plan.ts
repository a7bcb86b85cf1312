/** Which server is graded on which cases. Pure. */
import { globToRegExp } from '../plan/build';
import type { Base, Mutant, Suite, SuiteCheckpoint } from './suite';

export type Specimen =
  | { readonly kind: 'base'; readonly base: Base }
  | { readonly kind: 'mutant'; readonly base: Base; readonly mutant: Mutant };

/** One run of the grader. */
export interface Task {
  readonly specimen: Specimen;
  readonly checkpoint: SuiteCheckpoint;
  /** The cases to run, besides those they need; null for all. */
  readonly only: readonly string[] | null;
}

export type Choice =
  | { readonly kind: 'all' }
  /** Whole checkpoints, but these mutants alone: ids or globs. */
  | { readonly kind: 'only'; readonly ids: readonly string[] }
  /** The first wave, on nothing but the cases it names: minutes instead of hours, and blind to what fails beside them. */
  | { readonly kind: 'quick' };

export interface SelfcheckPlan {
  readonly bases: readonly Task[];
  readonly mutants: readonly Task[];
  /** Chosen, but only a checkpoint that is not at hand has cases that must notice them. */
  readonly waiting: readonly Mutant[];
}

export function planSelfcheck(suite: Suite, choice: Choice): SelfcheckPlan {
  const chosen = suite.mutants.filter((mutant) => isChosen(mutant, choice));
  const planned = chosen.map((mutant) => ({
    mutant,
    tasks: tasksFor(suite, mutant, choice).filter(hasCases),
  }));
  const mutants = planned.flatMap(({ tasks }) => tasks);
  return {
    bases: baseTasks(suite, choice, mutants).filter(hasCases),
    mutants,
    waiting: planned.filter(({ tasks }) => tasks.length === 0).map(({ mutant }) => mutant),
  };
}

export function isChosen({ id, quick }: Mutant, choice: Choice): boolean {
  switch (choice.kind) {
    case 'all':
      return true;
    case 'only':
      return choice.ids.some((glob) => globToRegExp(glob).test(id));
    case 'quick':
      return quick;
  }
}

/** What a checkpoint has of the cases that a mutant must or may fail. */
export function foretold(
  { must, may }: Mutant,
  { cases }: Pick<SuiteCheckpoint, 'cases'>,
): { must: string[]; may: string[] } {
  const ids = cases.map(({ id }) => id);
  return { must: ids.filter((id) => must.includes(id)), may: ids.filter((id) => may.includes(id)) };
}

/**
 * A mutant is graded by every checkpoint that has a case it names: what fails beside those can be seen only where
 * somebody looks. One that names nothing has to pass them all. Where none of the cases that must notice it is at
 * hand, it waits. What is measured takes longer than everything else together, and most mistakes have nothing to do
 * with speed: each is asked only for what it names of it.
 */
function tasksFor({ checkpoints }: Suite, mutant: Mutant, choice: Choice): Task[] {
  const specimen: Specimen = { kind: 'mutant', base: mutant.base, mutant };
  const known = checkpoints.map((checkpoint) => ({ checkpoint, ...foretold(mutant, checkpoint) }));
  if (mutant.must.length + mutant.may.length === 0)
    return checkpoints.map((checkpoint) => ({ specimen, checkpoint, only: allBut(checkpoint, []) }));
  if (mutant.must.length > 0 && known.every(({ must }) => must.length === 0)) return [];
  return known
    .map(({ checkpoint, must, may }) => ({ checkpoint, named: [...must, ...may] }))
    .filter(({ named }) => named.length > 0)
    .map(({ checkpoint, named }) => ({
      specimen,
      checkpoint,
      only: choice.kind === 'quick' ? named : allBut(checkpoint, named),
    }));
}

function hasCases({ only }: Task): boolean {
  return only === null || only.length > 0;
}

/** All cases but those that are measured and not named; null where that is all of them. */
function allBut({ cases }: SuiteCheckpoint, named: readonly string[]): string[] | null {
  const ids = cases.filter(({ id, measured }) => !measured || named.includes(id)).map(({ id }) => id);
  return ids.length === cases.length ? null : ids;
}

/**
 * A base has to pass everything but what is measured and asked of none of its mutants. Where only some mutants are
 * looked at, all that is asked of its own is enough.
 */
function baseTasks({ checkpoints, mutants }: Suite, choice: Choice, tasks: readonly Task[]): Task[] {
  const bases = new Map(mutants.map(({ base }) => [base.name, base]));
  return [...bases.values()].flatMap((base) =>
    checkpoints.flatMap((checkpoint) => {
      const asked = tasks.filter(
        (task) => task.specimen.base.name === base.name && task.checkpoint === checkpoint,
      );
      if (choice.kind !== 'all' && asked.length === 0) return [];
      const named = asked.flatMap(({ specimen }) => namesOf(specimen));
      const only = choice.kind === 'quick' ? askedOfAny(asked) : allBut(checkpoint, named);
      return [{ specimen: { kind: 'base', base }, checkpoint, only }];
    }),
  );
}

function askedOfAny(tasks: readonly Task[]): readonly string[] | null {
  if (tasks.some(({ only }) => only === null)) return null;
  return [...new Set(tasks.flatMap(({ only }) => only ?? []))].sort();
}

function namesOf(specimen: Specimen): readonly string[] {
  return specimen.kind === 'mutant' ? [...specimen.mutant.must, ...specimen.mutant.may] : [];
}
