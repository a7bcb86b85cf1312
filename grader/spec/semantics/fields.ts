import { placeholdersIn, fill } from '../placeholders';
import type { Complaint, Path } from '../problem';
import { quote } from '../say';
import { exactlyOne } from './exactly-one';
import type { CaseRule } from './rule';
import { fieldTestsIn, stepsIn } from './walk';

const TESTS = ['present', 'one-of', 'matches', 'date', 'later-than-date', 'same-as'];
const OR_ABSENT = ['one-of', 'matches', 'same-as'];

export const fieldTestsAreOneTest: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of fieldTestsIn(steps)) {
    if (typeof value === 'string') continue;
    yield* exactlyOne(value, TESTS, path, 'a test of a field');
    if ('give-or-take' in value && !('later-than-date' in value)) {
      yield stray([...path, 'give-or-take'], "'give-or-take' means nothing without 'later-than-date'");
    }
    if ('or-absent' in value && !OR_ABSENT.some((test) => test in value)) {
      yield stray([...path, 'or-absent'], "'or-absent' belongs beside one-of, matches or same-as");
    }
  }
};

function stray(path: Path, message: string): Complaint {
  return { path, message, suggestion: 'leave it out', atKey: true };
}

export const patternsAreRegular: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of fieldTestsIn(steps)) {
    if (typeof value !== 'string' && value.matches !== undefined)
      yield* checkPattern(value.matches, [...path, 'matches']);
  }
  for (const { value, path } of stepsIn(steps)) {
    for (const key of ['prints', 'warn-prints'] as const) {
      for (const [i, pattern] of (value.exits?.[key] ?? []).entries())
        yield* checkPattern(pattern, [...path, 'exits', key, i]);
    }
  }
};

function* checkPattern(pattern: string, path: Path): Generator<Complaint> {
  // What a placeholder will stand for is not known here; a letter is as good as any text.
  const filled = fill(pattern, Object.fromEntries(placeholdersIn(pattern).map((name) => [name, 'x'])));
  try {
    new RegExp(filled);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /s, '') : 'unknown';
    yield {
      path,
      message: `${quote(pattern)} is no regular expression: ${reason}`,
      suggestion: 'write \\ before a character meant as itself',
    };
  }
}
