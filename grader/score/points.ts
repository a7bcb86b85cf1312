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
}

/**
 * The same rows in whole points, for consumers that know no others. Whole points without partial credit stay as
 * they are; for the rest, in this order of precedence:
 *
 * 1. A row that lost something never shows full points, one that lost nothing always does; nor does the total.
 * 2. The rows add up to the totals, by largest remainder: the maximum rounded up, the points to the nearest.
 *
 * The first has a price: of a case worth one point, a part cannot be shown, and is missing from the total too.
 */
export function wholePoints(rows: readonly Row[]): Row[] {
  const [full, rest] = [rows.filter(hasAll), rows.filter((row) => !hasAll(row))];
  const most = Math.ceil(sumOf(rows.map(maxOf)));
  const least = most - rest.reduce((sum, { maxPoints }) => sum + Math.ceil(maxPoints), 0);
  const nearest = (to: readonly number[]): number => Math.max(Math.round(sumOf(to)), least);
  const earned = Math.min(nearest(rows.map(pointsOf)), rest.length > 0 ? most - 1 : most);
  const ofFull = Math.min(nearest(full.map(maxOf)), earned);
  const fullMax = apportion(full.map(maxOf), ofFull);
  const restMax = apportion(rest.map(maxOf), most - ofFull);
  const limits = restMax.map((limit) => Math.max(0, limit - 1));
  const restPoints = apportion(rest.map(pointsOf), earned - ofFull, limits);
  const whole = new Map<Row, Row>([
    ...full.map((row, i) => [row, { points: fullMax[i] ?? 0, maxPoints: fullMax[i] ?? 0 }] as const),
    ...rest.map((row, i) => [row, { points: restPoints[i] ?? 0, maxPoints: restMax[i] ?? 0 }] as const),
  ]);
  return rows.flatMap((row) => whole.get(row) ?? []);
}

const hasAll = ({ points, maxPoints }: Row): boolean => points >= maxPoints;
const maxOf = ({ maxPoints }: Row): number => maxPoints;
const pointsOf = ({ points }: Row): number => points;

/** Largest remainder: the whole part of each share, then one more for those cut off most, while there is room. */
function apportion(shares: readonly number[], total: number, limits: readonly number[] = []): number[] {
  const limit = (i: number): number => limits[i] ?? Infinity;
  const parts = shares.map((share, i) => Math.min(Math.floor(share), limit(i)));
  const byRemainder = shares
    .map((share, i) => ({ i, remainder: toHundredths(share) % HUNDREDTHS }))
    .sort((a, b) => b.remainder - a.remainder);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (const { i } of byRemainder) {
    if (left <= 0) break;
    if ((parts[i] ?? 0) >= limit(i)) continue;
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
