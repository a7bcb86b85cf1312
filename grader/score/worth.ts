import type { Rubric } from '../spec/rubric.generated';

interface Listed {
  readonly id: string;
  readonly group: string;
  /** It belongs to an earlier checkpoint, which gave it its points. */
  readonly prerequisite: boolean;
}

/** The points of cases by group and id: what the rubric says, and without one the same for every graded case. */
export function worthOf(rubric: Rubric | null, cases: readonly Listed[]): Rubric['points'] {
  if (rubric !== null) return rubric.points;
  const groups: Record<string, Record<string, number>> = {};
  for (const { id, group, prerequisite } of cases)
    groups[group] = { ...groups[group], ...(prerequisite ? {} : { [id]: 1 }) };
  return groups;
}
