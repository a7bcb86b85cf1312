/** The vocabulary of a trial as it is told. */
import type { Sign } from './tell';

/** One connection, or one process: a name that is used again is a lane of its own. */
export interface Lane {
  readonly kind: 'connection' | 'process';
  readonly name: string;
  readonly happenings: Happening[];
}

export interface Happening {
  /** Its place among all of the trial, from 0. */
  readonly index: number;
  /** Since the first thing that happened. Several pieces that were made one end later than they begin. */
  readonly ms: number;
  readonly untilMs: number;
  readonly lane: Lane | null;
  readonly sign: Sign;
  readonly says: string;
  readonly octets: Buffer | null;
  /** Octets that the log left out. */
  readonly omitted: number;
  /** How many writes, reads or prints in a row this stands for. */
  readonly pieces: number;
}
