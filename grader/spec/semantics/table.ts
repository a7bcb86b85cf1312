/** The table of a case and its steps: each has what the other uses. */
import type { Case } from '../checkpoint.generated';
import { BUILT_IN, placeholderAlone, placeholdersIn } from '../placeholders';
import type { Complaint, Path } from '../problem';
import { valuesOf } from '../rows';
import { didYouMean } from '../suggest';
import type { CheckpointRule } from './rule';
import { textsIn } from './walk';

export function keysOf(spec: Partial<Case>): Set<string> {
  return new Set((spec.each ?? []).flatMap((row) => Object.keys(valuesOf(row))));
}

interface Cell {
  readonly key: string;
  readonly value: unknown;
  readonly path: Path;
}

export function cellsOf(spec: Partial<Case>, index: number): Cell[] {
  return (spec.each ?? []).flatMap((each, row) =>
    Object.entries(valuesOf(each)).map(([key, value]) => ({
      key,
      value,
      path: ['cases', index, 'each', row, ...(key === 'each' ? [] : [key])],
    })),
  );
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
    if (spec.steps === undefined) continue;
    const used = new Set([...textsIn(spec.steps, [])].flatMap(({ value }) => placeholdersIn(value)));
    for (const key of keysOf(spec)) {
      if (isBuiltIn(key) || used.has(key) || (key === 'each' && used.size > 0)) continue;
      yield {
        path: firstRowWith(spec, key, i),
        message: `no step uses {${key}}`,
        suggestion: 'use it, or leave it out of the table',
        atKey: true,
      };
    }
  }
};

export const rowsGiveNothingBuiltIn: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    for (const key of keysOf(spec)) {
      if (!isBuiltIn(key)) continue;
      yield {
        path: firstRowWith(spec, key, i),
        message: `{${key}} is built in, so a row cannot give it`,
        suggestion: 'use another name',
        atKey: true,
      };
    }
  }
};

function isBuiltIn(key: string): boolean {
  return BUILT_IN.some((name) => name === key);
}

function firstRowWith(spec: Partial<Case>, key: string, index: number): Path {
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
