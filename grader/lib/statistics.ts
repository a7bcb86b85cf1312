import { randomOctets } from './random';

/** A median with its bootstrap 95 % interval. */
export interface Interval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The middle of the sorted values, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

const resamples = 1000;

/**
 * The median, and where it would lie in 95 of 100 repetitions of the same measurement: the percentile bootstrap
 * (Efron, 1979). The same values give the same interval, so that a log judged again says the same. Of one value
 * the interval is that value, which says nothing about its spread.
 */
export function bootstrap(values: readonly number[]): Interval {
  const draws = randomOctets('bootstrap', String(values.length), 4 * resamples * values.length);
  const medians = Array.from({ length: resamples }, (_, i) =>
    median(values.map((_, j) => values[drawn(draws, i * values.length + j, values.length)] ?? NaN)),
  ).sort((a, b) => a - b);
  const at = (share: number): number => medians[Math.round(share * (resamples - 1))] ?? NaN;
  return { median: median(values), low: at(0.025), high: at(0.975) };
}

function drawn(draws: Buffer, place: number, count: number): number {
  return draws.readUInt32LE(4 * place) % count;
}

/** Ratios of what was measured side by side: of the pairs, not of the medians, so that what disturbed both cancels. */
export function ratios(pairs: readonly (readonly [value: number, reference: number])[]): number[] {
  return pairs.filter(([, reference]) => reference > 0).map(([value, reference]) => value / reference);
}

/** The same values in an order drawn from the seed (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], seed: string, label: string): T[] {
  const draws = randomOctets(seed, label, 4 * values.length);
  const order = [...values];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = drawn(draws, i, i + 1);
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** To four significant digits: more than any machine measures twice. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
