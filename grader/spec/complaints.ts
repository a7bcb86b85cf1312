/**
 * What ajv reports, in words. Under a `oneOf` ajv reports why each branch failed; what is kept is what the
 * author can act on: the faults inside the branch that was meant, or else one sentence for the place.
 */
import type { ErrorObject } from 'ajv';
import type { Complaint, Path } from './problem';
import { quote, sayAnd, sayOr, sayValue } from './say';
import { didYouMean } from './suggest';

export function complaintsOf(errors: readonly ErrorObject[]): Complaint[] {
  return fold(errors).map(sentence);
}

/** Keys missing from one map are one fault. */
function joinMissing(errors: readonly ErrorObject[]): ErrorObject[] {
  const [first, ...others] = errors.filter(({ keyword }) => keyword === 'required');
  if (first === undefined || others.length === 0) return [...errors];
  const keys = [first, ...others].map(({ params }) => String(params['missingProperty']));
  const joined = { ...first, params: { missingProperty: keys[0], all: keys } };
  return [joined, ...errors.filter(({ keyword }) => keyword !== 'required')];
}

/** Faults of a list or map as such: whoever wrote one meant the branch that takes one. */
const STRUCTURAL = new Set([
  'required',
  'additionalProperties',
  'minItems',
  'minProperties',
  'propertyNames',
]);

function fold(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = new Set(
    errors.filter(({ keyword }) => keyword === 'oneOf').map(({ instancePath }) => instancePath),
  );
  const kept = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (error.propertyName !== undefined) continue; // said again, and better, by the propertyNames error itself
    const here = kept.get(error.instancePath) ?? [];
    kept.set(error.instancePath, [...here, error]);
  }
  return [...kept].flatMap(([place, here]) =>
    joinMissing(choices.has(place) ? foldChoice(place, here, [...kept.keys()]) : here),
  );
}

function foldChoice(place: string, here: ErrorObject[], places: readonly string[]): ErrorObject[] {
  const structural = here.filter(({ keyword }) => STRUCTURAL.has(keyword));
  if (structural.length > 0) return structural;
  if (places.some((other) => other.startsWith(`${place}/`))) return [];
  // The outermost choice comes last, and its own message covers the ones inside it.
  const last = here.filter(({ keyword }) => keyword === 'oneOf').slice(-1);
  const params = { words: here.flatMap(wordsOf), quotable: here.some(takesAnyText) };
  return last.map((error) => ({ ...error, params }));
}

function wordsOf({ keyword, schema }: ErrorObject): string[] {
  const words: unknown[] =
    keyword === 'enum' && Array.isArray(schema) ? schema : keyword === 'const' ? [schema] : [];
  return words.filter((word) => typeof word === 'string');
}

function takesAnyText({ keyword, schema, parentSchema }: ErrorObject): boolean {
  return (
    keyword === 'type' && schema === 'string' && parentSchema !== undefined && !('pattern' in parentSchema)
  );
}

interface Annotations {
  readonly description?: string;
  readonly errorMessage?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Annotations>>;
}

function sentence(error: ErrorObject): Complaint {
  const path = pathOf(error.instancePath);
  const parent = (error.parentSchema ?? {}) as Annotations;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(path, String(error.params['additionalProperty']), parent);
    case 'propertyNames':
      return {
        ...badKey(path, String(error.params['propertyName']), error.schema as Annotations),
        atKey: true,
      };
    case 'required':
      return missing(path, String(error.params['missingProperty']), error.params['all'], parent);
    default:
      return { path, ...expected(error, parent) };
  }
}

function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function unknownKey(path: Path, key: string, parent: Annotations): Complaint {
  const known = Object.keys(parent.properties ?? {});
  const guess = didYouMean(key, known);
  if (key === '<<')
    return {
      path: [...path, key],
      message: 'merge keys are not understood',
      suggestion: 'write the keys out',
      atKey: true,
    };
  const help = guess.suggestion === undefined ? { suggestion: `it can be ${sayOr(known)}` } : guess;
  return { path: [...path, key], message: `unknown key ${quote(key)}`, ...help, atKey: true };
}

function badKey(path: Path, key: string, names: Annotations): Complaint {
  return {
    path: [...path, key],
    message: `${names.errorMessage ?? `expected a key that matches ${names.pattern ?? 'the schema'}`}, got ${quote(key)}`,
  };
}

function missing(path: Path, key: string, all: unknown, parent: Annotations): Complaint {
  if (Array.isArray(all)) {
    const keys = all.map((one) => `'${String(one)}'`);
    return { path, message: `the keys ${sayAnd(keys)} are missing`, suggestion: 'add them' };
  }
  const about = parent.properties?.[key]?.description;
  const message = `the key '${key}' is missing`;
  return { path, message, ...(about === undefined ? {} : { suggestion: `add '${key}': ${about}` }) };
}

function expected(error: ErrorObject, parent: Annotations): Pick<Complaint, 'message' | 'suggestion'> {
  const wanted = parent.errorMessage ?? `expected ${wantedBy(error)}`;
  return { message: `${wanted}, got ${sayValue(error.data)}`, ...helpFor(error) };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

function wantedBy({ keyword, schema, params }: ErrorObject): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'type':
      return TYPES[String(schema)] ?? String(schema);
    case 'enum':
      return sayOr((schema as unknown[]).map(String));
    case 'const':
      return typeof schema === 'string' ? quote(schema) : String(schema);
    case 'pattern':
      return `text that matches ${String(schema)}`;
    case 'minLength':
      return 'some text';
    case 'minItems':
      return limit === '1' ? 'a list of at least one' : `a list of at least ${limit}`;
    case 'minProperties':
      return limit === '1' ? 'a map with at least one key' : `a map with at least ${limit} keys`;
    case 'minimum':
      return `a number of at least ${limit}`;
    case 'maximum':
      return `a number of at most ${limit}`;
    case 'exclusiveMinimum':
      return `a number above ${limit}`;
    case 'exclusiveMaximum':
      return `a number below ${limit}`;
    default:
      return `what the schema allows (${keyword} ${JSON.stringify(schema)})`;
  }
}

/** YAML reads 200 as a number and yes as text; the author often meant the other. */
function helpFor({ keyword, schema, data, params }: ErrorObject): { suggestion?: string } {
  const quotable = params['quotable'] === true || (keyword === 'type' && schema === 'string');
  if (quotable && (typeof data === 'number' || typeof data === 'boolean')) {
    return { suggestion: `put it in quotes: "${data}"` };
  }
  const word = quotable ? bracedWord(data) : null;
  if (word !== null) return { suggestion: `put it in quotes: '{${word}}'` };
  const words: unknown = keyword === 'enum' ? schema : params['words'];
  if (typeof data !== 'string' || !Array.isArray(words)) return {};
  return didYouMean(data, words.map(String));
}

/** Without quotes {port} is a map whose only key has no value. */
function bracedWord(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const [[word, value] = ['', undefined], ...others] = Object.entries(data);
  return value === null && others.length === 0 && /^[a-z][a-z0-9-]*$/.test(word) ? word : null;
}
