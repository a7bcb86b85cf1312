/** The first lines and the last: the score, what is missing from it, and what to repair first. */
import type { Report } from '../../score/report';
import type { Down } from '../down';
import type { Overview } from '../overview';
import { sayStart, sayStopped, sayUnjudged } from '../sentences';
import { hasPoints, sayCounts, sayPoints, seconds } from '../wording';
import { command, field } from './field';
import { colorOf } from './groups';
import type { Style } from './style';
import { wrap } from './wrap';

export function openingLines(style: Style, report: Report, overview: Overview, down: Down | null): string[] {
  const { checkpoint, subject, seed, tookMs } = report;
  const { paint, signs } = style;
  const run = [subject, `seed ${seed}`, seconds(tookMs)].map(style.text).join(` ${signs.dot} `);
  return [
    ...wrap(style.text(`${checkpoint.id} ${signs.dot} ${checkpoint.title}`), style.width).map(paint.bold),
    ...wrap(run, style.width).map(paint.dim),
    '',
    ...scoreLines(style, report),
    ...missingLines(style, report, overview),
    ...startLines(style, sayStart(overview, down)),
    '',
  ];
}

function scoreLines(style: Style, report: Report): string[] {
  const cases = field(style, 'cases', sayCounts(report.counts));
  if (!hasPoints(report)) return cases;
  const color = colorOf(style.paint, report.maxPoints > 0 ? report.points / report.maxPoints : 0);
  return [...field(style, 'score', sayScore(report), (text) => style.paint.bold(color(text))), ...cases];
}

function sayScore(report: Report): string {
  return `${sayPoints(report)} points`;
}

function sayMissing({ unjudgedPoints, complete }: Report): string {
  const missing = unjudgedPoints > 0 ? `; ${unjudgedPoints} more could not be judged` : '';
  return complete ? missing : `${missing}; the run ended early`;
}

function missingLines(style: Style, report: Report, overview: Overview): string[] {
  const { yellow } = style.paint;
  const stopped = report.complete ? [] : field(style, 'stopped', sayStopped, yellow);
  const unjudged = sayUnjudged(report, overview);
  return unjudged === '' ? stopped : [...stopped, ...field(style, 'missing', unjudged, yellow)];
}

function startLines(style: Style, start: string | undefined): string[] {
  return start === undefined ? [] : field(style, 'start', start);
}

/** The line a terminal shows when everything else has scrolled away. */
export function closingLines(style: Style, report: Report, overview: Overview, down: Down | null): string[] {
  const { paint } = style;
  const first = overview.failures[0];
  const score = hasPoints(report) ? sayScore(report) + sayMissing(report) : sayCounts(report.counts);
  const color = first === undefined ? colorOf(paint, report.counts.pass > 0 ? 1 : 0.5) : paint.red;
  const lines = wrap(style.text(`${score}.`), style.width).map((line) => paint.bold(color(line)));
  if (first === undefined) return lines;
  if (down !== null) return [...lines, ...startLines(style, sayStart(overview, down))];
  return [...lines, ...command(style, 'start', first.report.again), ...byHandLines(style, report, overview)];
}

/** What every `try` line rests on, said once. */
function byHandLines(style: Style, { site }: Report, { failures }: Overview): string[] {
  if (failures.every(({ report }) => report.reproduce === undefined)) return [];
  return [
    ...command(style, 'by hand', site.command),
    ...field(
      style,
      '',
      `makes the same files. Start your server with --base ${site.base} --port 8080; then paste a "try" line into another terminal.`,
    ),
  ];
}
