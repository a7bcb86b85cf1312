import type { Content, Expectation } from '../checkpoint.generated';
import type { Complaint } from '../problem';
import { exactlyOne } from './exactly-one';
import type { CaseRule } from './rule';
import { expectationsIn } from './walk';

type Key = keyof Expectation;

const OF_A_RESPONSE: readonly Key[] = ['status', 'fields', 'content', 'grammar', 'then'];
const OF_AN_ALTERNATIVE: readonly Key[] = ['worth', 'because', 'warn'];

/** What cannot hold together with the key on the left. */
const EXCLUDES: readonly (readonly [key: Key, others: readonly Key[], why: string])[] = [
  [
    'any',
    [...OF_A_RESPONSE, 'no-response', 'interim', 'anything', ...OF_AN_ALTERNATIVE],
    "put it into the alternatives of 'any'",
  ],
  [
    'anything',
    [...OF_A_RESPONSE, 'no-response', 'name'],
    "'anything' accepts everything, so nothing can stand beside it",
  ],
  ['interim', [...OF_A_RESPONSE, 'no-response', 'name'], 'a final response is another alternative'],
  ['no-response', [...OF_A_RESPONSE, 'name'], 'where no response comes, nothing can be said of it'],
];

export const expectationsCanHold: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of expectationsIn(steps)) {
    for (const [key, others, suggestion] of EXCLUDES) {
      const clash = key in value ? others.find((other) => other in value) : undefined;
      if (clash === undefined) continue;
      yield {
        path: [...path, clash],
        message: `'${clash}' cannot stand beside '${key}'`,
        suggestion,
        atKey: true,
      };
      break;
    }
  }
};

export const worthIsForAlternatives: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path, isAlternative } of expectationsIn(steps)) {
    const stray = isAlternative
      ? undefined
      : OF_AN_ALTERNATIVE.find((key) => key in value && !('any' in value));
    if (stray !== undefined) {
      const message = `'${stray}' belongs in an alternative`;
      yield { path: [...path, stray], message, suggestion: "list the alternatives under 'any'", atKey: true };
    }
    if (isAlternative && value.name !== undefined) {
      const message = 'an alternative has no name of its own';
      yield { path: [...path, 'name'], message, suggestion: "put 'name' beside 'any'", atKey: true };
    }
  }
};

export const lessWorthSaysWhy: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path, isAlternative } of expectationsIn(steps)) {
    if (!isAlternative || value.worth === undefined || value.because !== undefined) continue;
    const message = 'an alternative of less worth says what is missing';
    yield { path: [...path, 'worth'], message, suggestion: "add 'because'", atKey: true };
  }
};

const CONTENTS: readonly (keyof Content)[] = ['file', 'text', 'sha256', 'size', 'begins', 'none'];

export const contentIsOneThing: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of expectationsIn(steps)) {
    if (value.content !== undefined)
      yield* exactlyOne(value.content, CONTENTS, [...path, 'content'], 'content');
  }
};
