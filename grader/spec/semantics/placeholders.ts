/** Placeholders: something fills each of them, and in time for the place it stands in. */
import type { Case, Step } from '../checkpoint.generated';
import { BUILT_IN, nearPlaceholdersIn, placeholdersIn } from '../placeholders';
import type { Complaint, Path } from '../problem';
import { quote } from '../say';
import { nearest } from '../suggest';
import type { CheckpointRule } from './rule';
import { cellsOf, keysOf } from './table';
import { textsIn, type At } from './walk';

/** What can be known before any subject is launched. */
const BEFORE_LAUNCH: readonly string[] = ['random'];

export const filePlaceholdersAreKnown: CheckpointRule = function* ({ files }): Generator<Complaint> {
  for (const [name, file] of Object.entries(files)) {
    const path = ['files', name];
    const known = file.copies === undefined ? BEFORE_LAUNCH : [...BEFORE_LAUNCH, 'n'];
    for (const complaint of unknownIn({ value: name, path }, known)) yield { ...complaint, atKey: true };
    for (const text of textsIn(file, path)) yield* unknownIn(text, known);
  }
};

export const stepPlaceholdersAreKnown: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    yield* unknownInSteps(spec.steps ?? [], [...BUILT_IN, ...keysOf(spec)], ['cases', i, 'steps']);
  }
};

/** The number of a loop is known in its steps only. */
function* unknownInSteps(steps: readonly Step[], known: readonly string[], path: Path): Generator<Complaint> {
  for (const [i, { steps: inner, ...step }] of steps.entries()) {
    const here = [...path, i];
    for (const text of textsIn(step, here)) yield* unknownIn(text, known);
    const within = step.for === undefined ? known : [...known, step.for];
    yield* unknownInSteps(inner ?? [], within, [...here, 'steps']);
  }
}

/** What a row brings in is not searched for the row's own keys again, and what launches for all rows has none. */
export const otherPlaceholdersAreKnown: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    for (const key of ['each', 'server'] as const)
      for (const text of textsIn(spec[key], ['cases', i, key])) yield* unknownIn(text, BUILT_IN);
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

/** What only a launch knows can be sent or given to another launch; what is expected is settled before. */
export const launchIsNotForeseen: CheckpointRule = function* ({ cases }): Generator<Complaint> {
  for (const [i, spec] of cases.entries()) {
    const early = settledTexts(spec, ['cases', i, 'steps']);
    for (const text of early) yield* foreseenIn(text, 'this place');
    const keys = new Set(early.flatMap(({ value }) => placeholdersIn(value)));
    for (const { key, value, path } of cellsOf(spec, i)) {
      if (!keys.has(key)) continue;
      for (const text of textsIn(value, path)) yield* foreseenIn(text, `a place where {${key}} stands`);
    }
  }
};

function* foreseenIn({ value, path }: At<string>, where: string): Generator<Complaint> {
  for (const name of placeholdersIn(value)) {
    if (!isOfLaunch(name)) continue;
    const message = `{${name}} is known only at launch, too late for ${where}`;
    yield { path, message, suggestion: PLACES };
  }
}

const PLACES =
  'it may stand in what is sent (send, pour, get, head, target, fields, body) and in the arguments of a launch';

function isOfLaunch(name: string): boolean {
  return BUILT_IN.some((known) => known === name) && !BEFORE_LAUNCH.includes(name);
}

function settledTexts({ steps }: Partial<Case>, path: Path): At<string>[] {
  return [...textsIn(steps, path)].filter((text) => !waitsForLaunch(text.path.slice(path.length)));
}

/** The method and the version of a request are not among these: they are sent as the plan has them. */
const OF_A_REQUEST: readonly unknown[] = ['target', 'fields', 'body'];

/** Whether what stands at this path of a list of steps is filled by the run. */
function waitsForLaunch([, key, ...rest]: Path): boolean {
  switch (key) {
    case 'steps':
      return waitsForLaunch(rest);
    case 'get':
    case 'head':
    case 'fields':
    case 'send':
    case 'pour':
      return true;
    case 'request':
      return OF_A_REQUEST.includes(rest[0]);
    case 'pipeline':
      return OF_A_REQUEST.includes(rest[1]);
    case 'launch':
      return rest[0] === 'arguments';
    default:
      return false;
  }
}
