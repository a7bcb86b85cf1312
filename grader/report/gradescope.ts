/**
 * Gradescope's results.json (gradescope-autograders.readthedocs.io, specs). It hides cases itself, by `visibility`,
 * and so gets all of them in full; what it shows of the whole submission speaks of visible cases only, with a
 * subtotal of their own, since it shows no total to a student as long as one case is hidden. A run that ended early has
 * no score, neither of its own nor in a case: Gradescope then says that the autograder failed, and keeps no mark.
 */
import { sumOf } from '../score/points';
import type { CaseReport, Report } from '../score/report';
import { type Evidence, evidenceIn, evidenceOf, printable } from './evidence';
import { isHidden, withoutHidden } from './hidden';
import { jsonText } from './json-text';
import { outcomeOf } from './outcome';
import { findingsOf, overviewOf } from './overview';
import { sayStopped, sayUnjudged } from './sentences';
import { sayPoints } from './wording';

const EVIDENCE = 20_000;

const VISIBILITY = {
  hidden: 'hidden',
  'after-due': 'after_due_date',
  'after-published': 'after_published',
} as const;

export function renderGradescope(report: Report): string {
  const results = {
    ...(report.complete ? { score: report.points } : {}),
    execution_time: report.tookMs / 1000,
    output: outputOf(report),
    ...{ output_format: 'text', test_output_format: 'text', test_name_format: 'text' },
    stdout_visibility: 'hidden',
    extra_data: { seed: report.seed, unjudgedPoints: report.unjudgedPoints, complete: report.complete },
    tests: testsOf(report),
  };
  return `${jsonText(results, 2)}\n`;
}

/** A case that is visible may wait for one that is not, and must not name it: what it says is what others read. */
function testsOf(report: Report): unknown[] {
  const shown = withoutHidden(report);
  const [all, open] = [evidenceIn(report), evidenceIn(shown)];
  return report.groups.flatMap(({ id }, group) =>
    report.cases
      .map((each, i) => (isHidden(each) ? each : (shown.cases[i] ?? each)))
      .filter((each) => each.group === id)
      .map((each, i) => ({
        number: `${group + 1}.${i + 1}`,
        name: printable(`${each.id} · ${each.title}`),
        ...(report.complete ? { score: each.points, max_score: each.maxPoints } : {}),
        ...toldOf(each, isHidden(each) ? all : open),
      })),
  );
}

function toldOf(each: CaseReport, evidence: Evidence): object {
  return {
    ...statusOf(each),
    output: evidenceOf(each, evidence, EVIDENCE),
    visibility: each.visibility === undefined ? 'visible' : VISIBILITY[each.visibility],
    tags: [printable(each.group)],
    extra_data: {
      verdict: each.verdict.kind,
      clause: findingsOf(each.verdict)[0]?.clause ?? each.restsOn,
      again: each.again,
    },
  };
}

/** Left out where nobody could judge the case, or nothing hangs on it: it is neither passed nor failed. */
function statusOf(each: CaseReport): { status?: 'passed' | 'failed' } {
  const outcome = outcomeOf(each);
  if (outcome === 'passed') return { status: 'passed' };
  return outcome === 'failed' || each.verdict.kind === 'blocked' ? { status: 'failed' } : {};
}

function outputOf(report: Report): string {
  const shown = report.cases.filter((each) => !isHidden(each));
  const subtotal = {
    points: sumOf(shown.map(({ points }) => points)),
    maxPoints: sumOf(shown.map(({ maxPoints }) => maxPoints)),
  };
  const unjudgedPoints = sumOf(shown.map((each) => each.unjudgedPoints));
  const open = { ...report, cases: shown, unjudgedPoints };
  const whose = shown.length < report.cases.length ? ' in the cases shown' : '';
  return [
    `${sayPoints(subtotal)} points${whose}.`,
    ...(report.complete ? [] : [sayStopped]),
    sayUnjudged(open, overviewOf(open)),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
