/** What `grade watch` shows: what it does now, and the last whole result. */
import { overviewOf } from '../../report/overview';
import { failureLines, shortFailureLines } from '../../report/terminal/failure';
import { field } from '../../report/terminal/field';
import type { Style } from '../../report/terminal/style';
import { cut } from '../../report/terminal/wrap';
import { hasPoints, sayCounts, sayPoints } from '../../report/wording';
import type { Report } from '../../score/report';
import type { Turned } from './order';

export type Now =
  | { readonly kind: 'grading'; readonly done: number; readonly of: number; readonly because: string }
  | { readonly kind: 'waiting'; readonly at: string }
  /** It cannot be graded as it is, such as with a broken manifest. */
  | { readonly kind: 'stuck'; readonly problem: string };

export interface View {
  readonly name: string;
  readonly now: Now;
  readonly last: Report | null;
  /** Since the result before, as far as it is known. */
  readonly turned: Turned;
  /** Files that the submission writes itself, by name. */
  readonly written: string;
}

/** The whole view, in at most `height` lines. */
export function viewLines(style: Style, view: View, height: number): string[] {
  const { last } = view;
  const head = [
    style.paint.bold(cut(style.text(view.name), style.width, style.signs.ellipsis)),
    ...nowLines(style, view.now),
    ...(view.written === ''
      ? []
      : [
          style.paint.dim(
            cut(
              `not heeded during a run, your server writes it: ${style.text(view.written)}`,
              style.width,
              style.signs.ellipsis,
            ),
          ),
        ]),
    '',
    ...(last === null ? [] : resultLines(style, last, view.turned)),
  ];
  if (last === null) return head.slice(0, height);
  return [...head, ...failures(style, last, height - head.length)].slice(0, height);
}

function nowLines(style: Style, now: Now): string[] {
  const line = (text: string): string => cut(style.text(text), style.width, style.signs.ellipsis);
  switch (now.kind) {
    case 'grading':
      return [style.paint.yellow(line(`grading, ${now.because}: ${String(now.done)} of ${String(now.of)}`))];
    case 'waiting':
      return [style.paint.dim(line(`${now.at}  waiting for a change; Ctrl-C ends`))];
    case 'stuck':
      return now.problem.split('\n').map((text) => style.paint.red(line(text)));
  }
}

/** The result in a few lines, without the failures. */
export function resultLines(style: Style, report: Report, { nowPass, nowFail }: Turned): string[] {
  const { green, red, bold } = style.paint;
  const turned = (label: string, ids: readonly string[], paint: (text: string) => string): string[] =>
    ids.length === 0 ? [] : field(style, label, ids.join(', '), paint);
  return [
    ...(hasPoints(report) ? field(style, 'score', `${sayPoints(report)} points`, bold) : []),
    ...field(style, 'cases', sayCounts(report.counts)),
    ...turned('now pass', nowPass, green),
    ...turned('now fail', nowFail, red),
    '',
  ];
}

/** The first failure in full, the others as far as there is room. */
export function failures(style: Style, report: Report, height: number): string[] {
  const [first, ...others] = overviewOf(report).failures;
  if (first === undefined) return [style.paint.green('Nothing to repair.')];
  const full = failureLines(style, first);
  const lines = [...full, ''];
  for (const [i, other] of others.entries()) {
    const short = shortFailureLines(style, other);
    if (lines.length + short.length + 1 > height) {
      const all = first.report.again.replace(/ --only \S+/, '');
      return [...lines, style.paint.dim(`and ${String(others.length - i)} more: ${style.text(all)}`)];
    }
    lines.push(...short);
  }
  return lines;
}
