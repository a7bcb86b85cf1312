import { availableParallelism } from 'node:os';
import type { LaunchEnd } from '../observe/observation';
import { Gate } from './gate';
import { startLimitMs } from './subject/launch';

/** What a subject gets whose like twice did not come up within the full limit. */
const shortStartLimitMs = 2_000;

/** A wait during which we were later than this says little about how slow others are. */
const tolerableLagMs = 250;

/** How starting went so far. */
export class Starts {
  /** Who ignores --port can be started only once at a time on this machine. */
  portIsFixed = false;
  /**
   * As many at a time as there are processors: of many at once each would be slow, and so would be its first answers,
   * which say how long to wait for later ones.
   */
  readonly gate = new Gate(availableParallelism());
  /** How many did not come up in time since one did. */
  #tooSlow = 0;
  #gaveUpMs = 0;

  /** A subject that again and again did not come up in time is not given all of it any more. */
  get limitMs(): number {
    return this.#tooSlow < 2 ? startLimitMs : shortStartLimitMs;
  }

  /** Of a start that nobody interrupted. Those side by side are slow for one reason, and count once. */
  learn(end: LaunchEnd, beganMs: number, endedMs: number): void {
    if (end.kind === 'listening') this.#tooSlow = 0;
    if (end.kind !== 'still-starting' || end.lagMs > tolerableLagMs || beganMs < this.#gaveUpMs) return;
    this.#tooSlow += 1;
    this.#gaveUpMs = endedMs;
  }
}
