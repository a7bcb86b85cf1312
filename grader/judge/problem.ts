import type { Excerpt } from './verdict';

/** One thing that is not as it must be, before it is told as a finding with what was done. */
export interface Problem {
  readonly code: string;
  readonly expected: string;
  readonly saw: string;
  readonly excerpt?: Excerpt;
  /** The clause, where the octets themselves name one; else that of the case. */
  readonly clause?: string;
}
