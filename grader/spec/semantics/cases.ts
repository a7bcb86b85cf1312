import type { Complaint } from '../problem';
import { didYouMean } from '../suggest';
import type { CheckpointRule } from './rule';

export const idsAreUnique: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  const seen = new Set<string>();
  for (const [i, { id }] of cases.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) {
      yield {
        path: ['cases', i, 'id'],
        message: `another case before this one has the id '${id}'`,
        suggestion: 'give each case its own',
      };
    }
    seen.add(id);
  }
};

export const groupsExist: CheckpointRule = function* ({ cases, groups }): Generator<Complaint> {
  for (const [i, { group }] of cases.entries()) {
    if (group === undefined || Object.hasOwn(groups, group)) continue;
    yield {
      path: ['cases', i, 'group'],
      message: `'groups' has no '${group}'`,
      ...didYouMean(group, Object.keys(groups)),
    };
  }
};

export const creditByRowsHasRows: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, { credit, each }] of cases.entries()) {
    if (credit === undefined || credit === 'whole' || each !== undefined) continue;
    yield {
      path: ['cases', i, 'credit'],
      message: "credit for rows, but the case has no 'each'",
      suggestion: "leave out 'credit'",
    };
  }
};
