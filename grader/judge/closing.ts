import type { StepEnd } from '../observe/observation';
import type { PlannedStep } from '../plan/plan';
import type { Problem } from './problem';
import type { IdleBracket } from './session';

type Closes = Extract<PlannedStep, { verb: 'closes' }>;

/** A printed limit is widened by so much on both sides: clocks tick, and reapers come round (BEHAVIOURS 4.3). */
const graceMs = 500;

export type ClosingVerdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly problem: Problem }
  /** Between what is right and what is wrong: we were too late to tell. */
  | { readonly kind: 'unclear'; readonly says: string };

/**
 * How long a connection was idle before the subject ended it lies between two bounds, for what we noticed late may
 * have happened earlier. Right is a bracket inside the limits, wrong one wholly outside.
 */
export function checkClosing(
  { fromMs, toMs }: Closes,
  end: StepEnd,
  bracket: IdleBracket | undefined,
): ClosingVerdict {
  const expected = sayLimits(fromMs, toMs);
  if (bracket === undefined) return { kind: 'right' }; // never connected: said elsewhere
  const { leastMs, mostMs } = bracket;
  if (end.kind === 'stalled' || mostMs === null) {
    const saw = `the connection is still open after ${sayS(leastMs)} of silence`;
    return leastMs > toMs + graceMs ? wrong('stays-open', expected, saw) : { kind: 'unclear', says: saw };
  }
  if (leastMs >= fromMs - graceMs && mostMs <= toMs + graceMs) return { kind: 'right' };
  if (mostMs < fromMs - graceMs)
    return wrong('closed-early', expected, `it was closed after ${sayS(mostMs)}`);
  if (leastMs > toMs + graceMs)
    return wrong('stays-open', expected, `it was closed only after ${sayS(leastMs)}`);
  const says = `the connection was closed after ${sayS(leastMs)} to ${sayS(mostMs)}; the grader was too late to know when`;
  return { kind: 'unclear', says };
}

function wrong(code: Problem['code'], expected: string, saw: string): ClosingVerdict {
  return { kind: 'wrong', problem: { code, expected, saw } };
}

export function sayLimits(fromMs: number, toMs: number): string {
  const where = 'the server closes the idle connection';
  return fromMs === 0 ? `${where} within ${sayS(toMs)}` : `${where} after ${sayS(fromMs)} to ${sayS(toMs)}`;
}

function sayS(ms: number): string {
  const s = ms / 1000;
  return `${Number.isInteger(s) ? String(s) : s.toFixed(1)} s`;
}
