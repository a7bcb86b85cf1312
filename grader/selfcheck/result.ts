/** What came of one run of the grader. */
import type { Verdict } from '../judge/verdict';

export interface SeenCase {
  readonly id: string;
  readonly kind: Verdict['kind'];
  /** What was seen of the first failure, whose failure blocked it, or why nobody could judge it; empty for a pass. */
  readonly about: string;
}

export type Result =
  | { readonly kind: 'graded'; readonly cases: readonly SeenCase[]; readonly tookMs: number }
  /** The grader did not bring a report to its end. */
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'interrupted' };
