/** What a subject used over time, as small charts under the lanes, on the same scale of time. Pure. */
import type { Observation, ResourceUse } from '../../../observe/observation';
import type { Scale } from './scale';

export interface Sample {
  readonly ms: number;
  readonly use: ResourceUse;
}

/** One quantity over time. Places in per cent across; heights from 0, at the bottom, to 1. */
export interface Strip {
  readonly name: string;
  readonly points: readonly { readonly at: number; readonly height: number; readonly says: string }[];
}

/** Every sample of every process of the subject, each process on its own. */
export function samplesIn(observations: readonly Observation[], startMs: number): Map<string, Sample[]> {
  const byProcess = new Map<string, Sample[]>();
  for (const seen of observations) {
    if (seen.kind !== 'resources') continue;
    const samples = byProcess.get(seen.process) ?? [];
    samples.push({ ms: Math.max(0, seen.ms - startMs), use: seen.use });
    byProcess.set(seen.process, samples);
  }
  return byProcess;
}

interface Quantity {
  readonly name: string;
  readonly of: (use: ResourceUse) => number;
  readonly say: (value: number) => string;
}

const sumOf = (use: ResourceUse, of: 'memory' | 'threads' | 'descriptors'): number =>
  use.processes.reduce((sum, one) => sum + one[of], 0);

const QUANTITIES: readonly Quantity[] = [
  {
    name: 'memory',
    of: (use) => sumOf(use, 'memory'),
    say: (octets) => `${(octets / 2 ** 20).toFixed(1)} MiB`,
  },
  { name: 'processor', of: ({ cpuTicks }) => cpuTicks * 10, say: (ms) => `${ms} ms` },
  { name: 'threads', of: (use) => sumOf(use, 'threads'), say: String },
  { name: 'descriptors', of: (use) => sumOf(use, 'descriptors'), say: String },
];

/** One sample is no course of anything. */
const fewest = 2;

export function stripsOf(samples: ReadonlyMap<string, readonly Sample[]>, scale: Scale): Strip[] {
  return [...samples].flatMap(([process, all]) =>
    all.length < fewest ? [] : QUANTITIES.map((quantity) => stripOf(process, quantity, all, scale)),
  );
}

/** From nothing at the bottom, so that what grows by a tenth looks like a tenth. */
function stripOf(process: string, quantity: Quantity, samples: readonly Sample[], scale: Scale): Strip {
  const values = samples.map(({ use }) => quantity.of(use));
  const most = Math.max(1, ...values);
  return {
    name: process === 'server' ? quantity.name : `${process}: ${quantity.name}`,
    points: samples.map(({ ms }, i) => {
      const value = values[i] ?? 0;
      return { at: scale.at(ms), height: value / most, says: quantity.say(value) };
    }),
  };
}
