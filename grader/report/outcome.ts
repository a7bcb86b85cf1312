import { isGraded } from '../score/fault';
import type { CaseReport } from '../score/report';

/**
 * What came of a case in the four words most formats have. A case nobody could judge, or that waits for another, is
 * `skipped` and not failed; `error` is kept for faults of the grader. And a case of level INFO that does not hold is
 * `skipped`: it must turn no build red.
 */
export type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

export function outcomeOf(each: Pick<CaseReport, 'level' | 'verdict'>): Outcome {
  const { kind } = each.verdict;
  if (kind === 'pass') return 'passed';
  if (!isGraded(each)) return 'skipped';
  if (kind === 'fail' || kind === 'crashed') return 'failed';
  return kind === 'harness-error' ? 'error' : 'skipped';
}
