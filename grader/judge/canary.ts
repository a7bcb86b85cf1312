import type { Observation } from '../observe/observation';
import type { Problem } from './problem';
import { sayWhereItListens } from './say';
import { sayStandstill } from './standstill';

/** Best first. */
const order = ['right', 'answered', 'silent', 'refused'] as const;
const says = {
  right: 'the next client is served',
  answered: 'the next client, which asked for a file that was served before, got something else',
  silent: 'the next client got no answer',
  refused: 'the next client could not connect',
} as const;

/** The canary may sing no worse after a case than before it. */
export function checkCanary(observations: readonly Observation[]): Problem | null {
  const answers = observations.filter((seen) => seen.kind === 'canary');
  const before = answers.find(({ moment }) => moment === 'before')?.answer ?? 'answered';
  const after = answers.find(({ moment }) => moment === 'after');
  if (after === undefined || order.indexOf(after.answer) <= order.indexOf(before)) return null;
  const saw = `${says[after.answer]}${sayWhereItListens(after)}${sayStandstill(after.standstill)}`;
  return { code: 'stops-serving', expected: 'the next client is still served', saw };
}
