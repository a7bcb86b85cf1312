import { violationCodes, type Violation } from '../wire/message';
import type { Excerpt } from './verdict';

/** What can be wrong, beside what the octets of a response say by themselves (wire/message.ts). */
export const problemCodes = [
  ...['wrong-status', 'taken-for-incomplete', 'bad-version'],
  ...['wrong-content', 'content-cut-short', 'content-stops', 'unframed'],
  ...['missing-field', 'wrong-field', 'wrong-date'],
  ...['no-answer', 'closed-without-answer', 'unexpected-answer', 'answered-too-much', 'not-closed'],
  ...['no-connection', 'not-read', 'not-listening', 'listens', 'stops-serving', 'leaked'],
  ...['does-not-end', 'wrong-exit', 'not-printed', 'left-behind', 'untidy-end'],
  ...['prints-too-much', 'prints-too-little'],
  ...['makes-no-progress', 'closed-early', 'stays-open'],
  ...['uses-too-much', 'busy-when-idle', 'port-in-use', 'measured'],
  ...['partly-right', 'accepted', 'unstable'],
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Every code a finding can bear, each once. */
export const findingCodes: readonly string[] = [...new Set<string>([...problemCodes, ...violationCodes])];

/** One thing that is not as it must be, before it is told as a finding with what was done. */
export interface Problem {
  readonly code: ProblemCode | Violation['code'];
  readonly expected: string;
  readonly saw: string;
  readonly excerpt?: Excerpt;
  /** The clause, where the octets themselves name one; else that of the case. */
  readonly clause?: string;
}
