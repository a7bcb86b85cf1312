import type { CaseReport } from '../../score/report';
import { hasPoints, sayPoints } from '../wording';
import { columnsOf } from './columns';
import type { Paint, Style } from './style';
import { cut, wrap } from './wrap';

const TAG = 6;

/** `FAIL  id · title                    0 of 3`: the points stand at the right edge of the first line. */
export function heading(style: Style, report: CaseReport): string[] {
  const points = hasPoints(report) ? sayPoints(report) : '';
  const room = style.width - TAG - columnsOf(points) - 2;
  const id = style.text(report.id);
  const lines = wrap(`${id} ${style.signs.dot} ${style.text(report.title)}`, room);
  return lines.map((line, i) => {
    if (i > 0) return ' '.repeat(TAG) + style.paint.bold(line);
    const right =
      points === ''
        ? ''
        : ' '.repeat(Math.max(2, room - columnsOf(line) + 2)) + pointsPaint(style, report)(points);
    return tag(style, report) + style.paint.bold(line) + right;
  });
}

function pointsPaint({ paint }: Style, { points }: CaseReport): Paint {
  return points > 0 ? paint.yellow : paint.red;
}

function tag({ paint }: Style, report: CaseReport): string {
  const word = wordFor(report);
  const color = word === 'PART' ? paint.yellow : paint.red;
  return paint.bold(color(word)) + ' '.repeat(Math.max(1, TAG - word.length));
}

/** What is scored by how much of it there is has not failed where there is some. */
function wordFor({ verdict, level, points }: CaseReport): string {
  if (verdict.kind === 'crashed') return 'CRASH';
  return verdict.kind === 'fail' && level === 'METRIC' && points > 0 ? 'PART' : verdict.kind.toUpperCase();
}

/** `── Title ────` over the whole width. */
export function rule({ paint, signs, width }: Style, title: string): string {
  const shown = cut(title, width - 6, signs.ellipsis);
  const rest = width - 4 - columnsOf(shown);
  return `${paint.dim(signs.rule.repeat(2))} ${paint.bold(shown)} ${paint.dim(signs.rule.repeat(rest))}`;
}
