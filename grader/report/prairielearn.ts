/**
 * PrairieLearn's results.json (docs/externalGrading.md, grading results): a score from 0 to 1, and rows that its
 * `<pl-external-grader-results>` shows. The file may have 1 MB. A run that ended early, or in which nothing could be
 * judged, is "not gradable" there: it costs the student no attempt.
 */
import type { CaseReport, Report } from '../score/report';
import { type Evidence, evidenceIn, evidenceOf, messageOf, printable, shortened } from './evidence';
import { fitting } from './fit';
import { jsonText } from './json-text';
import { overviewOf } from './overview';
import { sayStopped, sayUnjudged } from './sentences';
import { sayPoints } from './wording';

const MOST_OCTETS = 1_000_000;

export function renderPrairieLearn(report: Report): string {
  const evidence = evidenceIn(report);
  return `${fitting(MOST_OCTETS - 1, (most) => jsonText(resultsOf(report, evidence, most)))}\n`;
}

function resultsOf(report: Report, evidence: Evidence, most: number): unknown {
  const gradable = report.complete && report.maxPoints > 0;
  const problem = report.complete ? 'Nothing could be judged: please submit again.' : sayStopped;
  return {
    gradable,
    ...(gradable ? { score: report.points / report.maxPoints } : { format_errors: [problem] }),
    message: [`${sayPoints(report)} points.`, sayUnjudged(report, overviewOf(report))].join(' ').trim(),
    tests: report.cases.map((each) => testOf(each, evidence, most)),
  };
}

function testOf(each: CaseReport, evidence: Evidence, most: number): unknown {
  return {
    name: printable(each.id),
    description: most > 0 ? printable(each.title) : '',
    points: each.points,
    max_points: each.maxPoints,
    message: each.verdict.kind === 'pass' ? '' : shortened(messageOf(each), most),
    output: evidenceOf(each, evidence, most),
  };
}
