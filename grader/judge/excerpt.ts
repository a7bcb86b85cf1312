import { escapeOctets } from '../lib/escape';
import type { Excerpt } from './verdict';

const before = 32;
const after = 40;

/** The octets around `at`, printable on one line, with the caret under the one at `at`. */
export function excerptAt(octets: Uint8Array, at: number): Excerpt {
  const start = Math.max(0, at - before);
  const lead = `${start > 0 ? '...' : ''}${escapeOctets(octets.subarray(start, at))}`;
  const rest = escapeOctets(octets.subarray(at, at + after));
  const more = at + after < octets.length ? '...' : '';
  return { text: `${lead}${rest}${more}` || '(nothing)', caret: lead.length };
}

/** The first place where two stretches of octets differ; the end of the shorter one where it is a prefix. */
export function firstDifference(got: Uint8Array, wanted: Uint8Array): number {
  const shorter = Math.min(got.length, wanted.length);
  for (let i = 0; i < shorter; i += 1) if (got[i] !== wanted[i]) return i;
  return shorter;
}
