import type { Plan, PlannedCase } from '../../plan/plan';
import type { Report } from '../../score/report';

/** The same cases, those that did not pass last time first, each behind what it needs. */
export function failingFirst(plan: Plan, last: Report | null): Plan {
  const passed = new Set(last?.cases.filter(({ verdict }) => verdict.kind === 'pass').map(({ id }) => id));
  const byId = new Map(plan.cases.map((planned) => [planned.id, planned]));
  const first = new Set<PlannedCase>();
  const choose = (planned: PlannedCase): void => {
    planned.needs.flatMap((id) => byId.get(id) ?? []).forEach(choose);
    first.add(planned);
  };
  if (last !== null) plan.cases.filter(({ id }) => !passed.has(id)).forEach(choose);
  return { ...plan, cases: [...first, ...plan.cases.filter((planned) => !first.has(planned))] };
}

export interface Turned {
  readonly nowPass: readonly string[];
  readonly nowFail: readonly string[];
}

/** Which cases went from one side to the other; one that was not judged this time went nowhere. */
export function whatTurned(last: Report | null, now: Report): Turned {
  const before = new Map(last?.cases.map(({ id, verdict }) => [id, verdict.kind]));
  const turned = (was: (kind: string) => boolean, is: (kind: string) => boolean): string[] =>
    now.cases
      .filter(({ id, verdict }) => before.has(id) && was(before.get(id) ?? '') && is(verdict.kind))
      .map(({ id }) => id);
  const passes = (kind: string): boolean => kind === 'pass';
  const fails = (kind: string): boolean => kind === 'fail' || kind === 'crashed' || kind === 'blocked';
  return { nowPass: turned(fails, passes), nowFail: turned(passes, fails) };
}
