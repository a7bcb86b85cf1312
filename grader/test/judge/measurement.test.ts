import fc from 'fast-check';
import { partFor } from '../../judge/measurement';

const curve = [
  [0.01, 0],
  [0.1, 0.5],
  [1, 1],
] as const;

test('the points of a curve earn what they say, and all beyond its ends what the ends say', () => {
  expect([0, 0.001, 0.01, 0.1, 1, 1000].map((value) => partFor(value, curve))).toEqual([0, 0, 0, 0.5, 1, 1]);
  expect(partFor(Math.sqrt(0.1), curve)).toBeCloseTo(0.75);
});

test('who is better never earns less, and a little better earns a little more', () => {
  const value = fc.double({ min: 0.0001, max: 100, noNaN: true });
  fc.assert(
    fc.property(value, fc.double({ min: 1, max: 1.1, noNaN: true }), (one, factor) => {
      const [less, more] = [partFor(one, curve), partFor(one * factor, curve)];
      expect(more).toBeGreaterThanOrEqual(less);
      // A tenth more of anything moves the mark by less than a twentieth of the points.
      expect(more - less).toBeLessThan(0.05);
    }),
  );
});
