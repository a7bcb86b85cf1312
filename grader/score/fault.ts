/** Who answers for a case that did not pass. */
import type { Verdict } from '../judge/verdict';

export interface Judged {
  readonly id: string;
  readonly group: string;
  readonly level: string;
  readonly verdict: Verdict;
}

/** INFO cases are measured and shown; they cost nothing and turn no build red. */
export function isGraded(judged: Pick<Judged, 'level'>): boolean {
  return judged.level !== 'INFO';
}

type Linked = Pick<Judged, 'id' | 'level' | 'verdict'>;

/**
 * The failed or crashed case this one's loss goes back to: itself, or the end of the chain it waits in.
 * Undefined where the subject answers for nothing: the chain ends in a case nobody could judge, in one this
 * run does not know, or in one of level INFO.
 */
export function chargedTo<T extends Linked>(judged: T, byId: ReadonlyMap<string, T>): T | undefined {
  const root = rootOf(judged, byId);
  if (root === undefined || !isGraded(root)) return undefined;
  return root.verdict.kind === 'fail' || root.verdict.kind === 'crashed' ? root : undefined;
}

/** Follows `blocked` to the case everything waits for. */
export function rootOf<T extends Linked>(judged: T, byId: ReadonlyMap<string, T>): T | undefined {
  const seen = new Set<string>();
  let at: T | undefined = judged;
  while (at?.verdict.kind === 'blocked') {
    if (seen.has(at.id)) return undefined;
    seen.add(at.id);
    at = byId.get(at.verdict.by);
  }
  return at;
}
