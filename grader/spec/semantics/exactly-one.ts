import type { Complaint, Path } from '../problem';
import { sayOr } from '../say';

/** Complains where a map has none of these keys, or more than one. */
export function* exactlyOne(
  value: object,
  keys: readonly string[],
  path: Path,
  what: string,
): Generator<Complaint> {
  const present = keys.filter((key) => key in value);
  if (present.length === 1) return;
  const [first, second] = present;
  if (first === undefined || second === undefined) {
    yield { path, message: `${what} needs one of ${sayOr(keys)}`, suggestion: `add one of these` };
  } else {
    yield {
      path: [...path, second],
      message: `${what} is one of ${sayOr(keys)}, but this has both '${first}' and '${second}'`,
      suggestion: 'keep one',
      atKey: true,
    };
  }
}
