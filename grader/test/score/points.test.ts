import fc from 'fast-check';
import { addingUp, type Row, sumOf, wholePoints } from '../../score/points';

const hundredths = (most: number) => fc.nat(most).map((each) => each / 100);

/** A case as a rubric and a verdict leave it: all of its points, none, or a part in tenths that is never all. */
const row: fc.Arbitrary<Row> = fc
  .tuple(fc.oneof(fc.nat(12), hundredths(700)), fc.constantFrom('all', 'none', 'part'), fc.nat(100))
  .map(([maxPoints, kind, tenths]) => {
    if (kind === 'all') return { points: maxPoints, maxPoints };
    const part = kind === 'part' ? tenths / 10 : 0;
    return { points: part < maxPoints ? part : 0, maxPoints };
  });
const rows = fc.array(row, { maxLength: 30 });

const pointsIn = (of: readonly Row[]) => sumOf(of.map(({ points }) => points));
const maxIn = (of: readonly Row[]) => sumOf(of.map(({ maxPoints }) => maxPoints));

function always(check: (before: readonly Row[], after: readonly Row[]) => void): void {
  fc.assert(
    fc.property(rows, (before) => check(before, wholePoints(before))),
    { numRuns: 800 },
  );
}

describe('whole points', () => {
  test('are whole, and no row has more than its maximum', () =>
    always((_, after) => {
      for (const { points, maxPoints } of after) {
        expect(Number.isInteger(points) && Number.isInteger(maxPoints)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(maxPoints);
      }
    }));

  test('show all of a row exactly where nothing of it was lost', () =>
    always((before, after) => {
      before.forEach(({ points, maxPoints }, i) => {
        const shown = after[i] ?? { points: -1, maxPoints: -1 };
        if (points === maxPoints) expect(shown.points).toBe(shown.maxPoints);
        else expect(shown.points).toBeLessThan(Math.max(1, shown.maxPoints));
      });
    }));

  test('show all in all exactly where nothing was lost', () =>
    always((before, after) => {
      expect(pointsIn(after) === maxIn(after)).toBe(pointsIn(before) === maxIn(before));
    }));

  test('have the maximum rounded up, whatever was earned', () =>
    always((before, after) => expect(maxIn(after)).toBe(Math.ceil(maxIn(before)))));

  test('have the points to the nearest, save for parts that would look like all', () =>
    always((before, after) => {
      const lost = pointsIn(before) < maxIn(before);
      const nearest = Math.min(Math.round(pointsIn(before)), maxIn(after) - (lost ? 1 : 0));
      const parts = before.filter(({ points, maxPoints }) => points > 0 && points < maxPoints);
      expect(pointsIn(after)).toBeLessThanOrEqual(nearest + (Number.isInteger(maxIn(before)) ? 0 : 1));
      expect(pointsIn(after)).toBeGreaterThanOrEqual(nearest - 2 * parts.length);
    }));

  test('change no row by two points', () =>
    always((before, after) =>
      before.forEach(({ points, maxPoints }, i) => {
        expect(Math.abs((after[i]?.maxPoints ?? NaN) - maxPoints)).toBeLessThan(1);
        expect(Math.abs((after[i]?.points ?? NaN) - points)).toBeLessThan(2);
      }),
    ));

  test('leave whole points as they are where nobody earned a part', () => {
    const plain = fc.tuple(fc.nat(9), fc.boolean());
    fc.assert(
      fc.property(fc.array(plain), (cases) => {
        const before = cases.map(([maxPoints, all]) => ({ points: all ? maxPoints : 0, maxPoints }));
        expect(wholePoints(before)).toEqual(before);
      }),
    );
  });

  test.each<[string, readonly (readonly [number, number])[], readonly (readonly [number, number])[]]>([
    ['no rows', [], []],
    ['a part', [[1.1, 3], [2, 2]], [[1, 3], [2, 2]]], // prettier-ignore
    ['a part of one point', [[0.9, 1], [2, 2]], [[0, 1], [2, 2]]], // prettier-ignore
    ['halves earned', [[0.5, 0.5], [0.5, 0.5], [0.5, 0.5]], [[1, 1], [1, 1], [0, 0]]], // prettier-ignore
    ['a half lost', [[3, 3], [0, 0.5]], [[3, 3], [0, 1]]], // prettier-ignore
    ['nearly all', [[9.9, 10]], [[9, 10]]],
  ])('%s', (_, before, after) => {
    const toRows = (pairs: readonly (readonly [number, number])[]) =>
      pairs.map(([points, maxPoints]) => ({ points, maxPoints }));
    expect(wholePoints(toRows(before))).toEqual(toRows(after));
  });
});

describe('points for a consumer that adds binary fractions', () => {
  const naive = (points: readonly number[]) => points.reduce((sum, each) => sum + each, 0);

  test('add up to the total, and are the same to a millionth', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hundredths(9), hundredths(9999))), (points) => {
        const shown = addingUp(points);
        expect(naive(shown)).toBe(sumOf(points));
        points.forEach((each, i) => expect(Math.abs((shown[i] ?? NaN) - each)).toBeLessThan(1e-6));
      }),
      { numRuns: 800 },
    );
  });

  test('would not without', () => expect(naive([0.1, 0.2])).not.toBe(sumOf([0.1, 0.2])));
});
