/**
 * Cases students are not shown at once (rubrics/README.md). What they are shown is the group, whether the case
 * holds and its points, under a neutral name. The rest is taken out of the report before a format sees it, so that
 * no format can forget to.
 */
import type { Verdict } from '../judge/verdict';
import type { CaseReport, Report } from '../score/report';
import { countVerdicts } from '../score/score';

export function isHidden({ visibility }: Pick<CaseReport, 'visibility'>): boolean {
  return visibility !== undefined;
}

export function withoutHidden(report: Report): Report {
  const names = neutralNames(report.cases);
  if (names.size === 0) return report;
  const cases = report.cases.map((each) => {
    const name = names.get(each.id);
    return name === undefined ? { ...each, verdict: renamed(each.verdict, names) } : bare(each, name, names);
  });
  return { ...report, cases, counts: countVerdicts(cases) };
}

/** `hidden-1`, `hidden-2`, ... by id, leaving out what a case is called already. */
function neutralNames(cases: readonly CaseReport[]): Map<string, string> {
  const taken = new Set(cases.filter((each) => !isHidden(each)).map(({ id }) => id));
  const free = cases.map((_, i) => `hidden-${i + 1}`).filter((name) => !taken.has(name));
  return new Map(cases.filter(isHidden).map(({ id }, i) => [id, free[i] ?? id]));
}

type Names = ReadonlyMap<string, string>;

function bare(each: CaseReport, name: string, names: Names): CaseReport {
  const { group, level, visibility, file, tookMs, attempts, points, maxPoints, unjudgedPoints } = each;
  return {
    id: name,
    title: 'A hidden case',
    ...{ group, level, ...(visibility === undefined ? {} : { visibility }) },
    restsOn: 'not shown',
    hint: 'It is not shown what this case asks; its points count.',
    file,
    line: 1,
    verdict: bareVerdict(each.verdict, names),
    ...{ tookMs, attempts, points, maxPoints, unjudgedPoints },
    again: each.again.replace(` --only ${each.id}`, ''),
  };
}

/** A crash would say something of how it was brought about. */
function bareVerdict(verdict: Verdict, names: Names): Verdict {
  switch (verdict.kind) {
    case 'pass':
      return { kind: 'pass', remarks: [] };
    case 'fail':
      return { kind: 'fail', findings: [], earned: verdict.earned };
    case 'crashed':
      return { kind: 'fail', findings: [], earned: verdict.earned ?? 0 };
    case 'blocked':
      return renamed(verdict, names);
    case 'skipped':
    case 'inconclusive':
      return { kind: verdict.kind, reason: 'not shown' };
    case 'harness-error':
      return { kind: 'harness-error', message: 'not shown' };
  }
}

function renamed(verdict: Verdict, names: Names): Verdict {
  return verdict.kind === 'blocked' ? { ...verdict, by: names.get(verdict.by) ?? verdict.by } : verdict;
}
