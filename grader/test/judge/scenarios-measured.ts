import type { Window } from '../../observe/load';
import type { Fact, Pair } from '../../observe/observation';
import type { Case, Measurement } from '../../spec/checkpoint.generated';
import { seen, type Story } from './story';

const measurement: Measurement = {
  figure: 'requests-per-second',
  file: 'hello.txt',
  clients: 16,
  'compared-with': 'thread-pool',
  pairs: 5,
  earns: [
    { 'times-as-good': 0.01, part: 0 },
    { 'times-as-good': 0.1, part: 0.5 },
    { 'times-as-good': 1, part: 1 },
  ],
};

/** A window of one second with so many requests, of a millisecond each. */
function window(requests: number, wrong = 0): Window {
  const latency = { p50: 1, p90: 1, p99: 1, p999: 1, max: 1 };
  const octets = requests * 1024;
  const counts = { requests, octets, wrong, broken: 0, served: 16 };
  return {
    traffic: {
      seconds: 1,
      ...counts,
      latency: requests === 0 ? null : latency,
      generatorCores: 0.5,
      lateMs: 0,
    },
    consumption: { cpuMs: 500, peakMemory: 20 * 1024 ** 2, processes: 1, threads: 4, switches: 100 },
    surroundings: { loadAverage: 0.3, steal: 0 },
  };
}

/** What each side had per second, pair by pair. */
function compared(...pairs: readonly (readonly [own: number, other: number])[]): Fact {
  return told(pairs.map(([own, other]) => ({ own: window(own), other: window(other) })));
}

function told(pairs: readonly Pair[]): Fact {
  return { kind: 'compared', process: 'server', pairs };
}

function story(fact: Fact, of: Partial<Measurement> = {}): Story {
  const steps: Case['steps'] = [{ measure: { ...measurement, ...of } }];
  return { of: { level: 'METRIC', steps }, rows: [[seen(fact)]] };
}

export const measured: Readonly<Record<string, Story>> = {
  'measured-as-good': story(compared([900, 1000], [2100, 2000], [500, 500], [40, 40], [1000, 990])),
  // The machine was ten times as slow for a while, which both sides felt; 0.1 is what the best of them shows.
  'measured-slower': story(compared([90, 1000], [8, 100], [95, 1000], [9, 100], [100, 1000])),
  'measured-far-slower': story(compared([1, 1000], [1, 1000], [2, 1000], [1, 1000], [1, 1000])),
  'measured-unanswered': story(compared([0, 1000], [0, 1000], [0, 1000], [0, 1000], [0, 1000])),
  'measured-latency': story(compared([90, 1000], [90, 1000], [90, 1000]), { figure: 'p99', clients: 1 }),
  'measured-wrong': story(told([1, 2, 3].map(() => ({ own: window(1000, 3), other: window(1000) })))),
  'measured-one-wrong': story(
    told([0, 1, 0].map((wrong) => ({ own: window(1000, wrong), other: window(1000) }))),
  ),
  // A machine so busy that nothing was answered in a short window; what was taken in memory can be told all the same.
  'measured-memory-unanswered': story(compared([0, 0], [900, 1000], [900, 1000]), { figure: 'peak-memory' }),
  'measured-too-little': story(compared([900, 1000], [900, 0], [900, 0])),
  'measured-one-shot': story(compared([90, 1000], [90, 1000], [90, 1000]), { 'compared-with': 'one-shot' }),
  'measured-without-reference': story(compared()),
};
