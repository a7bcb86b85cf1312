import { bootstrap, type Interval } from '../lib/statistics';
import { sayOctets } from '../lib/units';
import { figureOf, timesAsGood, type Figure } from '../observe/load';
import type { Pair } from '../observe/observation';
import type { Measurement } from '../plan/plan';
import type { Problem } from './problem';

export type Measured =
  /** `earned` is the part of the points. */
  | { readonly kind: 'measured'; readonly earned: number; readonly says: Problem }
  | { readonly kind: 'wrong'; readonly problem: Problem }
  | { readonly kind: 'unclear'; readonly says: string };

/** With fewer the interval says nothing. */
const fewestPairs = 3;

/**
 * What the pairs earn: the end of the interval that favours the subject, on the curve. Where the load generator was the
 * limit, it was so for what is fast, which has the full part by then: curves end where the subject is as good as the other.
 */
export function judgeMeasurement(measurement: Measurement, pairs: readonly Pair[]): Measured {
  if (pairs.length === 0)
    return { kind: 'unclear', says: 'the server it is compared with did not start on this machine' };
  const wrong = pairs.find(({ own }) => own.traffic.wrong > 0);
  if (wrong !== undefined) return { kind: 'wrong', problem: sayWrong(wrong) };
  const { figure, curve } = measurement;
  const ratios = pairs.flatMap(({ own, other }) => timesAsGood(figure, own, other) ?? []);
  if (ratios.length < fewestPairs)
    return { kind: 'unclear', says: `only ${ratios.length} of ${measurement.pairs} pairs could be measured` };
  const interval = bootstrap(ratios);
  return {
    kind: 'measured',
    earned: partFor(interval.high, curve),
    says: sayMeasured(measurement, pairs, interval),
  };
}

/** The curve at this value: straight between two of its points where values are logarithms, level beyond its ends. */
export function partFor(value: number, curve: Measurement['curve']): number {
  const after = curve.findIndex(([at]) => value < at);
  const [above, below] = [curve[after], curve[after - 1]];
  if (above === undefined) return curve.at(-1)?.[1] ?? 0;
  if (below === undefined) return value <= 0 ? 0 : above[1];
  const share = Math.log(value / below[0]) / Math.log(above[0] / below[0]);
  return below[1] + share * (above[1] - below[1]);
}

const words: Readonly<Record<Figure, string>> = {
  'requests-per-second': 'requests per second',
  'octets-per-second': 'octets per second',
  p50: 'median latency',
  p99: 'latency at the 99th percentile',
  'cpu-per-request': 'processor time for a request',
  'cpu-per-octet': 'processor time for an octet',
  'peak-memory': 'memory at its peak',
};

/** What was done, for a student. */
export function sayMeasurement({ figure, file, clients, comparedWith, pairs }: Measurement): string {
  const who = clients === 1 ? '1 client' : `${clients} clients`;
  const other =
    comparedWith.kind === 'model'
      ? `beside ${comparedWith.model}`
      : 'beside a new connection for each request';
  return `measured ${words[figure]} ${other}, in turn, ${pairs} times: ${who}, /${file}`;
}

function sayMeasured(
  { figure, curve, comparedWith }: Measurement,
  pairs: readonly Pair[],
  { median, low, high }: Interval,
): Problem {
  const full = curve.at(-1)?.[0] ?? 1;
  const other = comparedWith.kind === 'model' ? comparedWith.model : 'with new connections';
  const figures = (side: 'own' | 'other'): number[] =>
    pairs.flatMap((pair) => figureOf(figure, pair[side]) ?? []);
  const [ours, theirs] = [figures('own'), figures('other')].map((all) =>
    sayFigure(figure, bootstrap(all).median),
  );
  return {
    code: 'measured',
    expected: `at least ${sayTimes(full)} times as good as ${other}, for all the points`,
    saw: `${sayTimes(median)} times as good (95 %: ${sayTimes(low)} to ${sayTimes(high)}); ${words[figure]} ${ours ?? ''}, ${other} ${theirs ?? ''}`,
  };
}

function sayTimes(value: number): string {
  return Number(value.toPrecision(2)).toString();
}

function sayFigure(figure: Figure, value: number): string {
  if (!Number.isFinite(value)) return 'unknown';
  switch (figure) {
    case 'requests-per-second':
      return value.toFixed(0);
    case 'octets-per-second':
      return `${(value / 1e6).toFixed(0)} MB`;
    case 'p50':
    case 'p99':
      return `${value.toFixed(2)} ms`;
    case 'cpu-per-request':
      return `${(1000 * value).toFixed(0)} µs`;
    case 'cpu-per-octet':
      return `${(1e6 * value).toFixed(2)} ns`;
    case 'peak-memory':
      return sayOctets(1024 ** 2 * Math.round(value / 1024 ** 2));
  }
}

function sayWrong({ own }: Pair): Problem {
  const expected = 'under load, too, every answer is the file that was asked for';
  const { wrong } = own.traffic;
  const saw = wrong === 1 ? '1 answer was something else' : `${wrong} answers were something else`;
  return { code: 'wrong-content', expected, saw };
}
