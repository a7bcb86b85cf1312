import type { Expect, Outcome } from '../plan/plan';
import { checkOutcome, type Awaited } from './outcome';
import type { Problem } from './problem';
import { sayExpect } from './say';

export interface Compared {
  /** The first alternative that holds. */
  readonly held: Outcome | undefined;
  /** Where none does: what keeps the closest one from holding. */
  readonly problems: readonly Problem[];
}

interface Tried {
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
}

export function compareAlternatives(expect: Expect, awaited: Awaited): Compared {
  const tried = expect.outcomes.map((outcome) => ({ outcome, problems: checkOutcome(outcome, awaited) }));
  const held = tried.find(({ problems }) => problems.length === 0)?.outcome;
  return { held, problems: held === undefined ? told(expect, tried) : [] };
}

/** Problems that say little about the one alternative they come from: all alternatives are named instead. */
const vague: ReadonlySet<string> = new Set([
  'wrong-status',
  'taken-for-incomplete',
  'no-answer',
  'closed-without-answer',
  'unexpected-answer',
]);

/** Told by the alternative that came closest: the one with the fewest objections other than the status. */
function told(expect: Expect, tried: readonly Tried[]): readonly Problem[] {
  const [closest] = [...tried].sort((a, b) => distance(a.problems) - distance(b.problems));
  const problems = closest?.problems ?? [];
  const isVague = problems.every(({ code }) => vague.has(code));
  if (!isVague && hasOneWay(expect)) return problems;
  const expected = sayExpect(expect);
  return (isVague ? problems.slice(0, 1) : problems).map((problem) => ({ ...problem, expected }));
}

function hasOneWay({ outcomes }: Expect): boolean {
  return outcomes.filter(({ worth, warn }) => worth === 1 && warn === undefined).length <= 1;
}

const another: ReadonlySet<string> = new Set(['wrong-status', 'taken-for-incomplete', 'unexpected-answer']);

function distance(problems: readonly Problem[]): number {
  const isAnother = problems.some(({ code }) => another.has(code));
  return problems.length + (isAnother ? 10 : 0);
}
