/** One failure: what was sent, what should happen, what happened, why it matters, where it is written, how to repeat it. */
import type { Excerpt, Finding } from '../../judge/verdict';
import { type CaseOf, type Failure, findingsOf } from '../overview';
import { headline, plural, sayPoints } from '../wording';
import { columnsOf, fitting } from './columns';
import { command, field, quoted, quotedWidth, shortField } from './field';
import { heading } from './heading';
import { outputLines } from './output';
import type { Style } from './style';

/** Rows of a case's table that are shown in full; one mistake rarely needs more. */
const ROWS = 3;

type Failed = CaseOf<'fail' | 'crashed'>;

export function failureLines(style: Style, failure: Failure): string[] {
  return [...heading(style, failure.report), ...failureBody(style, failure)];
}

export function failureBody(style: Style, failure: Failure): string[] {
  const { report } = failure;
  return [
    ...whatHappened(style, report),
    ...outputLines(style, report.output),
    ...earnedAnyway(style, report),
    ...why(style, report),
    ...holdsBack(style, failure),
    ...field(style, 'next', report.hint),
    ...(report.explain === undefined ? [] : command(style, '', report.explain)),
    ...hintLine(style, report),
    ...command(style, 'again', report.again),
    ...(report.reproduce === undefined ? [] : command(style, 'try', report.reproduce)),
  ];
}

/** Two lines, for a failure far down a long list. */
export function shortFailureLines(style: Style, { report }: Failure): string[] {
  return [...heading(style, report), ...shortField(style, 'saw', headline(report.verdict), style.paint.red)];
}

function whatHappened(style: Style, report: Failed): string[] {
  if (report.verdict.kind === 'fail') return findingLines(style, wrongIn(report));
  const expected = wrongIn(report)[0]?.expected;
  return [
    ...field(style, 'did', report.verdict.did),
    ...(expected === undefined ? [] : field(style, 'expected', expected, style.paint.green)),
    ...field(style, 'saw', report.verdict.says, style.paint.red),
  ];
}

function wrongIn(report: Failed): Finding[] {
  return findingsOf(report.verdict).filter((finding) => finding.weight === 'fail');
}

function findingLines(style: Style, findings: readonly Finding[]): string[] {
  const shown = style.verbose ? findings : findings.slice(0, ROWS);
  const lines = shown.flatMap((finding, i) => oneFinding(style, finding, shown[i - 1]));
  return [...lines, ...restLines(style, shown, findings.slice(shown.length))];
}

/** What a finding shares with the one before it is not said twice. */
function oneFinding(style: Style, finding: Finding, before?: Finding): string[] {
  const { row, did, expected, saw, excerpt } = finding;
  return [
    ...(row === undefined || row === before?.row ? [] : field(style, 'row', row, style.paint.bold)),
    ...(did === '' || did === before?.did ? [] : field(style, 'did', did)),
    ...(expected === before?.expected ? [] : field(style, 'expected', expected, style.paint.green)),
    ...field(style, 'saw', saw, style.paint.red),
    ...(excerpt === undefined ? [] : excerptLines(style, excerpt)),
  ];
}

function restLines(style: Style, shown: readonly Finding[], rest: readonly Finding[]): string[] {
  if (rest.length === 0) return [];
  const known = new Set(shown.map(({ row }) => row));
  const rows = [...new Set(rest.flatMap(({ row }) => (row === undefined || known.has(row) ? [] : row)))];
  const more =
    rows.length === 0
      ? plural(rest.length, 'more finding')
      : `${plural(rows.length, 'more row')}: ${rows.join(', ')}`;
  return field(style, '', `and ${more}`);
}

/** The octets, cut to a window round the caret, and the caret under the first wrong one. */
function excerptLines(style: Style, excerpt: Excerpt): string[] {
  const whole = style.text(excerpt.text);
  const before = sharedStart(whole, style.text(excerpt.text.slice(0, excerpt.caret)));
  const after = whole.slice(before.length);
  const width = quotedWidth(style);
  const left = lastOf(
    before,
    Math.max(width - columnsOf(after), Math.floor(width / 2)) - 1,
    style.signs.ellipsis,
  );
  const room = width - columnsOf(left);
  const right =
    columnsOf(after) <= room
      ? after
      : fitting(after, room - columnsOf(style.signs.ellipsis)) + style.signs.ellipsis;
  return [quoted(style, left + right), quoted(style, ' '.repeat(columnsOf(left)) + '^', style.paint.red)];
}

/** Cut in two, `##vso[` is harmless in both parts and has to be made so only as a whole: then the parts do not add up. */
function sharedStart(whole: string, part: string): string {
  let end = 0;
  while (end < part.length && whole[end] === part[end]) end += 1;
  return part.slice(0, end);
}

function lastOf(text: string, columns: number, ellipsis: string): string {
  if (columnsOf(text) <= columns) return text;
  const characters = Array.from(text);
  let room = columns - columnsOf(ellipsis);
  let from = characters.length;
  while (from > 0 && room - columnsOf(characters[from - 1] ?? '') >= 0) {
    from -= 1;
    room -= columnsOf(characters[from] ?? '');
  }
  return ellipsis + characters.slice(from).join('');
}

function earnedAnyway(style: Style, report: Failed): string[] {
  if (report.points <= 0) return [];
  return field(
    style,
    'earned',
    `${sayPoints(report)} points all the same, for the part that holds`,
    style.paint.yellow,
  );
}

function why(style: Style, report: Failed): string[] {
  const clauses = wrongIn(report).map((finding) => finding.clause);
  const written = [...new Set(clauses.length > 0 ? clauses.slice(0, ROWS) : [report.restsOn])].join('; ');
  return field(style, 'because', report.because === undefined ? written : `${written}: ${report.because}`);
}

/** The page about what was found first; a crash may come without any finding. */
function hintLine(style: Style, report: Failed): string[] {
  const [first] = wrongIn(report);
  return first === undefined ? [] : command(style, 'hint', `npx grade explain ${first.code}`);
}

function holdsBack(style: Style, { report, waiting }: Failure): string[] {
  if (waiting === undefined) return [];
  const worth = waiting.points > 0 ? ` (${plural(waiting.points, 'point')})` : '';
  return field(
    style,
    'blocks',
    `${plural(waiting.cases.length, 'case')}${worth} that cannot be tried before ${report.id} holds`,
  );
}
