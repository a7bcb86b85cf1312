/** Medians of pairs: absolute numbers vary by a factor of two on a shared machine, ratios of neighbours do not. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export interface Ratio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;

/** Median of a[i] / b[i] with a 95 % bootstrap interval (percentile method). The seed is fixed: same data, same line. */
export function ratioOf(a: readonly number[], b: readonly number[]): Ratio {
  const ratios = a.map((value, i) => value / (b[i] ?? NaN)).filter(Number.isFinite);
  const random = generator(1);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] ?? NaN)),
  ).sort((x, y) => x - y);
  const at = (share: number) => medians[Math.floor(share * (RESAMPLES - 1))] ?? NaN;
  return { ratio: median(ratios), low: at(0.025), high: at(0.975) };
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
