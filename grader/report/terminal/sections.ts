/** Cases that neither passed nor failed, one line or one paragraph each: nothing to repair in them now. */
import type { CaseReport } from '../../score/report';
import type { Overview, Remark, Waiting } from '../overview';
import { hasPoints, headline, plural, sayPoints } from '../wording';
import { columnsOf, padded } from './columns';
import { rule } from './heading';
import type { Style } from './style';
import { wrap } from './wrap';

/** Ids longer than this stand on a line of their own. */
const WIDEST_NAME = 24;

interface Entry {
  readonly name: string;
  readonly text: string;
}

export function sectionLines(style: Style, overview: Overview): string[] {
  return [
    ...section(
      style,
      'Blocked, waiting for another case',
      overview.waiting.flatMap((each) => waitingEntries(style, each)),
    ),
    ...section(
      style,
      'Inconclusive, not charged: it could not be told here',
      overview.inconclusive.map(entry),
    ),
    ...section(
      style,
      'Harness errors, not charged: our fault, please report them',
      overview.harnessErrors.map(entry),
    ),
    ...section(style, 'Skipped, not charged', skippedEntries(overview)),
    ...section(style, 'For information, worth no points', overview.information.map(entry)),
    ...remarkLines(style, overview.remarks),
  ];
}

function section(style: Style, title: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const names = entries.map((each) => columnsOf(style.text(each.name)));
  const column = Math.min(WIDEST_NAME, Math.max(...names)) + 2;
  return [rule(style, title), ...entries.flatMap((each) => entryLines(style, each, column)), ''];
}

function entryLines(style: Style, { name, text }: Entry, column: number): string[] {
  const indent = ' '.repeat(2 + column);
  const shown = style.text(name);
  const lines = wrap(style.text(text), style.width - indent.length).map((line) => indent + line);
  const first = '  ' + style.paint.bold(padded(shown, column));
  if (columnsOf(shown) > column - 2) return ['  ' + style.paint.bold(shown), ...lines];
  return lines.map((line, i) => (i === 0 ? first + line.slice(indent.length) : line));
}

function entry(report: CaseReport): Entry {
  const tries = report.attempts > 1 ? ` (tried ${report.attempts} times)` : '';
  return { name: report.id, text: headline(report.verdict) + tries };
}

function waitingEntries(style: Style, waiting: Waiting): Entry[] {
  if (style.verbose)
    return waiting.cases.map((each) => ({
      name: each.id,
      text: `waits for ${each.verdict.by} ${style.signs.dot} ${each.title}`,
    }));
  const worth = waiting.points > 0 ? `, ${plural(waiting.points, 'point')}` : '';
  const charged = waiting.charged ? '' : ', not charged';
  const ids = waiting.cases.map((each) => each.id).join(', ');
  const wait = waiting.cases.length === 1 ? 'waits' : 'wait';
  return [
    {
      name: waiting.cause,
      text: `${plural(waiting.cases.length, 'case')} ${wait} for it${worth}${charged}: ${ids}`,
    },
  ];
}

/** One reason often skips many cases; it is said once. */
function skippedEntries({ skipped }: Overview): Entry[] {
  const byReason = new Map<string, string[]>();
  for (const { id, verdict } of skipped)
    byReason.set(verdict.reason, [...(byReason.get(verdict.reason) ?? []), id]);
  return [...byReason].map(([reason, ids]) =>
    ids.length === 1
      ? { name: ids[0] ?? '', text: reason }
      : { name: plural(ids.length, 'case'), text: `${reason}: ${ids.join(', ')}` },
  );
}

function remarkLines(style: Style, remarks: readonly Remark[]): string[] {
  if (remarks.length === 0) return [];
  if (!style.verbose)
    return [
      style.paint.dim(`${plural(remarks.length, 'remark')} that cost nothing; --verbose shows them.`),
      '',
    ];
  const entries = remarks.map(({ caseId, finding }) => ({
    name: caseId,
    text: `${finding.row === undefined ? '' : `${finding.row}: `}${finding.saw} (${finding.clause})`,
  }));
  return section(style, 'Remarks, they cost nothing', entries);
}

/** Under --verbose: every case that passed. */
export function passedLines(style: Style, cases: readonly CaseReport[]): string[] {
  const passed = cases.filter((each) => each.verdict.kind === 'pass');
  const entries = passed.map((each) => ({
    name: each.id,
    text: hasPoints(each) ? `${each.title} (${sayPoints(each)})` : each.title,
  }));
  return section(style, 'Passed', entries);
}
