import type { Report } from '../../score/report';
import type { Changes } from './changes';

/** What came of a round: a report, or why the submission cannot be graded as it is. */
export type Graded =
  { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'stuck'; readonly problem: string };

export interface Rounds {
  /** Grades once; what was cut off by the signal is not asked for. */
  grade(changed: ReadonlySet<string>, last: Report | null, signal: AbortSignal): Promise<Graded>;
  /** A round came to its end. */
  show(graded: Graded, last: Report | null): void;
}

/** Grades now and after each change, until the signal. A change in the middle of a round begins it anew. */
export async function watchLoop(changes: Changes, rounds: Rounds, signal: AbortSignal): Promise<void> {
  let last: Report | null = null;
  let changed: ReadonlySet<string> = new Set();
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const isOver = (): boolean => signal.aborted;
  while (!isOver()) {
    const graded = await undisturbedRound(changes, rounds, { changed, last, ended });
    if (isOver()) break;
    if (graded !== null) {
      rounds.show(graded, last);
      if (graded.kind === 'report') last = graded.report;
      await Promise.race([changes.next(), ended]);
    }
    changed = new Set([...(graded === null ? changed : []), ...changes.take()]);
  }
}

interface RoundStart {
  readonly changed: ReadonlySet<string>;
  readonly last: Report | null;
  readonly ended: Promise<void>;
}

/** Null where a change or the end came in between; then nothing of the round is left either. */
async function undisturbedRound(changes: Changes, rounds: Rounds, start: RoundStart): Promise<Graded | null> {
  const abort = new AbortController();
  changes.begin();
  const round = rounds.grade(start.changed, start.last, abort.signal);
  const disturbed = Promise.race([changes.next(), start.ended]).then(() => null);
  const first = await Promise.race([round, disturbed]);
  abort.abort();
  await round;
  changes.end();
  return first;
}
