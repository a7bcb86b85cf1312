import { escapeOctets } from '../lib/escape';
import type { FieldCheck } from '../plan/plan';
import { fieldValues } from '../wire/fields';
import { readImfFixdate } from '../wire/imf-fixdate';
import type { ResponseHead } from '../wire/message';
import type { Problem } from './problem';
import { sayDuration, sayField } from './say';

export interface FieldContext {
  readonly head: ResponseHead;
  /** Wall-clock times between which the response was made, in ms. */
  readonly sentMs: number;
  readonly receivedMs: number;
  /** The heads of earlier responses by name. */
  readonly named: ReadonlyMap<string, ResponseHead>;
}

/** Clocks tick in seconds in HTTP, and two programs may round differently. */
const graceMs = 2_000;

/** Compares one field with what it must be; null where it is that. */
export function checkField(check: FieldCheck, context: FieldContext): Problem | null {
  const saw = whatIsWrong(check, context);
  return saw === null ? null : { code: codeOf(check), expected: sayField(check), saw };
}

function codeOf(check: FieldCheck): string {
  if (check.kind === 'date-now' || check.kind === 'later-than-date') return 'wrong-date';
  return check.kind === 'present' ? 'missing-field' : 'wrong-field';
}

function whatIsWrong(check: FieldCheck, context: FieldContext): string | null {
  const values = fieldValues(context.head, check.name);
  const [value] = values;
  if (check.kind === 'absent') return value === undefined ? null : `${check.name}: ${show(value)}`;
  if (check.kind === 'same-as') return differsFrom(check, value, context);
  if (value === undefined) return 'orAbsent' in check && check.orAbsent ? null : `no ${check.name} field`;
  const shown = `${check.name}: ${show(values.join(' | '))}`;
  switch (check.kind) {
    case 'present':
      return value === '' ? `${check.name} is empty` : null;
    case 'exactly':
      return values.every((one) => one === check.value) ? null : shown;
    case 'one-of':
      return check.values.includes(withoutParameters(value)) ? null : shown;
    case 'matches':
      return new RegExp(check.pattern).test(value) ? null : shown;
    case 'date-now':
      return isNow(check.name, value, context);
    case 'later-than-date':
      return isLater(check, value, context);
  }
}

function show(value: string): string {
  const text = escapeOctets(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** `text/html; charset=utf-8` is text/html, in any case (RFC 9110 §8.3.1). */
function withoutParameters(value: string): string {
  return (value.split(';')[0] ?? '').trim().toLowerCase();
}

function differsFrom(
  check: Extract<FieldCheck, { kind: 'same-as' }>,
  value: string | undefined,
  { named }: FieldContext,
): string | null {
  const before = named.get(check.response);
  if (before === undefined) return `there is no earlier answer to compare ${check.name} with`;
  const [other] = fieldValues(before, check.name);
  if (other === value || (value === undefined && check.orAbsent)) return null;
  const say = (text: string | undefined): string => (text === undefined ? 'absent' : `"${show(text)}"`);
  return `${check.name} is ${say(value)}, and was ${say(other)} before`;
}

function isNow(name: string, value: string, { sentMs, receivedMs }: FieldContext): string | null {
  const date = readImfFixdate(value);
  if (date.kind !== 'date') return `${name}: ${show(value)}. ${date.says}`;
  const offMs =
    date.ms < sentMs - graceMs ? date.ms - sentMs : date.ms > receivedMs + graceMs ? date.ms - receivedMs : 0;
  if (offMs === 0) return null;
  return `${name}: ${show(value)}, which is ${sayDuration(Math.abs(offMs))} ${offMs < 0 ? 'ago' : 'ahead'}`;
}

function isLater(
  check: Extract<FieldCheck, { kind: 'later-than-date' }>,
  value: string,
  { head }: FieldContext,
): string | null {
  const date = readImfFixdate(fieldValues(head, 'date')[0] ?? '');
  const later = readImfFixdate(value);
  if (later.kind !== 'date') return `${check.name}: ${show(value)}. ${later.says}`;
  if (date.kind !== 'date')
    return `${check.name}: ${show(value)}, and no Date in the right form to compare it with`;
  const byMs = later.ms - date.ms;
  const good =
    check.giveOrTakeMs === null ? byMs >= check.byMs : Math.abs(byMs - check.byMs) <= check.giveOrTakeMs;
  if (good) return null;
  return byMs === 0
    ? `${check.name} is equal to Date`
    : `${check.name} is ${sayDuration(Math.abs(byMs))} ${byMs < 0 ? 'before' : 'after'} Date`;
}
