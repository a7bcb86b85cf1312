import type { Observation } from '../observe/observation';
import type { Comparisons } from './comparisons';
import type { LaunchContext } from './launcher';

/** What all trials of one run have in common. */
export interface RunContext extends LaunchContext {
  /** Told what trials see, as they see it. */
  readonly tell: (seen: Observation) => void;
  /** How many trials took as long as any may for next to nothing, and how many subjects in a row answered nobody. */
  readonly pace: { trickled: number; silent: number };
  readonly comparisons: Comparisons;
}
