/**
 * What a subject said, made safe to print: it cannot move the cursor, reorder the line, hide a character,
 * or speak to the CI runner that reads our output. Printable UTF-8 stays as it is. A backslash stays as it
 * is too, so text may pass through here twice unharmed; the price is that a subject which prints `\x1b`
 * as four characters cannot be told from one that prints the octet.
 */
import { isUtf8 } from 'node:buffer';

/** Control, format (bidi, zero width), surrogate, private and unassigned; line and paragraph separators; odd blanks. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Combining marks with nothing of their own to stand on would change the character we print before them. */
const LEADING_MARKS = /^\p{M}+/u;

/** GitHub's first command syntax is read anywhere in a line, as are its cousins `##vso[` and `##teamcity[`. */
const COMMAND_ANYWHERE = /##(?=[a-z]*\[)/giu;

/** The second syntax is read at the start of a line; the runner skips blanks before it. */
const COMMAND_AT_START = /^( *):(?=:)/u;

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line of printable text. Octets that are not UTF-8 become `\xNN`. */
export function escapeOctets(octets: Uint8Array | string): string {
  const text = typeof octets === 'string' ? octets : decode(octets);
  return defuse(text.replace(UNPRINTABLE, named).replace(LEADING_MARKS, namedAll));
}

/** The lines of what was printed, each escaped. A terminal ends them with CR LF; the last end starts no further line. */
export function escapeLines(octets: Uint8Array): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < octets.length) {
    const lf = octets.indexOf(0x0a, start);
    const end = lf < 0 ? octets.length : lf;
    const isCrLf = lf > start && octets[lf - 1] === 0x0d;
    lines.push(escapeOctets(octets.subarray(start, isCrLf ? end - 1 : end)));
    start = end + 1;
  }
  return lines;
}

/** Takes from a line every meaning it could have for a CI runner. */
export function defuse(line: string): string {
  return line.replace(COMMAND_ANYWHERE, '#\\x23').replace(COMMAND_AT_START, '$1\\x3a');
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return SHORT[character] ?? (code < 0x80 ? octet(code) : `\\u{${code.toString(16)}}`);
}

function namedAll(characters: string): string {
  return Array.from(characters, named).join('');
}

function octet(value: number): string {
  return `\\x${value.toString(16).padStart(2, '0')}`;
}

function decode(octets: Uint8Array): string {
  if (isUtf8(octets)) return utf8(octets);
  let text = '';
  for (let at = 0; at < octets.length;) {
    const size = characterSize(octets, at);
    text += size > 0 ? utf8(octets.subarray(at, at + size)) : octet(octets[at] ?? 0);
    at += Math.max(size, 1);
  }
  return text;
}

/** Not TextDecoder: that one drops a byte order mark. */
function utf8(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('utf8');
}

/** Octets of the well-formed UTF-8 character at this offset, 0 where there is none. */
function characterSize(octets: Uint8Array, at: number): number {
  const lead = octets[at] ?? 0;
  const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const character = octets.subarray(at, at + size);
  return character.length === size && isUtf8(character) ? size : 0;
}
