import { takesTime, type Figure } from '../observe/load';
import type { Pair } from '../observe/observation';
import type { LaunchSpec, Measurement } from '../plan/plan';
import { isServing, type Instance } from './instance';
import { launch, measuredLaunch, type LaunchContext } from './launcher';
import { referenceCommand } from './reference';
import { Starts } from './starts';

interface Comparison {
  readonly pairs: readonly Pair[];
  readonly readOff: Set<Figure>;
}

/**
 * What this run has compared, and the servers it compared with. Throughput, latency and processor time can be read off
 * the same windows, so one load is driven once, whichever cases ask; each figure once, for who asks again could not
 * judge what it saw. A reference that has been warmed stays for the next load.
 */
export class Comparisons {
  readonly #made = new Map<string, Comparison>();
  readonly #references = new Map<string, Instance>();

  /** Pairs under this load, where there are some that this figure was not read off. */
  take(measurement: Measurement, spec: LaunchSpec | null): readonly Pair[] | null {
    const made = this.#made.get(loadOf(measurement, spec));
    if (made === undefined || made.readOff.has(measurement.figure)) return null;
    made.readOff.add(measurement.figure);
    return made.pairs;
  }

  /** Only what went well from beginning to end is anybody else's. */
  keep(measurement: Measurement, spec: LaunchSpec | null, pairs: readonly Pair[]): void {
    const load = loadOf(measurement, spec);
    const isRight = pairs.every(({ own }) => own.traffic.wrong === 0);
    if (pairs.length < measurement.pairs || !isRight) this.#made.delete(load);
    else this.#made.set(load, { pairs, readOff: new Set([measurement.figure]) });
  }

  /** A model of the reference, which may not have come up. One at a time: who measures time is alone. */
  async reference(context: LaunchContext, model: string): Promise<Instance> {
    const before = this.#references.get(model);
    if (before !== undefined && isServing(before)) return before;
    await before?.subject?.kill();
    const instance = await launchReference(context, model);
    this.#references.set(model, instance);
    return instance;
  }

  /** Ends the references. */
  async end(): Promise<void> {
    for (const { subject } of this.#references.values()) await subject?.kill();
  }
}

/** For whoever ends it. */
export function launchReference(context: LaunchContext, model: string): Promise<Instance> {
  const own = { submission: referenceCommand(model), starts: new Starts() };
  const request = { process: 'reference', spec: measuredLaunch, samePort: null, note: () => undefined };
  return launch({ ...context, ...own }, request);
}

/** What takes no time may have been measured beside others. */
function loadOf(
  { file, clients, comparedWith, pairs, figure }: Measurement,
  spec: LaunchSpec | null,
): string {
  return JSON.stringify({ file, clients, comparedWith, pairs, spec, timed: takesTime(figure) });
}
