/**
 * Classroom 50's `result.json` (schema classroom50/result/v1). Its runner names the submission in the environment of
 * the autograder, refuses an unknown key at the top, and overwrites owner, assignment_type and datetime. Scores are
 * whole there: score/points.ts has the rule, and each row says its exact points beside it. A run that ended early has
 * none, and a result without a score is refused there, so that nothing is credited.
 */
import { isGraded } from '../score/fault';
import { sumOf, wholePoints } from '../score/points';
import type { CaseReport, Report } from '../score/report';
import { messageOf, printable, shortened } from './evidence';
import { jsonText } from './json-text';
import { sayStopped } from './sentences';
import { sayPoints } from './wording';

export type Environment = Readonly<Record<string, string | undefined>>;

const MESSAGE = 2_000;

export function renderClassroom50(report: Report, environment: Environment): string {
  const result = {
    schema: 'classroom50/result/v1',
    classroom: environment['CLASSROOM'],
    assignment: environment['ASSIGNMENT'],
    assignment_type: environment['ASSIGNMENT_TYPE'] || 'individual',
    owner: environment['OWNER'] || environment['USERNAME'],
    submission: environment['SUBMISSION_TAG'],
    commit: environment['COMMIT_URL'],
    release: environment['RELEASE_URL'],
    review: environment['REVIEW_URL'],
    datetime: `${new Date(report.startedAt).toISOString().slice(0, 19)}Z`,
    ...(report.complete ? scoresOf(report) : { incomplete: sayStopped }),
  };
  return `${jsonText(result, 2)}\n`;
}

function scoresOf({ cases }: Report): object {
  const graded = cases.filter(isGraded);
  const rows = wholePoints(graded);
  return {
    score: sumOf(rows.map(({ points }) => points)),
    'max-score': sumOf(rows.map(({ maxPoints }) => maxPoints)),
    tests: graded.map((each, i) => ({
      'test-name': printable(`${each.id} · ${each.title}`),
      passed: each.verdict.kind === 'pass',
      score: rows[i]?.points ?? 0,
      'max-score': rows[i]?.maxPoints ?? 0,
      ...extrasOf(each),
    })),
  };
}

/** Kept verbatim by the runner. */
function extrasOf(each: CaseReport): object {
  const points = { verdict: each.verdict.kind, points: sayPoints(each) };
  if (each.verdict.kind === 'pass') return points;
  return { ...points, message: shortened(messageOf(each), MESSAGE), replay: printable(each.again) };
}
