/**
 * Every rule about rounding. Points are whole hundredths while they are added up, so that ten tenths are one; finer
 * points of a rubric are rounded. Partial credit is rounded down to a tenth. What a consumer of a report cannot
 * take, fractions or the sums it would make of them, is seen to at the end of this file: in every dialect the
 * points of the cases add up to the total that stands beside them.
 */

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

export interface Row {
  readonly points: number;
  readonly maxPoints: number;
  readonly unjudgedPoints: number;
}

/**
 * The same rows in whole points, for consumers that know no others. Whole points without partial credit stay as
 * they are; for the rest, in this order of precedence:
 *
 * 1. What a row is worth is the rubric's to say, whatever was earned: by largest remainder, the sum rounded up.
 * 2. A row that lost something never shows full points, one that lost nothing always does.
 * 3. The points add up to the total, by largest remainder, to the nearest.
 *
 * The first two have a price. Of cases worth half a point some are worth one and some none, so the total may be off
 * by half a point for each of them; and of a case worth one point, a part cannot be shown.
 */
export function wholePoints(rows: readonly Row[]): Pick<Row, 'points' | 'maxPoints'>[] {
  const worths = rows.map(({ maxPoints, unjudgedPoints }) => sumOf([maxPoints, unjudgedPoints]));
  const maxima = apportion(worths, Math.ceil(sumOf(worths)));
  const limits = rows.map((row, i) => limitsOf(row, maxima[i] ?? 0));
  const earned = rows.map(({ points }) => points);
  const points = apportion(earned, Math.round(sumOf(earned)), limits);
  return rows.map(({ maxPoints }, i) => ({
    points: points[i] ?? 0,
    maxPoints: maxPoints > 0 ? (maxima[i] ?? 0) : 0,
  }));
}

interface Limits {
  readonly least: number;
  readonly most: number;
}

function limitsOf({ points, maxPoints }: Row, whole: number): Limits {
  if (maxPoints === 0) return { least: 0, most: 0 };
  return points >= maxPoints ? { least: whole, most: whole } : { least: 0, most: Math.max(0, whole - 1) };
}

/**
 * Largest remainder: the whole part of each share, then one more for those cut off most, while there is room. Of
 * those cut off alike the smallest come first: nothing at all is the worst of roundings.
 */
function apportion(shares: readonly number[], total: number, limits: readonly Limits[] = []): number[] {
  const limit = (i: number): Limits => limits[i] ?? { least: 0, most: Infinity };
  const parts = shares.map((share, i) => {
    const { least, most } = limit(i);
    return Math.min(Math.max(Math.floor(share), least), most);
  });
  const byRemainder = shares
    .map((share, i) => ({ i, share, remainder: toHundredths(share) % HUNDREDTHS }))
    .sort((a, b) => b.remainder - a.remainder || a.share - b.share);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (const { i, remainder } of byRemainder) {
    if (left <= 0 || remainder === 0) break;
    if ((parts[i] ?? 0) >= limit(i).most) continue;
    parts[i] = (parts[i] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/**
 * The same points for a consumer that adds them up as binary fractions, from first to last, and shows what that
 * gives: 0.1 + 0.2 would be 0.30000000000000004. Where it would, rows change by less than a millionth: multiples
 * of 2^-30 add up without error, and the last row that earned something takes what is then missing.
 */
export function addingUp(points: readonly number[]): readonly number[] {
  const total = sumOf(points);
  if (inBinary(points) === total) return points;
  const last = points.findLastIndex((each) => each > 0);
  const exact = points.map((each, i) => (i === last ? 0 : Math.round(each * 2 ** 30) / 2 ** 30));
  return exact.with(last, total - inBinary(exact));
}

function inBinary(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0);
}
