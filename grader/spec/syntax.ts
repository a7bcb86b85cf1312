/** What the YAML parser says of a file that is no YAML, for people who have not written a parser. */
import { Lexer } from 'yaml';
import type { ErrorCode } from 'yaml';
import type { Span } from './place';

export interface SyntaxFault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: Span;
}

const needsQuotes = "a text that holds ': ' needs quotes";
const needsColon = "here 'key: value' is expected: a colon and a blank are missing, or the indentation";

const byCode: Readonly<Partial<Record<ErrorCode, string>>> = {
  DUPLICATE_KEY: 'this key stands here twice: keep one',
  NON_STRING_KEY: 'a key must be text',
  TAB_AS_INDENT: 'a tab cannot indent YAML: use blanks',
};

/** By how the parser's own sentence begins; $1 and $2 are what it says in between. */
const byMessage: readonly (readonly [RegExp, string])[] = [
  [/^Missing closing (.)quote.*/, 'a text that begins with $1 has no closing $1: look for it above'],
  [
    /^(?:All (?:mapping|sequence) items must|Sequence item without -).*/,
    'this line is indented differently from its neighbours',
  ],
  [/^Plain value cannot start with .* (\S)$/, 'a text cannot begin with $1: put it in quotes'],
  [/^Block collections are not allowed within flow.*/, `a comma is missing, or ${needsQuotes}`],
  [/^Implicit (?:map keys need to be followed|keys need to be on a single line).*/, needsColon],
  [/^Unexpected block-seq-ind on same line.*/, 'a list begins on the next line, or is written [a, b]'],
  [/^Unexpected flow-(?:seq|map)-end token.*"(.)"/, "this '$1' closes nothing"],
  [/^Unexpected scalar at node end/, 'the text was at its end before this: put all of it in quotes'],
  [/^Invalid escape sequence (\S+)/, 'in double quotes $1 means nothing: use single quotes, or write \\$1'],
  [/^Unresolved tag: (\S+)/, '$1 is a tag nobody knows: put a text that begins with ! in quotes'],
];

/** The fault in plain words, and where it is best shown. */
export function plainly({ code, message, pos }: SyntaxFault, text: string): { span: Span; message: string } {
  const says = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').trim();
  if (says.startsWith('Nested mappings')) return { span: pos, message: nested(text, pos) };
  const open = /^Flow (?:sequence|map) in block/.test(says) ? openBracket(text, pos[0]) : null;
  if (open !== null)
    return { span: [open, open + 1], message: `this '${text.charAt(open)}' is never closed` };
  const [pattern, plain] = byMessage.find(([begin]) => begin.test(says)) ?? [];
  const translated = pattern === undefined ? says : says.replace(pattern, plain ?? says);
  return { span: pos, message: byCode[code] ?? translated };
}

/** Two slips look the same to the parser: a second colon in this line, and a line below that is indented deeper. */
function nested(text: string, [start]: Span): string {
  const line = text.slice(start).split('\n')[0] ?? '';
  return /:(\s|$)/.test(line) ? needsQuotes : 'the line below is indented as if it belonged to this one';
}

const scalarFollows = '\u001f';
const markers = new Set([scalarFollows, '\u0002', '\u0018']);

/** The innermost bracket that is open at this place. */
function openBracket(text: string, end: number): number | null {
  const open: number[] = [];
  let at = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (at >= end) break;
    if (before !== scalarFollows && /^[[{]$/.test(lexeme)) open.push(at);
    if (before !== scalarFollows && /^[\]}]$/.test(lexeme)) open.pop();
    if (!markers.has(lexeme)) at += lexeme.length;
    before = lexeme;
  }
  return open.at(-1) ?? null;
}
