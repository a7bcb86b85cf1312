import pc from 'picocolors';
import { defuse, escapeOctets } from '../lib/escape';
import type { Problem } from './problem';

/** `file:line:column  message`, then the line, the caret, and what to do. */
export function formatProblem(problem: Problem, { color }: { readonly color: boolean }): string {
  const paint = pc.createColors(color);
  const { file, line, column, suggestion } = problem;
  const [shown, caret] = problem.frame.split('\n');
  const gutter = String(line);
  const blank = ' '.repeat(gutter.length);
  const message = escapeOctets(problem.message);
  return [
    `${paint.cyan(`${escapeOctets(file)}:${line}:${column}`)}  ${paint.bold(message)}`,
    ...(caret === undefined
      ? []
      : [
          `  ${paint.dim(`${gutter} |`)} ${defuse(shown ?? '')}`,
          `  ${paint.dim(`${blank} |`)} ${paint.red(caret)}`,
        ]),
    ...(suggestion === undefined ? [] : [`  ${paint.dim(`${blank} =`)} ${escapeOctets(suggestion)}`]),
  ].join('\n');
}
