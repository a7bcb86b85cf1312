import type { Complaint } from '../problem';
import { didYouMean } from '../suggest';
import type { CheckpointRule } from './rule';

export const needsExist: CheckpointRule = function* ({ cases, 'builds-on': earlier }): Generator<Complaint> {
  const ids = new Set(cases.flatMap(({ id }) => id ?? []));
  for (const [i, { id, needs = [] }] of cases.entries()) {
    for (const [j, need] of needs.entries()) {
      const path = ['cases', i, 'needs', j];
      if (need === id) yield { path, message: 'a case cannot need itself', suggestion: 'leave it out' };
      // What an earlier checkpoint has is known when that is loaded.
      else if (!ids.has(need) && earlier === undefined)
        yield { path, message: `no case has the id '${need}'`, ...didYouMean(need, ids) };
    }
  }
};

/** Reported once for each circle, at the case of it that stands first. */
export const needsHaveNoCircle: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  const needsOf = new Map(
    cases.flatMap(({ id, needs = [] }) =>
      id === undefined ? [] : [[id, needs.filter((need) => need !== id)] as const],
    ),
  );
  const reported = new Set<string>();
  for (const [i, { id }] of cases.entries()) {
    if (id === undefined || reported.has(id)) continue;
    const circle = circleFrom(id, needsOf);
    if (circle === null) continue;
    circle.forEach((member) => reported.add(member));
    const way = [id, ...circle.slice(1), id].join(' needs ');
    yield {
      path: ['cases', i, 'needs'],
      message: `these cases need each other: ${way}`,
      suggestion: 'leave out one of these needs',
    };
  }
};

/** The shortest way from a case back to itself. */
function circleFrom(
  start: string,
  needsOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (const way of ways) {
    for (const need of needsOf.get(way.at(-1) ?? '') ?? []) {
      if (need === start) return way;
      if (!seen.has(need)) ways.push([...way, need]);
      seen.add(need);
    }
  }
  return null;
}
