import type { LaunchEnd } from '../observe/observation';
import type { LaunchSpec } from '../plan/plan';
import type { Target } from './client/connection';
import type { Subject } from './subject/subject';

/** One subject that can be talked to: started by us, or running already (`--url`), which then has no process. */
export interface Instance {
  readonly number: number;
  readonly target: Target;
  /** How it was started; null where it ran already. */
  readonly spec: LaunchSpec | null;
  /** The port it was given, whether or not it listens there. */
  readonly port: number;
  /** The base folder as it was spelled on its command line. */
  readonly base: string;
  readonly subject: Subject | null;
  readonly end: LaunchEnd;
  /** Set before a signal is sent, so that an end we asked for is not taken for a crash. */
  askedToEnd: boolean;
  /** When it was asked, on the run's clock; 0 before. */
  askedMs: number;
  /** Whether it was seen to leave connections waiting for accept() for a while. */
  isFull: boolean;
  /** Whether it was ever seen to listen. */
  listened: boolean;
  /** Longest canary round trip on it, in ms: the measure of its pace on this host today. */
  roundTripMs: number;
  /** How it answered the canary when it had just started; null where nobody asked. */
  baseline: CanaryAnswer | null;
}

/** Best first. */
export const canaryAnswers = ['right', 'answered', 'silent', 'refused'] as const;
export type CanaryAnswer = (typeof canaryAnswers)[number];

/** Whether it came up, on whatever port. */
export function isUp({ end }: Instance): boolean {
  return end.kind === 'listening' || end.kind === 'wrong-port';
}

/** Whether it came up and has ended since, though nobody had asked it to. */
export function hasDied(instance: Instance): boolean {
  return isUp(instance) && !instance.askedToEnd && instance.subject?.exit != null;
}

/** Whether it came up and has not ended since. */
export function isServing(instance: Instance): boolean {
  return isUp(instance) && (instance.subject === null || instance.subject.exit === null);
}
