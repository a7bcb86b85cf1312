/** Points as whole hundredths while they are added up, so that ten tenths are one. Finer points of a rubric are rounded. */

const HUNDREDTHS = 100;
const TENTH = 10;

/** A share like 1 - 0.8 misses two tenths by a hair; it must not cost a tenth. */
const NOISE = 1e-6;

export function toHundredths(points: number): number {
  return Math.round(points * HUNDREDTHS);
}

export function fromHundredths(hundredths: number): number {
  return hundredths / HUNDREDTHS;
}

export function sumOf(points: readonly number[]): number {
  return fromHundredths(points.reduce((sum, each) => sum + toHundredths(each), 0));
}

/** The part of `worth` (in hundredths) a fail still earns: whole tenths, rounded down, never all of it. */
export function partOf(worth: number, earned: number): number {
  const tenths = Math.floor((worth * earned) / TENTH + NOISE);
  const most = Math.ceil(worth / TENTH) - 1;
  return TENTH * Math.max(0, Math.min(tenths, most));
}
