import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingCodes } from '../../judge/problem';
import { packageRoot } from '../../lib/root';
import type { Style } from '../../report/terminal/style';
import { wrap } from '../../report/terminal/wrap';

/** The page about a finding code, as Markdown; null where there is no such code. */
export function readHint(code: string): string | null {
  if (!findingCodes.includes(code)) return null;
  return readFileSync(join(packageRoot(), 'grader', 'hints', `${code}.md`), 'utf8');
}

/** A page of hints for a terminal: paragraphs wrapped, code as it stands and further in. */
export function showHint(style: Style, markdown: string): string[] {
  let isCode = false;
  return markdown
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        isCode = !isCode;
        return [];
      }
      if (isCode) return [`    ${style.paint.cyan(style.text(line))}`.trimEnd()];
      if (line.startsWith('#')) return [style.paint.bold(style.text(line.replace(/^#+ /, '')))];
      return wrap(style.text(line), style.width);
    });
}
