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

/** Fenced code, or a paragraph. */
const block = /```\w*\n([\s\S]*?)\n```|(?:.+\n?)+/g;

/** A page of hints for a terminal: paragraphs wrapped anew, code as it stands and further in. */
export function showHint(style: Style, markdown: string): string[] {
  const blocks = [...markdown.matchAll(block)].map(([text, code]) =>
    code === undefined ? showParagraph(style, text) : showCode(style, code),
  );
  return blocks.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function showParagraph(style: Style, text: string): string[] {
  const isTitle = text.startsWith('# ');
  const lines = wrap(style.text(text.replace(/^# /, '').trimEnd().replaceAll('\n', ' ')), style.width);
  return isTitle ? lines.map(style.paint.bold) : lines;
}

function showCode(style: Style, code: string): string[] {
  return code.split('\n').map((line) => (line === '' ? '' : `    ${style.paint.cyan(style.text(line))}`));
}
