import { globToRegExp } from '../plan/build';
import type { Plan } from '../plan/plan';
import type { Checkpoint } from '../spec/checkpoint.generated';
import { didYouMean } from '../spec/suggest';
import { UserError } from './user-error';

/** Complains of an `--only` that names what there is not, or leaves nothing to run. */
export function checkChoice(only: readonly string[], name: string, { cases }: Checkpoint, plan: Plan): void {
  const isLost = (glob: string): boolean => {
    const pattern = globToRegExp(glob.replace(/^!/, ''));
    return !cases.some(({ id }) => pattern.test(id));
  };
  const lost = only.filter(isLost);
  if (lost.length > 0)
    throw new UserError(
      `--only ${lost.join(' ')}: no case of ${name} has such an id${guess(lost, cases)} \`grade list ${name}\` shows them.`,
    );
  if (plan.cases.length === 0)
    throw new UserError(`--only ${only.join(',')}: that leaves no case of ${name} to run.`);
}

/** What the first of them was meant to be, where that can be told. */
function guess([first = '']: readonly string[], cases: Checkpoint['cases']): string {
  const { suggestion } = didYouMean(
    first.replace(/^!/, ''),
    cases.map(({ id }) => id),
  );
  return suggestion === undefined ? '.' : `: ${suggestion}`;
}
