/**
 * Any text as GitHub-flavoured Markdown that shows just that text. A backslash takes the meaning from what has one
 * inside a line (CommonMark, backslash escapes; and GitHub's mentions, mathematics, addresses), save for `|`: readers
 * disagree about what ends a cell after more than one backslash, so that one is spelled as a character reference.
 */
import { printable } from '../evidence';

const MEANING = /[\\`*_[\]<>&#~@$]|:(?! |$)|(?<=www)\./gi;

/** One line, or a part of one that does not begin it. */
export function words(text: string): string {
  return printable(text).replace(MEANING, '\\$&').replaceAll('|', '&#124;');
}

/** One line that looks like code; by tags and not by backquotes, because in those nothing can be spelled otherwise. */
export function code(text: string): string {
  return `<code>${words(text)}</code>`;
}

/** Lines that are printable already, as a block. Its fence is longer than any run of backquotes inside. */
export function block(lines: readonly string[]): string[] {
  const runs = lines.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${fence}text`, ...lines, fence];
}

/** Inside HTML that stands on a line of its own, where Markdown is not read. */
export function html(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
