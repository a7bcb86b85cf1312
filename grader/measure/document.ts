/** What `grade measure` keeps: everything a table, a page or a later run is made of. `--json` writes it. */
import type { Interval } from '../lib/statistics';
import type { Bystanders, Consumption, Load, Loop, Surroundings, Traffic } from '../observe/load';

/** Raised with every change that an older reader would misread. */
export const documentVersion = 2;

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

/** All that decides which measurements there are, and in which order. */
export interface Settings {
  readonly seed: string;
  /** As they were named on the command line. */
  readonly subjects: readonly string[];
  /** The one the others are compared with. */
  readonly baseline: string;
  readonly loads: readonly Load[];
  readonly loop: Loop;
  readonly bystanders: Bystanders;
  readonly rounds: number;
  readonly seconds: number;
}

export interface Place {
  readonly subject: string;
  readonly load: Load;
  readonly round: number;
}

/** Why a measurement says nothing. */
export type Void =
  /** The load generator had no processor time left: the server may be faster than this. */
  | { readonly kind: 'generator-limit'; readonly cores: number }
  | { readonly kind: 'wrong-answers'; readonly count: number }
  /** The server ended meanwhile, or could not be started again. */
  | { readonly kind: 'ended' };

export type Sample = Place &
  (
    | {
        readonly kind: 'measured';
        readonly traffic: Traffic;
        readonly consumption: Consumption;
        readonly surroundings: Surroundings;
      }
    | { readonly kind: 'void'; readonly why: Void }
  );

/** The six numbers of one subject under one load, over all its rounds, to four significant digits. */
export interface Point {
  readonly subject: string;
  readonly load: Load;
  /** Rounds that count. */
  readonly rounds: number;
  readonly voids: readonly Void[];
  readonly figures: Figures | null;
  /** Requests per second, to those of the baseline in the same round. */
  readonly ratio: Interval | null;
}

export interface Figures {
  readonly perSecond: Interval;
  readonly mbitPerSecond: Interval;
  /** Clients that were answered at all: of the rounds, the median. */
  readonly served: Interval;
  /** Null where nothing was answered. */
  readonly p50Ms: Interval | null;
  readonly p90Ms: Interval | null;
  readonly p99Ms: Interval | null;
  readonly p999Ms: Interval | null;
  readonly cores: Interval;
  readonly cpuMsPerThousand: Interval | null;
  readonly cpuMsPerGiB: Interval | null;
  readonly peakMiB: Interval;
  readonly threads: Interval;
  readonly switchesPerThousand: Interval | null;
  /** Connections that broke, in all rounds. */
  readonly broken: number;
}

export interface MeasureDocument {
  readonly measure: typeof documentVersion;
  readonly startedAt: string;
  readonly complete: boolean;
  readonly machine: Machine;
  readonly settings: Settings;
  readonly points: readonly Point[];
  readonly samples: readonly Sample[];
}
