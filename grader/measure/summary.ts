import { bootstrap, ratios, rounded, type Interval } from '../lib/statistics';
import type { Load } from '../observe/load';
import type { Figures, Point, Sample, Settings } from './document';
import { isSameLoad } from './sweep';

type Measured = Extract<Sample, { kind: 'measured' }>;

const mebi = 1024 ** 2;
const gibi = 1024 ** 3;

/** Samples to points, subject by subject in the order they were named; loads nobody came to yet are left out. */
export function summarize(samples: readonly Sample[], { subjects, loads, baseline }: Settings): Point[] {
  return loads.flatMap((load) => {
    const here = samples.filter((sample) => isSameLoad(sample.load, load));
    const reference = here.filter((sample) => sample.subject === baseline);
    return subjects.flatMap((subject) => {
      const own = here.filter((sample) => sample.subject === subject);
      return own.length === 0 ? [] : [pointOf(subject, load, own, subject === baseline ? [] : reference)];
    });
  });
}

function pointOf(subject: string, load: Load, own: readonly Sample[], reference: readonly Sample[]): Point {
  const measured = own.filter((sample) => sample.kind === 'measured');
  return {
    subject,
    load,
    rounds: measured.length,
    voids: own.flatMap((sample) => (sample.kind === 'void' ? [sample.why] : [])),
    figures: measured.length === 0 ? null : figuresOf(measured),
    ratio: interval(ratios(pairs(measured, reference))),
  };
}

/** Requests per second of both in the same round. */
function pairs(own: readonly Measured[], reference: readonly Sample[]): [number, number][] {
  return own.flatMap((sample) => {
    const beside = reference.find(({ round, kind }) => round === sample.round && kind === 'measured');
    return beside?.kind === 'measured' ? [[perSecond(sample), perSecond(beside)]] : [];
  });
}

function perSecond({ traffic }: Measured): number {
  return traffic.requests / traffic.seconds;
}

function figuresOf(samples: readonly Measured[]): Figures {
  const of = (pick: (sample: Measured) => number): Interval => intervalOf(samples.map(pick));
  const where = (pick: (sample: Measured) => number | null): Interval | null =>
    interval(samples.map(pick).filter((value) => value !== null));
  return {
    perSecond: of(perSecond),
    mbitPerSecond: of(({ traffic }) => (8 * traffic.octets) / 1e6 / traffic.seconds),
    served: of(({ traffic }) => traffic.served),
    p50Ms: where(({ traffic }) => traffic.latency?.p50 ?? null),
    p90Ms: where(({ traffic }) => traffic.latency?.p90 ?? null),
    p99Ms: where(({ traffic }) => traffic.latency?.p99 ?? null),
    p999Ms: where(({ traffic }) => traffic.latency?.p999 ?? null),
    cores: of(({ traffic, consumption }) => consumption.cpuMs / 1000 / traffic.seconds),
    cpuMsPerThousand: where((sample) => per(sample.consumption.cpuMs, sample.traffic.requests / 1000)),
    cpuMsPerGiB: where((sample) => per(sample.consumption.cpuMs, sample.traffic.octets / gibi)),
    peakMiB: of(({ consumption }) => consumption.peakMemory / mebi),
    threads: of(({ consumption }) => consumption.threads),
    switchesPerThousand: where((sample) => per(sample.consumption.switches, sample.traffic.requests / 1000)),
    broken: samples.reduce((sum, { traffic }) => sum + traffic.broken, 0),
  };
}

function per(amount: number, count: number): number | null {
  return count === 0 ? null : amount / count;
}

function interval(values: readonly number[]): Interval | null {
  return values.length === 0 ? null : intervalOf(values);
}

function intervalOf(values: readonly number[]): Interval {
  const { median, low, high } = bootstrap(values);
  return { median: rounded(median), low: rounded(low), high: rounded(high) };
}
