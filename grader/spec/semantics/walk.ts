/** The parts of a case, each with the path that leads to it from the case. */
import type { Expectation, FieldTest, OctetPart, Octets, Request, Step } from '../checkpoint.generated';
import type { Path } from '../problem';
import { rounds } from '../rows';

export interface At<T> {
  readonly value: T;
  readonly path: Path;
}

/**
 * Every step in the order it is written. What is repeated appears `times` times, as a second round meets what the
 * first left; what is done for numbers appears for each of them, as others use what these name.
 */
export function* stepsIn(steps: readonly Step[], times = 1, path: Path = ['steps']): Generator<At<Step>> {
  for (const [i, value] of steps.entries()) {
    const here = [...path, i];
    yield { value, path: here };
    const all = value.steps === undefined ? [] : rounds(value);
    for (const round of value.repeat === undefined ? all : all.slice(0, times))
      yield* stepsIn(round, times, [...here, 'steps']);
  }
}

export interface ExpectationAt extends At<Expectation> {
  readonly isAlternative: boolean;
}

export function* expectationsIn(steps: readonly Step[]): Generator<ExpectationAt> {
  for (const { value, path } of stepsIn(steps)) {
    if (value.expect !== undefined) yield* alternativesIn(value.expect, [...path, 'expect'], false);
  }
}

function* alternativesIn(value: Expectation, path: Path, isAlternative: boolean): Generator<ExpectationAt> {
  yield { value, path, isAlternative };
  for (const [i, alternative] of (value.any ?? []).entries())
    yield* alternativesIn(alternative, [...path, 'any', i], true);
}

export function* fieldTestsIn(steps: readonly Step[]): Generator<At<FieldTest>> {
  for (const { value, path } of expectationsIn(steps)) {
    for (const [name, test] of Object.entries(value.fields ?? {}))
      yield { value: test, path: [...path, 'fields', name] };
  }
}

export function* octetsIn(steps: readonly Step[]): Generator<At<Octets>> {
  for (const { value, path } of stepsIn(steps)) {
    if (value.send !== undefined) yield { value: value.send, path: [...path, 'send'] };
    if (value.pour !== undefined) yield { value: value.pour, path: [...path, 'pour'] };
    yield* octetsOfRequest(value, path);
    if (value.request !== undefined) yield* octetsOfRequest(value.request, [...path, 'request']);
    for (const [i, request] of (value.pipeline ?? []).entries())
      yield* octetsOfRequest(request, [...path, 'pipeline', i]);
    if (value.with?.octets !== undefined)
      yield { value: value.with.octets, path: [...path, 'with', 'octets'] };
  }
}

function* octetsOfRequest(
  { fields, body }: Pick<Request, 'fields' | 'body'>,
  path: Path,
): Generator<At<Octets>> {
  for (const [name, value] of Object.entries(fields ?? {})) yield { value, path: [...path, 'fields', name] };
  if (body !== undefined) yield { value: body, path: [...path, 'body'] };
}

export function* partsOf({ value, path }: At<Octets>): Generator<At<OctetPart>> {
  if (Array.isArray(value)) {
    for (const [i, part] of value.entries())
      if (typeof part !== 'string') yield { value: part, path: [...path, i] };
  } else if (typeof value !== 'string') {
    yield { value, path };
  }
}

/** Every text inside a value; keys are not texts. */
export function* textsIn(value: unknown, path: Path): Generator<At<string>> {
  if (typeof value === 'string') yield { value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key]);
}
