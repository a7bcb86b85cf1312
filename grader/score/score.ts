/**
 * The mark: verdicts and the points of a rubric in, points out. Pure.
 *
 * Every point of the rubric ends in exactly one of three places, so an instructor can defend each:
 *
 * - earned: the behaviour was seen. A partial fail earns its part, rounded down to a tenth, and never all.
 * - lost: the subject answered for it. `fail` and `crashed` lose the rest of their own points. `blocked` loses
 *   its points to the case it waits for: nothing was shown, so nothing is earned; leaving these points out of
 *   the maximum instead would reward breaking the first thing every other case rests on.
 * - unjudged: nobody can tell. `skipped`, `inconclusive`, `harness-error`, and whatever waited for one of these,
 *   leave the maximum. They are never charged, and never silent: every report says how many points are missing,
 *   because "18 of 18" with 12 points unjudged is no full mark.
 *
 * INFO cases are worth nothing, whatever a rubric says.
 */
import type { Verdict } from '../judge/verdict';
import type { Rubric } from '../spec/rubric.generated';
import { chargedTo, isGraded, type Judged } from './fault';
import { fromHundredths, partOf, sumOf, toHundredths } from './points';
import type { CasePoints, GroupReport, Report } from './report';

export interface ScoredGroup {
  readonly id: string;
  readonly title: string;
}

export interface Score {
  readonly points: number;
  readonly maxPoints: number;
  readonly unjudgedPoints: number;
  /** Graded cases only: INFO cases are shown, never counted. */
  readonly counts: Report['counts'];
  readonly groups: readonly GroupReport[];
  /** By id of the case. */
  readonly cases: ReadonlyMap<string, CasePoints>;
}

export function score(
  cases: readonly Judged[],
  rubric: Rubric['points'],
  groups: readonly ScoredGroup[],
): Score {
  const byId = new Map(cases.map((judged) => [judged.id, judged]));
  const points = new Map(cases.map((judged) => [judged.id, pointsFor(judged, byId, rubric)]));
  const pointsIn = (group: string) =>
    cases.filter((judged) => judged.group === group).flatMap((judged) => points.get(judged.id) ?? []);
  return {
    ...total([...points.values()]),
    counts: countVerdicts(cases),
    groups: groups.map(({ id, title }) => ({ id, title, ...total(pointsIn(id)) })),
    cases: points,
  };
}

function pointsFor(judged: Judged, byId: ReadonlyMap<string, Judged>, rubric: Rubric['points']): CasePoints {
  const worth = isGraded(judged) ? toHundredths(rubric[judged.group]?.[judged.id] ?? 0) : 0;
  if (!isCharged(judged, byId)) return { points: 0, maxPoints: 0, unjudgedPoints: fromHundredths(worth) };
  const earned = earnedOf(judged.verdict, worth);
  return { points: fromHundredths(earned), maxPoints: fromHundredths(worth), unjudgedPoints: 0 };
}

function isCharged(judged: Judged, byId: ReadonlyMap<string, Judged>): boolean {
  return judged.verdict.kind === 'pass' || chargedTo(judged, byId) !== undefined;
}

function earnedOf(verdict: Verdict, worth: number): number {
  if (verdict.kind === 'pass') return worth;
  const isPart = verdict.kind === 'fail' || verdict.kind === 'crashed';
  return isPart ? partOf(worth, verdict.earned ?? 0) : 0;
}

function total(points: readonly CasePoints[]): CasePoints {
  return {
    points: sumOf(points.map((each) => each.points)),
    maxPoints: sumOf(points.map((each) => each.maxPoints)),
    unjudgedPoints: sumOf(points.map((each) => each.unjudgedPoints)),
  };
}

export function countVerdicts(cases: readonly Pick<Judged, 'level' | 'verdict'>[]): Report['counts'] {
  const counts: Record<Verdict['kind'], number> = {
    pass: 0,
    fail: 0,
    crashed: 0,
    blocked: 0,
    skipped: 0,
    inconclusive: 0,
    'harness-error': 0,
  };
  for (const judged of cases) if (isGraded(judged)) counts[judged.verdict.kind] += 1;
  return counts;
}

export type ExitCode = 0 | 1 | 3;

/**
 * What a report means to the shell; INFO cases have no say.
 *
 * - 3, this is no mark: a harness error; or the run was stopped early, whatever had failed until then; or no graded
 *   case was judged at all; or nothing failed, but a case stayed inconclusive. Then nothing is wrong with the subject
 *   as far as seen, and still this is no pass: 0 would let a busy machine turn a build green.
 * - 1, the subject has something to repair: a case failed, crashed, or waits for one that did.
 * - 0, every graded case that could be asked here passed. `skipped` says it could not, and why, so it does not count.
 */
export function exitCodeFor(report: Pick<Report, 'cases' | 'complete'>): ExitCode {
  const kinds = new Set(report.cases.filter(isGraded).map((each) => each.verdict.kind));
  if (kinds.has('harness-error') || !report.complete) return 3;
  if (kinds.has('fail') || kinds.has('crashed')) return 1;
  if (kinds.has('inconclusive')) return 3;
  return kinds.has('pass') ? 0 : 3;
}
