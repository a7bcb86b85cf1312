/** One line per group: a bar, its points, how many of its cases pass. */
import { isGraded } from '../../score/fault';
import type { CaseReport, GroupReport, Report } from '../../score/report';
import { hasPoints, sayPoints } from '../wording';
import { columnsOf, padded, paddedLeft } from './columns';
import { rule } from './heading';
import type { Paint, Style } from './style';
import { cut } from './wrap';

const BAR = 10;

interface Row {
  readonly title: string;
  readonly bar: string;
  readonly points: string;
  readonly cases: string;
}

export function groupLines(style: Style, report: Report): string[] {
  const rows = report.groups.flatMap((group) => rowFor(style, group, report));
  if (rows.length === 0) return [];
  const titles = Math.min(
    Math.floor(style.width * 0.42),
    Math.max(...rows.map((row) => columnsOf(row.title))),
  );
  const points = Math.max(...rows.map((row) => columnsOf(row.points)));
  const lines = rows.map(
    (row) =>
      `  ${padded(cut(row.title, titles, style.signs.ellipsis), titles)}  ${row.bar}  ${paddedLeft(row.points, points)}${points > 0 ? '   ' : ''}${row.cases}`,
  );
  return [rule(style, 'Groups'), ...lines, ''];
}

function rowFor(style: Style, group: GroupReport, report: Report): Row[] {
  const cases = report.cases.filter((each) => each.group === group.id && isGraded(each));
  if (cases.length === 0) return [];
  const passed = cases.filter((each) => each.verdict.kind === 'pass').length;
  const [part, whole] = hasPoints(group) ? [group.points, group.maxPoints] : [passed, cases.length];
  return [
    {
      title: style.text(group.title),
      bar: bar(style, part, whole),
      points: hasPoints(group) ? sayPoints(group) : '',
      cases: style.paint.dim(`${passed} of ${cases.length} pass${unjudgedNote(cases)}`),
    },
  ];
}

function unjudgedNote(cases: readonly CaseReport[]): string {
  const count = cases.filter(
    (each) => !['pass', 'fail', 'crashed', 'blocked'].includes(each.verdict.kind),
  ).length;
  return count === 0 ? '' : `, ${count} not judged`;
}

/** Full only for all of it, empty only for nothing. */
function bar({ paint, signs }: Style, part: number, whole: number): string {
  const share = whole > 0 ? part / whole : 0;
  const full = share <= 0 ? 0 : Math.max(1, Math.floor(share * BAR + 1e-9));
  return colorOf(paint, share)(signs.full.repeat(full)) + paint.dim(signs.empty.repeat(BAR - full));
}

export function colorOf(paint: Style['paint'], share: number): Paint {
  if (share >= 1) return paint.green;
  return share > 0 ? paint.yellow : paint.red;
}
