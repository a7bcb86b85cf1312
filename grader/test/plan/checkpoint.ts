import { buildPlan } from '../../plan/build';
import type { Message, Plan, PlannedCase, PlannedStep } from '../../plan/plan';
import type { Case, Checkpoint, Step } from '../../spec/checkpoint.generated';

export const seed = '7f3a';

const simple: Case = {
  id: 'a-case',
  title: 'It holds',
  group: 'all',
  level: 'MUST',
  'rests-on': 'RFC 9112 §2.2',
  hint: 'Look again.',
  steps: [{ get: '/' }],
};

export function caseOf(over: Partial<Case>): Case {
  return { ...simple, ...over };
}

export function checkpointOf(cases: readonly Case[], files: Checkpoint['files'] = {}): Checkpoint {
  const [first = simple, ...rest] = cases;
  return { checkpoint: 'tiny', title: 'Tiny', groups: { all: 'All' }, files, cases: [first, ...rest] };
}

export function planOf(checkpoint: Checkpoint, only: readonly string[] = []): Plan {
  return buildPlan(checkpoint, {
    seed,
    only,
    file: 'tiny.yaml',
    placeOf: (index) => ({ file: 'tiny.yaml', line: 10 * (index + 1), prerequisite: false }),
  });
}

export function plannedOf(over: Partial<Case>): PlannedCase {
  const [planned] = planOf(checkpointOf([caseOf(over)])).cases;
  if (planned === undefined) throw new Error('no case');
  return planned;
}

/** The steps of the first row of a case that has these. */
export function stepsOf(...steps: [Step, ...Step[]]): readonly PlannedStep[] {
  return plannedOf({ steps }).trials[0]?.steps ?? [];
}

/** The message of the first step, which sends. */
export function messageOf(step: Step): Message {
  const [first] = stepsOf(step);
  if (first?.verb !== 'send') throw new Error('it does not send');
  return first.message;
}
