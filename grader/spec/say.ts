import { escapeOctets } from '../lib/escape';

const LONGEST = 40;

/** Someone's text inside a sentence of ours: one line, bounded, in quotes. */
export function quote(text: string): string {
  const shown = escapeOctets(text.slice(0, LONGEST));
  return text.length > LONGEST ? `'${shown}…'` : `'${shown}'`;
}

/** A value as YAML's readers would name it. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : quote(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return sayMap(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

function sayMap(value: object): string {
  return Object.keys(value).length === 0 ? 'an empty map' : `a map (${sayKeys(value)})`;
}

function sayKeys(value: object): string {
  const keys = Object.keys(value);
  const shown = keys.slice(0, 3).map((key) => escapeOctets(key.slice(0, LONGEST)));
  return keys.length > 3 ? `${shown.join(', ')}, …` : shown.join(', ');
}

/** `a`, `a or b`, `a, b or c`. */
export function sayOr(items: readonly string[]): string {
  return join(items, 'or');
}

export function sayAnd(items: readonly string[]): string {
  return join(items, 'and');
}

function join(items: readonly string[], word: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
}
