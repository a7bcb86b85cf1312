import type { Fact, Observation } from '../observe/observation';
import type { Clock } from './clock';

/** Stamps facts with the run's clock. One for each trial, so that what two lanes see does not mix. */
export class Recorder {
  readonly observations: Observation[] = [];

  constructor(readonly clock: Clock) {}

  note(fact: Fact): void {
    this.observations.push({ ms: this.clock.now(), ...fact });
  }
}
