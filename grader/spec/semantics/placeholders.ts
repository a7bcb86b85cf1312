import type { Case } from '../checkpoint.generated';
import { BUILT_IN, nearPlaceholdersIn, placeholderAlone, placeholdersIn } from '../placeholders';
import type { Complaint, Path } from '../problem';
import { quote } from '../say';
import { valuesOf } from '../rows';
import { didYouMean, nearest } from '../suggest';
import type { CheckpointRule } from './rule';
import { textsIn, type At } from './walk';

const BUILT_INS: readonly string[] = BUILT_IN;

/** What can be known before any subject is launched. */
const IN_FILES = ['random'];

export const filePlaceholdersAreKnown: CheckpointRule = function* ({ files }): Generator<Complaint> {
  for (const [name, file] of Object.entries(files)) {
    const path = ['files', name];
    for (const complaint of unknownIn({ value: name, path }, IN_FILES)) yield { ...complaint, atKey: true };
    for (const text of textsIn(file, path)) yield* unknownIn(text, IN_FILES);
  }
};

export const stepPlaceholdersAreKnown: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    const known = [...BUILT_INS, ...keysOf(spec)];
    for (const text of textsIn(spec.steps, ['cases', i, 'steps'])) yield* unknownIn(text, known);
    // What a row brings in is not searched for the row's own keys again.
    for (const text of textsIn(spec.each, ['cases', i, 'each'])) yield* unknownIn(text, BUILT_INS);
  }
};

function* unknownIn({ value, path }: At<string>, known: readonly string[]): Generator<Complaint> {
  for (const name of placeholdersIn(value)) {
    if (!known.includes(name))
      yield { path, message: `nothing fills the placeholder {${name}}`, suggestion: guess(name, known) };
  }
  for (const token of nearPlaceholdersIn(value)) {
    yield {
      path,
      message: `${quote(token)} looks like a placeholder and is none`,
      suggestion: guess(token.replace(/[{} ]/g, ''), known),
    };
  }
}

function guess(name: string, known: readonly string[]): string {
  const best = nearest(name, known);
  return best === null ? `write {{${name}}} for the braces themselves` : `did you mean {${best}}?`;
}

function keysOf(spec: Case): Set<string> {
  return new Set((spec.each ?? []).flatMap((row) => Object.keys(valuesOf(row))));
}

export const rowsHaveWhatStepsUse: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    const keys = keysOf(spec);
    const used = new Set(
      [...textsIn(spec.steps, [])]
        .flatMap(({ value }) => placeholdersIn(value))
        .filter((name) => keys.has(name)),
    );
    for (const [row, each] of (spec.each ?? []).entries()) {
      const values = valuesOf(each);
      const lacks = [...used].find((name) => !Object.hasOwn(values, name));
      if (lacks === undefined) continue;
      const message = `this row has no '${lacks}', which the steps use`;
      yield {
        path: ['cases', i, 'each', row],
        message,
        ...didYouMean(
          lacks,
          Object.keys(values).filter((key) => !used.has(key)),
        ),
      };
    }
  }
};

export const rowsHaveNothingElse: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    const used = new Set([...textsIn(spec.steps, [])].flatMap(({ value }) => placeholdersIn(value)));
    for (const key of keysOf(spec)) {
      const path = firstRowWith(spec, key, i);
      if (BUILT_INS.includes(key)) {
        yield {
          path,
          message: `{${key}} is built in, so a row cannot give it`,
          suggestion: 'use another name',
          atKey: true,
        };
      } else if (!used.has(key) && !(key === 'each' && used.size > 0)) {
        yield {
          path,
          message: `no step uses {${key}}`,
          suggestion: 'use it, or leave it out of the table',
          atKey: true,
        };
      }
    }
  }
};

function firstRowWith(spec: Case, key: string, index: number): Path {
  const row = (spec.each ?? []).findIndex((each) => Object.hasOwn(valuesOf(each), key));
  return ['cases', index, 'each', row, key];
}

/** A list or a map can stand where a placeholder stands alone, not in the middle of a text. */
export const onlyTextGoesIntoText: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    const texts = [...textsIn(spec.steps, [])].filter(({ value }) => placeholderAlone(value) === null);
    const inText = new Set(texts.flatMap(({ value }) => placeholdersIn(value)));
    for (const { key, value, path } of cellsOf(spec, i)) {
      if (!inText.has(key) || typeof value !== 'object' || value === null) continue;
      const message = `{${key}} stands inside a text, so its value must be text or a number`;
      yield { path, message, suggestion: `let {${key}} stand alone, as in a list of parts` };
    }
  }
};

function cellsOf(spec: Case, index: number): { key: string; value: unknown; path: Path }[] {
  return (spec.each ?? []).flatMap((each, row) =>
    Object.entries(valuesOf(each)).map(([key, value]) => ({
      key,
      value,
      path: ['cases', index, 'each', row, key],
    })),
  );
}
