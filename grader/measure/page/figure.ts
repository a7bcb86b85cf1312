import type { Interval } from '../../lib/statistics';
import type { Figures, MeasureDocument } from '../document';
import { curveOf, sweptLoads, type Curve } from './curve';
import * as sentences from './sentences';

/** One chart: what it shows, and what a lecturer would say under it. */
export interface Figure {
  /** A word for files and anchors. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly axis: 'linear' | 'log';
  readonly clients: readonly number[];
  readonly series: readonly Series[];
  readonly sentence: string;
}

export interface Series {
  readonly subject: string;
  /** Which colour and sign it has, the same in every chart. */
  readonly look: number;
  /** For each number of clients, null where nothing is known. */
  readonly values: readonly (Interval | null)[];
}

/** All charts the numbers allow: where no number of clients was varied there is none. */
export function figuresOf(document: MeasureDocument): Figure[] {
  const loads = sweptLoads(document.settings.loads);
  if (loads.length < 2) return [];
  const curves = document.settings.subjects.map((subject, look) =>
    curveOf(document.points, subject, look, loads),
  );
  const { cores } = document.machine;
  return [
    figure(curves, {
      name: 'throughput',
      title: 'Requests per second',
      unit: 'requests/s',
      axis: 'linear',
      pick: (f) => f.perSecond,
      sentence: sentences.ofThroughput(curves),
    }),
    figure(curves, {
      name: 'latency',
      title: 'The slowest request in a hundred (p99)',
      unit: 'ms',
      axis: 'log',
      pick: (f) => f.p99Ms,
      sentence: sentences.ofLatency(curves),
    }),
    figure(curves, {
      name: 'served',
      title: 'Clients that are answered at all',
      unit: 'clients',
      axis: 'log',
      pick: (f) => f.served,
      sentence: sentences.ofServed(curves),
    }),
    figure(curves, {
      name: 'cpu',
      title: 'Processor time for a thousand requests',
      unit: 'ms',
      axis: 'linear',
      pick: (f) => f.cpuMsPerThousand,
      sentence: sentences.ofCpu(curves),
    }),
    figure(curves, {
      name: 'memory',
      title: 'Memory at most',
      unit: 'MiB',
      axis: 'log',
      pick: (f) => f.peakMiB,
      sentence: sentences.ofMemory(curves),
    }),
    ...lockFigures(curves, cores),
  ];
}

/** Python's threads beside those of the thread pool, where both were measured. */
function lockFigures(curves: readonly Curve[], cores: number): Figure[] {
  const pair = ['python', 'thread-pool'].flatMap((name) => curves.filter(({ subject }) => subject === name));
  const [python, pool] = pair;
  if (python === undefined || pool === undefined) return [];
  const sentence = sentences.ofLock(python, pool, cores);
  return [
    figure(pair, {
      name: 'lock-throughput',
      title: 'Python’s threads and a pool of threads without a lock',
      unit: 'requests/s',
      axis: 'linear',
      pick: (f) => f.perSecond,
      sentence: sentence.throughput,
    }),
    figure(pair, {
      name: 'lock-cores',
      title: 'Processor cores they use',
      unit: 'cores',
      axis: 'linear',
      pick: (f) => f.cores,
      sentence: sentence.cores,
    }),
  ];
}

interface Choice extends Omit<Figure, 'clients' | 'series'> {
  readonly pick: (figures: Figures) => Interval | null;
}

function figure(curves: readonly Curve[], { pick, ...about }: Choice): Figure {
  const series = curves.map(({ subject, look, figures }) => ({
    subject,
    look,
    values: figures.map((each) => (each === null ? null : pick(each))),
  }));
  return { ...about, clients: curves[0]?.clients ?? [], series };
}
