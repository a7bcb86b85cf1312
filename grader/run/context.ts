import type { Observation } from '../observe/observation';
import type { Comparisons } from './comparisons';
import type { LaunchContext } from './launcher';

/** What makes later waits shorter: nobody is waited for as long again and again. */
export interface Pace {
  /** How many trials took as long as any may for next to nothing. */
  trickled: number;
  /** How many subjects in a row answered nobody. */
  silent: number;
  /** How many subjects in a row slept when a trial was over, and answered nobody any more. */
  slept: number;
}

/** What all trials of one run have in common. */
export interface RunContext extends LaunchContext {
  /** Told what trials see, as they see it. */
  readonly tell: (seen: Observation) => void;
  readonly pace: Pace;
  readonly comparisons: Comparisons;
}
