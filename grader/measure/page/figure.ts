import type { Interval } from '../../lib/statistics';
import type { Figures, MeasureDocument } from '../document';
import { curveOf, sweptLoads, type Curve } from './curve';
import { ofLock } from './lock';
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

type About = Pick<Figure, 'name' | 'title' | 'unit' | 'axis'>;

interface Choice extends About {
  readonly pick: (figures: Figures) => Interval | null;
  readonly say: (curves: readonly Curve[]) => string;
}

const choices: readonly Choice[] = [
  {
    name: 'throughput',
    title: 'Requests per second',
    unit: 'requests/s',
    axis: 'linear',
    pick: ({ perSecond }) => perSecond,
    say: sentences.ofThroughput,
  },
  {
    name: 'latency',
    title: 'The slowest request in a hundred (p99)',
    unit: 'ms',
    axis: 'log',
    pick: ({ p99Ms }) => p99Ms,
    say: sentences.ofLatency,
  },
  {
    name: 'served',
    title: 'Clients that are answered at all',
    unit: 'clients',
    axis: 'log',
    pick: ({ served }) => served,
    say: sentences.ofServed,
  },
  {
    name: 'cpu',
    title: 'Processor time for a thousand requests',
    unit: 'ms',
    axis: 'linear',
    pick: ({ cpuMsPerThousand }) => cpuMsPerThousand,
    say: sentences.ofCpu,
  },
  {
    name: 'memory',
    title: 'Memory at most',
    unit: 'MiB',
    axis: 'log',
    pick: ({ peakMiB }) => peakMiB,
    say: sentences.ofMemory,
  },
];

/** All charts the numbers allow: where no number of clients was varied there is none. */
export function figuresOf({ settings, points, machine }: MeasureDocument): Figure[] {
  const loads = sweptLoads(settings.loads);
  if (loads.length < 2) return [];
  const curves = settings.subjects.map((subject, look) => curveOf(points, subject, look, loads));
  return [...choices.map((choice) => figure(curves, choice)), ...lockFigures(curves, machine.cores)];
}

/** Python's threads beside those of the thread pool, where both were measured. */
function lockFigures(curves: readonly Curve[], cores: number): Figure[] {
  const named = (name: string): Curve | undefined => curves.find(({ subject }) => subject === name);
  const [python, pool] = [named('python'), named('thread-pool')];
  if (python === undefined || pool === undefined) return [];
  const sentence = ofLock({ python, pool, control: named('thread-per-connection') ?? null }, cores);
  const chosen: readonly Choice[] = [
    {
      name: 'lock-throughput',
      title: 'Python’s threads, and threads without a lock',
      unit: 'requests/s',
      axis: 'linear',
      pick: ({ perSecond }) => perSecond,
      say: () => sentence.throughput,
    },
    {
      name: 'lock-cores',
      title: 'Processor cores they use',
      unit: 'cores',
      axis: 'linear',
      pick: (figures) => figures.cores,
      say: () => sentence.cores,
    },
  ];
  return chosen.map((choice) => figure([python, pool], choice));
}

function figure(curves: readonly Curve[], { pick, say, ...about }: Choice): Figure {
  const series = curves.map(({ subject, look, figures }) => ({
    subject,
    look,
    values: figures.map((each) => (each === null ? null : pick(each))),
  }));
  return { ...about, clients: curves[0]?.clients ?? [], series, sentence: say(curves) };
}
