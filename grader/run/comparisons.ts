import type { Figure } from '../observe/load';
import type { Pair } from '../observe/observation';
import type { LaunchSpec, Measurement } from '../plan/plan';

interface Comparison {
  readonly pairs: readonly Pair[];
  readonly readOff: Set<Figure>;
}

/**
 * What this run has compared. Throughput, latency and processor time can be read off the same windows, so one load is
 * driven once, whichever cases ask; each figure once, for who asks again could not judge what it saw.
 */
export class Comparisons {
  readonly #made = new Map<string, Comparison>();

  /** Pairs under this load, where there are some that this figure was not read off. */
  take(measurement: Measurement, spec: LaunchSpec | null): readonly Pair[] | null {
    const made = this.#made.get(loadOf(measurement, spec));
    if (made === undefined || made.readOff.has(measurement.figure)) return null;
    made.readOff.add(measurement.figure);
    return made.pairs;
  }

  /** A comparison that was broken off is nobody else's. */
  keep(measurement: Measurement, spec: LaunchSpec | null, pairs: readonly Pair[]): void {
    const load = loadOf(measurement, spec);
    if (pairs.length < measurement.pairs) this.#made.delete(load);
    else this.#made.set(load, { pairs, readOff: new Set([measurement.figure]) });
  }
}

function loadOf({ file, clients, comparedWith, pairs }: Measurement, spec: LaunchSpec | null): string {
  return JSON.stringify({ file, clients, comparedWith, pairs, spec });
}
