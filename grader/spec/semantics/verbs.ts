import type { Step } from '../checkpoint.generated';
import type { Complaint, Path } from '../problem';
import { sayOr } from '../say';
import type { CaseRule } from './rule';
import { stepsIn } from './walk';

type Key = keyof Step;

const SENDING = ['on', 'to', 'cut', 'expect'] as const;
const CONVENIENT = [...SENDING, 'version', 'fields', 'close', 'pad-to'] as const;

/** The verbs, and what may stand beside each. `expect` is a verb when it stands alone, `close` when it names a connection. */
const BESIDE = {
  connect: ['to'],
  get: CONVENIENT,
  head: CONVENIENT,
  request: SENDING,
  pipeline: SENDING,
  send: SENDING,
  expect: ['on'],
  finish: [],
  reset: [],
  close: [],
  'stop-reading': [],
  'until-blocked': [],
  'read-on': ['at-a-time'],
  launch: ['process'],
  listens: [],
  interrupt: [],
  stop: [],
  exits: ['process'],
  prints: ['process'],
  replace: ['with'],
  require: ['process'],
  repeat: ['steps'],
} as const satisfies Partial<Record<Key, readonly Key[]>>;

type Verb = keyof typeof BESIDE;

const VERBS = Object.keys(BESIDE) as Verb[];

/** What a verb cannot do without. */
const NEEDED: Readonly<Partial<Record<Verb, Key>>> = { replace: 'with', repeat: 'steps' };

const CANNOT_BE_ALONE = "'close: true' says nothing alone";

/** The verbs of a step; a well-formed one has exactly one. */
function verbsOf(step: Step): Verb[] {
  const named = VERBS.filter(
    (verb) => step[verb] !== undefined && !(verb === 'close' && typeof step.close === 'boolean'),
  );
  return named.length > 1 ? named.filter((verb) => verb !== 'expect') : named;
}

export function isSending(step: Step): boolean {
  return ['get', 'head', 'request', 'pipeline', 'send'].some((verb) => verb in step);
}

export const stepsHaveOneVerb: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of stepsIn(steps)) {
    const [verb, second] = verbsOf(value);
    if (verb === undefined) yield noVerb(value, path);
    else if (second === undefined) yield* checkBeside(value, verb, path);
    else yield twoVerbs(verb, second, path);
  }
};

function noVerb(step: Step, path: Path): Complaint {
  if (step.close !== undefined) {
    return { path, message: CANNOT_BE_ALONE, suggestion: "to close a connection, name it: 'close: client'" };
  }
  return { path, message: 'this step does nothing', suggestion: `give it a verb: ${sayOr(VERBS)}` };
}

function twoVerbs(first: Verb, second: Verb, path: Path): Complaint {
  const message = `a step does one thing, but this one has both '${first}' and '${second}'`;
  return { path: [...path, second], message, suggestion: 'make two steps of it', atKey: true };
}

function* checkBeside(step: Step, verb: Verb, path: Path): Generator<Complaint> {
  const allowed: readonly string[] = BESIDE[verb];
  for (const key of Object.keys(step)) {
    if (key === verb || allowed.includes(key)) continue;
    const message = `'${key}' means nothing beside '${verb}'`;
    yield { path: [...path, key], message, suggestion: homeOf(key), atKey: true };
  }
  const needed = NEEDED[verb];
  if (needed !== undefined && !(needed in step)) {
    yield {
      path,
      message: `'${verb}' needs '${needed}' beside it`,
      suggestion: `add '${needed}' to this step`,
    };
  }
}

function homeOf(key: string): string {
  const homes = VERBS.filter((verb) => (BESIDE[verb] as readonly string[]).includes(key));
  return `it belongs beside ${sayOr(homes)}`;
}
