/**
 * A page in GitHub-flavoured Markdown: for a step summary, a comment, a release. Every case has its row with its
 * points; failures fold out. GitHub takes 1 MiB of summary from a step and refuses the whole of a longer one, so
 * evidence is cut until the page fits with room for what the step writes itself.
 */
import { isGraded } from '../../score/fault';
import type { CaseReport, Report } from '../../score/report';
import { messageOf, shortened, shortenedLines } from '../evidence';
import { type Down, sayDown, sayFallen } from '../down';
import { fitting } from '../fit';
import { type Failure, type Overview, overviewOf } from '../overview';
import { sayStart, sayStopped, sayUnjudged } from '../sentences';
import { downLines } from '../terminal/down';
import { failureBody } from '../terminal/failure';
import { styleFor } from '../terminal/style';
import { hasPoints, plural, sayCounts, sayMark, sayPoints, seconds } from '../wording';
import { block, code, html, words } from './escape';

const MOST_OCTETS = 1_000_000;

/** In a cell; the fold has the rest. */
const REASON = 200;

const STYLE = styleFor({ color: false, unicode: true, width: 100, verbose: false });

export function renderMarkdown(report: Report, down: Down | null = null): string {
  const overview = overviewOf(report);
  return fitting(MOST_OCTETS, (most) =>
    [
      ...opening(report, overview, down),
      ...(down === null ? [] : cause(overview, down)),
      ...groupTable(report),
      ...(most > 0 && down === null ? folds(overview.failures, most) : []),
      ...(down === null ? caseTable(report, most) : folded(sayFallen(overview), caseTable(report, most))),
    ]
      .map((line) => `${line}\n`)
      .join(''),
  );
}

/** Told once, instead of in every case. */
function cause(overview: Overview, down: Down): string[] {
  const lines = downLines(STYLE, overview, down).map((line) => line.trimEnd());
  return [`### ${sayDown(down)}`, '', ...block(lines), ''];
}

function folded(summary: string, lines: readonly string[]): string[] {
  // HTML goes on until a blank line.
  return [`<details><summary>${html(summary)}</summary>`, '', ...lines, '', '</details>'];
}

function opening(report: Report, overview: Overview, down: Down | null): string[] {
  const { checkpoint, subject, seed, tookMs } = report;
  const score = hasPoints(report) ? `${sayPoints(report)} points` : sayCounts(report.counts);
  const start = sayStart(overview, down);
  const sentences = [
    ...(report.complete ? [] : [sayStopped]),
    sayUnjudged(report, overview),
    start === undefined ? '' : `Start ${start}`,
  ];
  return [
    `## ${words(`${checkpoint.title}: ${score}`)}`,
    '',
    [code(checkpoint.id), code(subject), `seed ${code(seed)}`, seconds(tookMs)].join(' · '),
    '',
    words(sayCounts(report.counts)),
    ...sentences.filter((each) => each !== '').flatMap((each) => ['', words(each)]),
    '',
  ];
}

function groupTable(report: Report): string[] {
  const rows = report.groups.flatMap((group) => {
    const cases = report.cases.filter((each) => each.group === group.id && isGraded(each));
    const passed = cases.filter(({ verdict }) => verdict.kind === 'pass').length;
    const points = hasPoints(group) ? sayPoints(group) : '';
    return cases.length === 0 ? [] : [`| ${words(group.title)} | ${points} | ${passed} of ${cases.length} |`];
  });
  return rows.length === 0 ? [] : ['| Group | Points | Pass |', '| :-- | --: | --: |', ...rows, ''];
}

function folds(failures: readonly Failure[], most: number): string[] {
  if (failures.length === 0) return [];
  return [`### ${plural(failures.length, 'failure')}`, '', ...failures.flatMap((each) => fold(each, most))];
}

function fold(failure: Failure, most: number): string[] {
  const { report } = failure;
  const points = hasPoints(report) ? `: ${sayPoints(report)}` : '';
  const body = failureBody(STYLE, failure).map((line) => line.trimEnd());
  return [
    `<details><summary><code>${html(report.id)}</code> ${html(report.title)}${points}</summary>`,
    '', // as above
    ...block(shortenedLines(body, most)),
    '',
    '</details>',
    '',
  ];
}

function caseTable({ cases }: Report, most: number): string[] {
  return [
    '### All cases',
    '',
    '| Case | Verdict | Points | |',
    '| :-- | :-- | --: | :-- |',
    ...cases.map((each) => caseRow(each, most)),
  ];
}

function caseRow(each: CaseReport, most: number): string {
  const reason = each.verdict.kind === 'pass' ? '' : code(shortened(messageOf(each), Math.min(REASON, most)));
  return `| ${code(each.id)} | ${each.verdict.kind} | ${sayMark(each)} | ${reason} |`;
}
