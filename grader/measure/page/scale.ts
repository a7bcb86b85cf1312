/** From values to places on an axis, and the values that are written beside it. */
export interface Scale {
  /** From 0 at the low end to 1 at the high end. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From nothing to just above the highest value, with four to six round ticks. */
export function linearScale(values: readonly number[]): Scale {
  const highest = Math.max(...values, Number.MIN_VALUE);
  const step = roundStep(highest / 5);
  const top = step * Math.ceil(highest / step - 1e-9);
  const count = Math.round(top / step);
  return {
    at: (value) => value / top,
    ticks: Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12))),
  };
}

/** 1, 2 or 5 times a power of ten, not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least * (1 - 1e-9)) ?? 10);
}

/** Powers of ten, for what differs by more than the eye can compare. Values must be above 0. */
export function logScale(values: readonly number[]): Scale {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => (Math.log10(value) - from) / (to - from),
    ticks: Array.from({ length: to - from + 1 }, (_, i) => Number((10 ** (from + i)).toPrecision(12))),
  };
}

/** One place for each of the values, as far apart as their ratio: numbers of clients mostly double. */
export function stepScale(values: readonly number[]): Scale {
  const [low, high] = [Math.log2(Math.min(...values)), Math.log2(Math.max(...values))];
  return { at: (value) => (high === low ? 0.5 : (Math.log2(value) - low) / (high - low)), ticks: values };
}
