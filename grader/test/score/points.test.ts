import fc from 'fast-check';
import { addingUp, type Row, sumOf, wholePoints } from '../../score/points';

const hundredths = (most: number) => fc.nat(most).map((each) => each / 100);

/** A case as a rubric and a verdict leave it: all of its points, none, a part in tenths that is never all; or unjudged. */
const outcome = fc.tuple(fc.constantFrom('all', 'none', 'part', 'unjudged'), fc.nat(100));
const worth = fc.oneof(fc.nat(12), hundredths(700), fc.constantFrom(0.5, 1.5));

function rowOf(maxPoints: number, [kind, tenths]: readonly [string, number]): Row {
  if (kind === 'unjudged') return { points: 0, maxPoints: 0, unjudgedPoints: maxPoints };
  if (kind === 'all') return { points: maxPoints, maxPoints, unjudgedPoints: 0 };
  const part = kind === 'part' ? tenths / 10 : 0;
  return { points: part < maxPoints ? part : 0, maxPoints, unjudgedPoints: 0 };
}
const row: fc.Arbitrary<Row> = fc.tuple(worth, outcome).map(([maxPoints, came]) => rowOf(maxPoints, came));
const rows = fc.array(row, { maxLength: 30 });

type Whole = ReturnType<typeof wholePoints>[number];
const pointsIn = (of: readonly Whole[]) => sumOf(of.map(({ points }) => points));
const maxIn = (of: readonly Whole[]) => sumOf(of.map(({ maxPoints }) => maxPoints));

function always(check: (before: readonly Row[], after: readonly Whole[]) => void): void {
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

  test('have a maximum that is the same whatever was earned, rounded up in all', () => {
    const twoStudents = fc.array(fc.tuple(worth, outcome, outcome), { maxLength: 30 });
    fc.assert(
      fc.property(twoStudents, (cases) => {
        const one = wholePoints(cases.map(([maxPoints, came]) => rowOf(maxPoints, came)));
        const all = cases.map(([maxPoints]) => rowOf(maxPoints, ['all', 0]));
        const most = wholePoints(all);
        expect(maxIn(most)).toBe(Math.ceil(maxIn(all)));
        cases.forEach(([, [kind]], i) => {
          expect(one[i]?.maxPoints).toBe(kind === 'unjudged' ? 0 : most[i]?.maxPoints);
        });
      }),
      { numRuns: 800 },
    );
  });

  test('add up to the nearest, as far as the rows that are no whole points let them', () =>
    always((before, after) => {
      const broken = before.filter(({ points, maxPoints }) => !Number.isInteger(maxPoints) || points % 1 > 0);
      expect(Math.abs(pointsIn(after) - pointsIn(before))).toBeLessThanOrEqual(0.5 + 2 * broken.length);
    }));

  test('change no row by two points, and give none where none was earned', () =>
    always((before, after) =>
      before.forEach(({ points, maxPoints }, i) => {
        expect(Math.abs((after[i]?.maxPoints ?? NaN) - maxPoints)).toBeLessThan(1);
        expect(Math.abs((after[i]?.points ?? NaN) - points)).toBeLessThan(2);
        if (points === 0) expect(after[i]?.points).toBe(0);
      }),
    ));

  test('leave whole points as they are where nobody earned a part', () => {
    const plain = fc.tuple(fc.nat(9), fc.boolean());
    fc.assert(
      fc.property(fc.array(plain), (cases) => {
        const plainly = cases.map(([maxPoints, all]) => ({ points: all ? maxPoints : 0, maxPoints }));
        expect(wholePoints(plainly.map((each) => ({ ...each, unjudgedPoints: 0 })))).toEqual(plainly);
      }),
    );
  });

  test.each<[string, readonly (readonly [number, number])[], readonly (readonly [number, number])[]]>([
    ['no rows', [], []],
    ['a part', [[1.1, 3], [2, 2]], [[1, 3], [2, 2]]], // prettier-ignore
    ['a part of one point', [[0.9, 1], [2, 2]], [[0, 1], [2, 2]]], // prettier-ignore
    ['halves earned', [[0.5, 0.5], [0.5, 0.5], [0.5, 0.5]], [[1, 1], [1, 1], [0, 0]]], // prettier-ignore
    ['halves lost', [[0, 0.5], [0, 0.5], [0, 0.5]], [[0, 1], [0, 1], [0, 0]]], // prettier-ignore
    ['one and a half, and a half', [[1.5, 1.5], [0, 0.5]], [[1, 1], [0, 1]]], // prettier-ignore
    ['a half lost', [[3, 3], [0, 0.5]], [[3, 3], [0, 1]]], // prettier-ignore
    ['nearly all', [[9.9, 10]], [[9, 10]]],
  ])('%s', (_, before, after) => {
    const toRows = (pairs: readonly (readonly [number, number])[]) =>
      pairs.map(([points, maxPoints]) => ({ points, maxPoints }));
    expect(wholePoints(toRows(before).map((each) => ({ ...each, unjudgedPoints: 0 })))).toEqual(
      toRows(after),
    );
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
