/** Which kind of file a map is, by the one key that no other kind has. */
import type { Complaint } from './problem';

const kinds = {
  cases: 'checkpoint',
  mutants: 'mutants',
  points: 'rubric',
  run: 'submission',
} as const;

export type SpecKind = (typeof kinds)[keyof typeof kinds];

const names: Readonly<Record<SpecKind, string>> = {
  checkpoint: 'a checkpoint',
  mutants: 'a file of mutants',
  rubric: 'a rubric',
  submission: 'a manifest of a submission',
};

const telling = Object.entries(kinds);

/** The kind a text looks like, well-formed or not; null where no line begins with such a key, nor a map in braces has it. */
export function kindOfText(text: string): SpecKind | null {
  const before = text.trimStart().startsWith('{') ? '[{,]\\s*' : '^';
  return telling.find(([key]) => new RegExp(`${before}"?${key}"? *:`, 'm').test(text))?.[1] ?? null;
}

/** One sentence where the whole file is of another kind than is wanted, instead of one for each of its keys. */
export function anotherKind(wanted: SpecKind, value: unknown): Complaint | null {
  if (typeof value !== 'object' || value === null) return null;
  const has = telling.filter(([key]) => Object.hasOwn(value, key));
  const [key, kind] = has[0] ?? [];
  if (key === undefined || kind === undefined || has.some(([, each]) => each === wanted)) return null;
  return {
    path: [key],
    message: `this is ${names[kind]}, as '${key}' shows; here ${names[wanted]} is wanted`,
    atKey: true,
  };
}
