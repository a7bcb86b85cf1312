/**
 * What classroom-resources/autograding-grading-reporter reads from `<ID>_RESULTS`: JSON in base64. The field set is
 * that of its released bundle (src/helpers/test-helpers.js, src/console-results.js): `score` is mandatory in every
 * row, because its sum is the official total; `line_no: 0` hides the line; `message` is printed only for a row of
 * status `error`. Its console table counts passed rows instead and shows another number where cases differ in worth.
 *
 * A run that ended early has no score here: a runner whose `max_score` is 0 is left out of the total, and status `error`
 * fails the step.
 *
 * The JSON travels in one environment variable, which Linux limits to 128 KiB with its name: 95 kB before base64.
 */
import { isGraded } from '../score/fault';
import { addingUp } from '../score/points';
import type { CaseReport, Report } from '../score/report';
import { exitCodeFor } from '../score/score';
import { messageOf, printable, shortened } from './evidence';
import { shownFile } from './file';
import { fitting } from './fit';
import { jsonText } from './json-text';
import { outcomeOf } from './outcome';
import { sayStopped } from './sentences';

const MOST_OCTETS = 95_000;

/** Longer titles are cut only where even empty messages would not fit. */
const TITLE = 200;

export function renderClassroom(report: Report): string {
  const json = fitting(MOST_OCTETS, (most) => jsonText(resultsOf(report, most)));
  return `${Buffer.from(json).toString('base64')}\n`;
}

type Status = 'pass' | 'fail' | 'error';

function resultsOf(report: Report, most: number): unknown {
  if (!report.complete) return { version: 1, status: 'error', max_score: 0, tests: unscored(sayStopped) };
  const graded = report.cases.filter(isGraded);
  const scores = addingUp(graded.map(({ points }) => points));
  const tests = graded.map((each, i) => testOf(each, scores[i] ?? 0, most));
  return {
    version: 1,
    status: statusOf(report),
    max_score: report.maxPoints,
    tests: tests.length > 0 ? tests : unscored('no graded case was run'),
  };
}

/** The reporter divides by the number of rows. */
function unscored(name: string): unknown[] {
  return [{ name, status: 'error', score: 0, message: '', test_code: '', line_no: 0 }];
}

function statusOf(report: Report): Status {
  const code = exitCodeFor(report);
  if (code === 0) return 'pass';
  return code === 1 ? 'fail' : 'error';
}

function testOf(each: CaseReport, score: number, most: number): unknown {
  return {
    name: most > 0 ? shortened(printable(`${each.id} · ${each.title}`), TITLE) : printable(each.id),
    status: rowStatusOf(each),
    score,
    message: each.verdict.kind === 'pass' ? '' : shortened(messageOf(each), most),
    test_code: most > 0 ? printable(each.again) : '',
    filename: printable(shownFile(each.file)),
    line_no: 0,
    execution_time: `${(each.tookMs / 1000).toFixed(2)}s`,
  };
}

/** `error` where nobody could judge the case: then the reporter prints the message. */
function rowStatusOf(each: CaseReport): Status {
  if (outcomeOf(each) === 'passed') return 'pass';
  return ['fail', 'crashed', 'blocked'].includes(each.verdict.kind) ? 'fail' : 'error';
}
