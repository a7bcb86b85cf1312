/** What is asked of a server under load, and what was seen of it. */

/** How requests follow one another. */
export type Loop =
  /** A client asks again when it has its answer: a server that stalls is asked less, and the stall is hidden. */
  | { readonly kind: 'closed' }
  /** Requests are due at a fixed rate, answered or not, and latency counts from when each was due. */
  | { readonly kind: 'open'; readonly perSecond: number };

export interface Load {
  /** Octets of the file that is asked for. */
  readonly size: number;
  readonly clients: number;
  /** Whether a client keeps its connection, or takes a new one for each request. */
  readonly connections: 'persistent' | 'one-shot';
}

/** Clients besides those that are measured. */
export interface Bystanders {
  /** They connect and say nothing. */
  readonly idle: number;
  /** They download the largest file, 64 KiB every tenth of a second. */
  readonly slow: number;
}

export interface LatencyMs {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** What clients saw from the end of the warm-up to the end of the measurement. */
export interface Traffic {
  readonly seconds: number;
  /** Answered rightly and to the last octet. */
  readonly requests: number;
  /** Content of those. */
  readonly octets: number;
  /** Answered with another status or other content. */
  readonly wrong: number;
  /** Connections that failed, or ended before an answer was whole. */
  readonly broken: number;
  /** Clients that got at least one answer. */
  readonly served: number;
  /** Null where nothing was answered. */
  readonly latency: LatencyMs | null;
  /** Processor time of the load generator itself, in cores: from 1 on nothing can be said of the server. */
  readonly generatorCores: number;
  /** With an open loop: how late the generator itself sent, at the 99th percentile. */
  readonly lateMs: number;
}

/** What the whole process tree of the server used meanwhile. Memory in octets. */
export interface Consumption {
  readonly cpuMs: number;
  /** The sum of what each process had at most: pages they share count for each of them. */
  readonly peakMemory: number;
  readonly processes: number;
  readonly threads: number;
  /** Context switches, voluntary or not, of the threads that were there from beginning to end. */
  readonly switches: number;
}

/** The machine around it, meanwhile. */
export interface Surroundings {
  /** Of the last minute (proc_loadavg(5)). */
  readonly loadAverage: number;
  /** The share of all processor time that a hypervisor gave to somebody else. */
  readonly steal: number;
}

/** One measurement of one server. */
export interface Window {
  readonly traffic: Traffic;
  readonly consumption: Consumption;
  readonly surroundings: Surroundings;
}

/** What servers are compared by. */
export const figures = [
  'requests-per-second',
  'octets-per-second',
  'p50',
  'p99',
  'cpu-per-request',
  'cpu-per-octet',
  'peak-memory',
] as const;
export type Figure = (typeof figures)[number];

/** Whether it is another one on a machine that has other things to do. */
export function takesTime(figure: Figure): boolean {
  return figure !== 'peak-memory';
}

/** The figure of one measurement, in the unit its name says; latencies in ms, processor time in ms, memory in octets. */
export function figureOf(figure: Figure, { traffic, consumption }: Window): number | null {
  switch (figure) {
    case 'requests-per-second':
      return traffic.requests / traffic.seconds;
    case 'octets-per-second':
      return traffic.octets / traffic.seconds;
    case 'p50':
    case 'p99':
      return traffic.latency?.[figure] ?? null;
    case 'cpu-per-request':
      return traffic.requests === 0 ? null : cpuMs(consumption) / traffic.requests;
    case 'cpu-per-octet':
      return traffic.octets === 0 ? null : cpuMs(consumption) / traffic.octets;
    case 'peak-memory':
      return consumption.peakMemory;
  }
}

/** The kernel counts in ticks of 10 ms: who used less than one is not said to have used nothing. */
function cpuMs({ cpuMs: counted }: Consumption): number {
  return Math.max(counted, 10);
}

/** How many times as good one measurement is as another: 2 is twice the throughput, or half the latency. */
export function timesAsGood(figure: Figure, own: Window, other: Window): number | null {
  const [ours, theirs] = [figureOf(figure, own), figureOf(figure, other)];
  if (theirs === null || theirs <= 0) return null;
  const isMore = figure === 'requests-per-second' || figure === 'octets-per-second';
  if (ours === null) return 0;
  return isMore ? ours / theirs : theirs / Math.max(ours, Number.MIN_VALUE);
}
