import type { Step } from '../checkpoint.generated';
import { BUILT_IN } from '../placeholders';
import type { Complaint, Path } from '../problem';
import type { CheckpointRule } from './rule';
import { keysOf } from './table';

/** A loop's number has a name that nothing else in its steps has. */
export const loopsHaveNamesOfTheirOwn: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    const taken = new Set<string>([...BUILT_IN, ...keysOf(spec)]);
    yield* clashes(spec.steps ?? [], taken, ['cases', i, 'steps']);
  }
};

function* clashes(steps: readonly Step[], taken: ReadonlySet<string>, path: Path): Generator<Complaint> {
  for (const [i, { for: name, steps: inner = [] }] of steps.entries()) {
    if (name !== undefined && taken.has(name)) {
      const message = `{${name}} has a meaning here already`;
      yield { path: [...path, i, 'for'], message, suggestion: 'use another name' };
    }
    yield* clashes(inner, name === undefined ? taken : new Set([...taken, name]), [...path, i, 'steps']);
  }
}
