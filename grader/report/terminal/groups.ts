/** One line per group: a bar, its points, how many of its cases pass. */
import { isGraded } from '../../score/fault';
import type { CaseReport, GroupReport, Report } from '../../score/report';
import { hasPoints, sayPoints } from '../wording';
import { columnsOf, padded, paddedLeft } from './columns';
import { rule } from './heading';
import type { Paint, Style } from './style';
import { cut } from './wrap';

const BAR = 10;
const WIDEST_TITLE = 32;

interface Row {
  readonly title: string;
  readonly bar: string;
  readonly points: string;
  readonly passed: string;
  readonly note: string;
  /** Of the points, or of the cases where there are none; 0 to 1. */
  readonly share: number;
}

type Column = Exclude<keyof Row, 'share'>;
type Layout = readonly Column[];

/** What a line shows, richest first; a narrow terminal gets less of it. */
const LAYOUTS: readonly Layout[] = [
  ['title', 'bar', 'points', 'passed', 'note'],
  ['title', 'points', 'passed', 'note'],
  ['title', 'points', 'passed'],
];

export function groupLines(style: Style, report: Report): string[] {
  const rows = report.groups.flatMap((group) => rowFor(style, group, report));
  if (rows.length === 0) return [];
  const fits = (layout: Layout) => table(rows, layout).every((line) => columnsOf(line) <= style.width);
  const layout = LAYOUTS.find(fits) ?? ['title', 'points'];
  return [rule(style, 'Groups'), ...table(rows, layout, (cell) => paintCell(style, cell)), ''];
}

interface Cell {
  readonly column: Column;
  readonly text: string;
  readonly share: number;
}

function table(rows: readonly Row[], layout: Layout, paint = (cell: Cell) => cell.text): string[] {
  const shown = layout.filter((column) => rows.some((row) => row[column] !== ''));
  const widths = shown.map((column) => Math.max(...rows.map((row) => columnsOf(row[column]))));
  return rows.map((row) => {
    const cells = shown.map((column, i) => {
      const width = i === shown.length - 1 && column !== 'points' ? 0 : (widths[i] ?? 0);
      const text = (column === 'points' ? paddedLeft : padded)(row[column], width);
      return paint({ column, text, share: row.share });
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

function paintCell({ paint }: Style, { column, text, share }: Cell): string {
  if (text !== '' && (column === 'passed' || column === 'note')) return paint.dim(text);
  if (column !== 'bar') return text;
  const full = filled(share);
  return colorOf(paint, share)(text.slice(0, full)) + paint.dim(text.slice(full));
}

function rowFor(style: Style, group: GroupReport, report: Report): Row[] {
  const cases = report.cases.filter((each) => each.group === group.id && isGraded(each));
  if (cases.length === 0) return [];
  const passed = cases.filter((each) => each.verdict.kind === 'pass').length;
  const [part, whole] = hasPoints(group) ? [group.points, group.maxPoints] : [passed, cases.length];
  const share = whole > 0 ? part / whole : 0;
  return [
    {
      title: cut(style.text(group.title), WIDEST_TITLE, style.signs.ellipsis),
      bar: bar(style, share),
      points: hasPoints(group) ? sayPoints(group) : '',
      passed: `${passed} of ${cases.length} pass`,
      note: unjudgedNote(cases),
      share,
    },
  ];
}

function unjudgedNote(cases: readonly CaseReport[]): string {
  const count = cases.filter(
    (each) => !['pass', 'fail', 'crashed', 'blocked'].includes(each.verdict.kind),
  ).length;
  return count === 0 ? '' : `${count} not judged`;
}

function bar({ signs }: Style, share: number): string {
  return signs.full.repeat(filled(share)) + signs.empty.repeat(BAR - filled(share));
}

/** Full only for all of it, empty only for nothing. */
function filled(share: number): number {
  return share <= 0 ? 0 : Math.max(1, Math.floor(share * BAR + 1e-9));
}

export function colorOf(paint: Style['paint'], share: number): Paint {
  if (share >= 1) return paint.green;
  return share > 0 ? paint.yellow : paint.red;
}
