import type { Step } from '../checkpoint.generated';
import type { Complaint, Path } from '../problem';
import { sayOr } from '../say';
import { exactlyOne } from './exactly-one';
import type { CaseRule } from './rule';
import { stepsIn } from './walk';

type Key = keyof Step;

const AWAITING = ['within', 'alone'] as const;
const SENDING = ['on', 'to', 'cut', 'expect', ...AWAITING] as const;
const CONVENIENT = [...SENDING, 'version', 'fields', 'close', 'pad-to'] as const;

/** The verbs, and what may stand beside each. `expect` is a verb when it stands alone, `close` when it names a connection. */
const BESIDE = {
  connect: ['to', 'optional'],
  get: CONVENIENT,
  head: CONVENIENT,
  request: SENDING,
  pipeline: SENDING,
  send: SENDING,
  pour: ['on', 'to', 'up-to'],
  expect: ['on', ...AWAITING],
  finish: [],
  reset: [],
  close: [],
  'stop-reading': [],
  'until-blocked': [],
  'until-read': [],
  'read-on': ['at-a-time'],
  read: ['size'],
  closes: ['between', 'within'],
  pause: [],
  launch: ['process'],
  listens: [],
  interrupt: [],
  stop: [],
  signal: ['process', 'whom'],
  'until-refusing': [],
  mark: ['process'],
  uses: ['process'],
  measure: ['process'],
  exits: ['process'],
  prints: ['process'],
  replace: ['with'],
  require: ['process'],
  repeat: ['steps'],
  for: ['numbers', 'steps'],
} as const satisfies Partial<Record<Key, readonly Key[]>>;

type Verb = keyof typeof BESIDE;

const VERBS = Object.keys(BESIDE) as Verb[];

/** What a verb cannot do without. */
const NEEDED: Readonly<Partial<Record<Verb, readonly Key[]>>> = {
  replace: ['with'],
  repeat: ['steps'],
  for: ['numbers', 'steps'],
  read: ['size'],
  pour: ['up-to'],
};

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
  const missing = (NEEDED[verb] ?? []).find((needed) => !(needed in step));
  if (missing !== undefined) {
    yield {
      path,
      message: `'${verb}' needs '${missing}' beside it`,
      suggestion: `add '${missing}' to this step`,
    };
  }
  const stray = AWAITING.find((key) => key in step && verb !== 'closes' && !('expect' in step));
  if (stray !== undefined)
    yield {
      path: [...path, stray],
      message: `'${stray}' is about an answer, and this step expects none`,
      suggestion: "add 'expect', or leave it out",
      atKey: true,
    };
  if (verb === 'closes') yield* exactlyOne(step, ['between', 'within'], path, "'closes'");
}

function homeOf(key: string): string {
  const homes = VERBS.filter((verb) => (BESIDE[verb] as readonly string[]).includes(key));
  return `it belongs beside ${sayOr(homes)}`;
}
