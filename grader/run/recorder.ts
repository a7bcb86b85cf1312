import type { Fact, Observation } from '../observe/observation';
import type { Clock } from './clock';

/** A bug of ours, or what this machine has no more of: it spoils one case and says so; the others are still graded. */
export function harnessError(error: unknown): Fact {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'harness-error', message };
}

/** Stamps facts with the run's clock. One for each trial, so that what two lanes see does not mix. */
export class Recorder {
  readonly observations: Observation[] = [];
  /** Octets that the facts about what was received hold so far, as base64. */
  received = 0;
  /** How much arrived so far, whether or not it was kept. */
  arrived = 0;

  constructor(
    readonly clock: Clock,
    /** Told each fact as it is noted. */
    private readonly tell: (seen: Observation) => void,
  ) {}

  note(fact: Fact): void {
    const seen = { ms: this.clock.now(), ...fact };
    if (fact.kind === 'received') {
      this.received += fact.octets.length;
      this.arrived += Buffer.byteLength(fact.octets, 'base64') + fact.omitted;
    }
    this.observations.push(seen);
    this.tell(seen);
  }
}
