/**
 * PrairieLearn's results.json (docs/externalGrading.md, grading results): a score from 0 to 1, and rows that its
 * `<pl-external-grader-results>` shows. The file may have 1 MB. A run that ended early, or in which nothing could be
 * judged, is "not gradable" there: it costs the student no attempt.
 */
import type { CaseReport, Report } from '../score/report';
import { evidenceOf, messageOf, printable, shortened } from './evidence';
import { fitting } from './fit';
import { jsonText } from './json-text';
import { overviewOf } from './overview';
import { sayStopped, sayUnjudged } from './sentences';
import { sayPoints } from './wording';

const MOST_OCTETS = 1_000_000;

export function renderPrairieLearn(report: Report): string {
  return `${fitting(MOST_OCTETS - 1, (most) => jsonText(resultsOf(report, most)))}\n`;
}

function resultsOf(report: Report, most: number): unknown {
  const gradable = report.complete && report.maxPoints > 0;
  const problem = report.complete ? 'Nothing could be judged: please submit again.' : sayStopped;
  return {
    gradable,
    ...(gradable ? { score: report.points / report.maxPoints } : { format_errors: [problem] }),
    message: [`${sayPoints(report)} points.`, sayUnjudged(report, overviewOf(report))].join(' ').trim(),
    tests: report.cases.map((each) => testOf(report, each, most)),
  };
}

function testOf(report: Report, each: CaseReport, most: number): unknown {
  return {
    name: printable(each.id),
    description: most > 0 ? printable(each.title) : '',
    points: each.points,
    max_points: each.maxPoints,
    message: each.verdict.kind === 'pass' ? '' : shortened(messageOf(each), most),
    output: evidenceOf(report, each, most),
  };
}
