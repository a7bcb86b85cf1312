import type { Checkpoint } from '../checkpoint.generated';
import type { Complaint } from '../problem';
import type { Rubric } from '../rubric.generated';
import { didYouMean } from '../suggest';

type RubricRule = (rubric: Rubric, checkpoint: Checkpoint) => Iterable<Complaint>;

const rubricIsForCheckpoint: RubricRule = function* (rubric, { checkpoint }): Generator<Complaint> {
  if (rubric.checkpoint === checkpoint) return;
  const message = `this rubric is for '${rubric.checkpoint}', but the checkpoint at hand is '${checkpoint}'`;
  yield { path: ['checkpoint'], message, suggestion: 'name the checkpoint, or choose its own rubric' };
};

const pointsAreForGroups: RubricRule = function* ({ points }, { checkpoint, groups }): Generator<Complaint> {
  for (const group of Object.keys(points)) {
    if (Object.hasOwn(groups, group)) continue;
    const message = `'${checkpoint}' has no group '${group}'`;
    yield { path: ['points', group], message, ...didYouMean(group, Object.keys(groups)), atKey: true };
  }
};

const pointsAreForCases: RubricRule = function* (
  { points },
  { checkpoint, groups, cases },
): Generator<Complaint> {
  const groupOf = new Map(cases.map(({ id, group }) => [id, group]));
  for (const [group, byCase] of Object.entries(points)) {
    if (!Object.hasOwn(groups, group)) continue;
    for (const id of Object.keys(byCase)) {
      const path = ['points', group, id];
      const home = groupOf.get(id);
      if (home === undefined)
        yield {
          path,
          message: `'${checkpoint}' has no case '${id}'`,
          ...didYouMean(id, groupOf.keys()),
          atKey: true,
        };
      else if (home !== group)
        yield {
          path,
          message: `'${id}' is in the group '${home}'`,
          suggestion: `move it below '${home}'`,
          atKey: true,
        };
    }
  }
};

const remarksHaveNoPoints: RubricRule = function* ({ points }, { cases }): Generator<Complaint> {
  const remarks = new Set(cases.filter(({ level }) => level === 'INFO').map(({ id }) => id));
  for (const [group, byCase] of Object.entries(points)) {
    for (const [id, worth] of Object.entries(byCase)) {
      if (worth === 0 || !remarks.has(id)) continue;
      yield {
        path: ['points', group, id],
        message: `'${id}' is INFO, a remark without points`,
        suggestion: 'leave it out, or write 0',
      };
    }
  }
};

const hiddenCasesExist: RubricRule = function* (
  { visibility = {} },
  { checkpoint, cases },
): Generator<Complaint> {
  const ids = cases.map(({ id }) => id);
  for (const id of Object.keys(visibility)) {
    if (ids.includes(id)) continue;
    const message = `'${checkpoint}' has no case '${id}'`;
    yield { path: ['visibility', id], message, ...didYouMean(id, ids), atKey: true };
  }
};

const rules: readonly RubricRule[] = [
  rubricIsForCheckpoint,
  pointsAreForGroups,
  pointsAreForCases,
  remarksHaveNoPoints,
  hiddenCasesExist,
];

export function rubricComplaints(rubric: Rubric, checkpoint: Checkpoint): readonly Complaint[] {
  return rules.flatMap((rule) => [...rule(rubric, checkpoint)]);
}
