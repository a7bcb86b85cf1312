import { documentVersion, type MeasureDocument, type Sample, type Settings } from '../../measure/document';
import { summarize } from '../../measure/summary';
import type { Load } from '../../observe/load';

const load = (clients: number, more: Partial<Load> = {}): Load => ({
  size: 1024,
  clients,
  connections: 'persistent',
  ...more,
});

export const settings: Settings = {
  seed: '6a003f',
  subjects: ['python', 'thread-pool', '../<b>ana & co'],
  baseline: 'thread-pool',
  loads: [load(1), load(16), load(256), load(4, { size: 16 * 1024 ** 2 })],
  loop: { kind: 'closed' },
  bystanders: { idle: 0, slow: 0 },
  rounds: 3,
  seconds: 1,
};

/** Requests per second of one client, and how many times as many there can be. */
const speeds = [
  [20_000, 1.2],
  [25_000, 3],
  [300, 1],
] as const;

function sampleOf(subject: number, load: Load, round: number): Sample {
  const place = { subject: settings.subjects[subject] ?? '', load, round };
  if (subject === 2 && load.clients === 256) {
    return {
      ...place,
      kind: 'void',
      why: round === 0 ? { kind: 'ended' } : { kind: 'wrong-answers', count: 7 },
    };
  }
  const [alone, most] = speeds[subject] ?? [0, 1];
  const perSecond = (alone * Math.min(load.clients, most) * 1024 * (20 + round)) / (20 * load.size);
  const requests = Math.max(1, Math.round(perSecond));
  const slowest = (1000 * load.clients) / perSecond;
  return {
    ...place,
    kind: 'measured',
    traffic: {
      seconds: 1,
      requests,
      octets: requests * load.size,
      wrong: 0,
      broken: subject === 2 ? 1 : 0,
      served: subject === 2 ? 1 : load.clients,
      latency: { p50: slowest, p90: 1.5 * slowest, p99: 2 * slowest, p999: 3 * slowest, max: 4 * slowest },
      generatorCores: 0.5,
      lateMs: 0,
    },
    consumption: {
      cpuMs: subject === 0 ? 850 : 990,
      peakMemory: (20 + 80 * subject) * 1024 ** 2,
      processes: 1,
      threads: 1 + load.clients,
      switches: 2 * requests,
    },
    surroundings: { loadAverage: 0.4 + round / 10, steal: 0.01 },
  };
}

export const samples: readonly Sample[] = settings.loads.flatMap((load) =>
  settings.subjects.flatMap((_, subject) => [0, 1, 2].map((round) => sampleOf(subject, load, round))),
);

export const document: MeasureDocument = {
  measure: documentVersion,
  startedAt: '2026-11-25T12:00:00.000Z',
  complete: true,
  machine: { processor: 'Imaginary', cores: 2, memory: 8 * 1024 ** 3, system: 'Linux 6.1', node: '20.19.0' },
  settings,
  points: summarize(samples, settings),
  samples,
};
