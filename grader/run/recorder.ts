import type { Fact, Observation } from '../observe/observation';
import type { Clock } from './clock';

/** Stamps facts with the run's clock. One for each trial, so that what two lanes see does not mix. */
export class Recorder {
  readonly observations: Observation[] = [];

  constructor(
    readonly clock: Clock,
    /** Told each fact as it is noted. */
    private readonly tell: (seen: Observation) => void,
  ) {}

  note(fact: Fact): void {
    const seen = { ms: this.clock.now(), ...fact };
    this.observations.push(seen);
    this.tell(seen);
  }
}
