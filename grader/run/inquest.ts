import type { CaseRecord, TrialRecord } from '../observe/observation';
import type { PlannedCase } from '../plan/plan';

/** A case that used a subject, and when it was over. */
export interface Use {
  readonly planned: PlannedCase;
  readonly attempt: number;
  readonly endedMs: number;
}

/** What came of a case that had a subject for itself. */
export interface Alone {
  readonly record: CaseRecord;
  /** The subject ended, though nobody had asked it to. */
  readonly died: boolean;
}

/** Runs a case on a subject of its own, and watches that for so long afterwards. */
export type TryAlone = (use: Use, watchMs: number) => Promise<Alone>;

/** What kills a subject later than this is no one case's doing. */
const longestDelayMs = 2_000;
const mostSuspects = 8;

/**
 * Which of the cases that shared a subject it died of. A server may end some time after the request that ruined it,
 * when another case is under way; so each suspect, the latest first, is run again alone and watched for longer than
 * it took. Null where no one of them does it again.
 */
export async function findCulprit(
  uses: readonly Use[],
  deathMs: number,
  tryAlone: TryAlone,
): Promise<CaseRecord | null> {
  const suspects = uses.filter(({ endedMs }) => deathMs - endedMs <= longestDelayMs).slice(-mostSuspects);
  for (const use of suspects.reverse()) {
    const { record, died } = await tryAlone(use, 2 * Math.max(0, deathMs - use.endedMs) + 200);
    if (died) return record;
  }
  return null;
}

/** The same record, with one more fact behind all the others. */
export function withLast(record: CaseRecord, fact: TrialRecord['observations'][number]): CaseRecord {
  if (record.kind === 'not-run') return record;
  const trials = record.trials.map((trial, i) =>
    i === record.trials.length - 1 ? { ...trial, observations: [...trial.observations, fact] } : trial,
  );
  return { ...record, trials };
}
