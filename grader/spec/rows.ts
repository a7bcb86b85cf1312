import { escapeOctets } from '../lib/escape';
import type { Case, Step } from './checkpoint.generated';
import { fillSome, placeholderAlone } from './placeholders';

/** The steps of a case for one row of its table. */
export interface RowSteps {
  readonly row: number;
  /** How the row reads, such as `target=/a`; empty where the case has no table. */
  readonly label: string;
  readonly steps: Step[];
}

type Row = NonNullable<Case['each']>[number];
type Values = Readonly<Record<string, unknown>>;

/** Placeholders of the row are filled; those the plan or the launch knows stay, and so do doubled braces. */
export function expandRows(spec: Pick<Case, 'each' | 'steps'>): RowSteps[] {
  if (spec.each === undefined) return [{ row: 0, label: '', steps: spec.steps }];
  return spec.each.map((each, row) => ({
    row,
    label: shortened(`${flagOf(spec.steps)}${labelOf(each)}`),
    steps: spec.steps.map((step) => substitute(step, valuesOf(each)) as Step),
  }));
}

const PART_KEYS = new Set([
  'hex',
  'repeat',
  'times',
  'random',
  'every-octet',
  'mutate',
  'as',
  'cut-off',
  'after',
]);

/** A row by name. A text, or octets written as a part, is called `each`. */
export function valuesOf(row: Row): Values {
  return typeof row === 'string' || isPart(row) ? { each: row } : row;
}

function isPart(row: Exclude<Row, string>): boolean {
  const keys = Object.keys(row);
  return keys.length > 0 && keys.every((key) => PART_KEYS.has(key));
}

/** A value with the placeholders filled that `values` has; the others stay. */
export function substitute(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return substituteText(value, values);
  if (Array.isArray(value)) return value.map((item) => substitute(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, substitute(inner, values)]));
}

function substituteText(text: string, values: Values): unknown {
  const alone = placeholderAlone(text);
  if (alone !== null && Object.hasOwn(values, alone)) return values[alone];
  return fillSome(text, (name) => (Object.hasOwn(values, name) ? asText(values[name]) : undefined));
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The inner steps of a loop, once for each round: `repeat` as they are, `for` with the number of the round. */
export function rounds({ steps: inner, repeat = 1, for: name, numbers }: Step): (readonly Step[])[] {
  const steps: readonly Step[] = inner ?? [];
  if (name === undefined) return Array.from({ length: repeat }, () => steps);
  // A row has filled them where they were placeholders.
  const [first = 0, last = 0] = (numbers ?? []).map(Number);
  const step = first <= last ? 1 : -1;
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, i) => {
    return substitute(steps, { [name]: String(first + i * step) }) as Step[];
  });
}

const LABEL_LENGTH = 60;

function labelOf(row: Row): string {
  const values = valuesOf(row);
  return typeof row === 'string' || 'each' in values
    ? sayValue(values['each'])
    : Object.entries(values)
        .map(([key, value]) => `${key}=${sayValue(value)}`)
        .join(' ');
}

function shortened(whole: string): string {
  return whole.length <= LABEL_LENGTH ? whole : `${whole.slice(0, LABEL_LENGTH - 1)}…`;
}

/** Where a row is the value of an option, a bare number would say nothing. */
function flagOf(steps: readonly Step[]): string {
  const given = steps.flatMap(({ launch }) => launch?.arguments ?? []);
  const flag = given[given.indexOf('{each}') - 1];
  return flag?.startsWith('-') === true ? `${flag} ` : '';
}

function sayValue(value: unknown): string {
  if (typeof value === 'string') return escapeOctets(value);
  if (Array.isArray(value)) return value.map(sayValue).join('|');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${sayValue(inner)}`)
    .join(' ');
}
