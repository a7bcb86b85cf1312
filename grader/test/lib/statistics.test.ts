import fc from 'fast-check';
import { bootstrap, median, ratios, rounded, shuffled } from '../../lib/statistics';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const values = fc.array(value, { minLength: 1, maxLength: 15 });

test('half of the values lie on either side of the median', () => {
  fc.assert(
    fc.property(values, (all) => {
      const middle = median(all);
      expect(all.filter((one) => one < middle).length).toBeLessThanOrEqual(all.length / 2);
      expect(all.filter((one) => one > middle).length).toBeLessThanOrEqual(all.length / 2);
    }),
  );
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('the interval holds the median, lies within the values, and follows from them alone', () => {
  fc.assert(
    fc.property(values, (all) => {
      const seen = bootstrap(all);
      expect(seen.low).toBeLessThanOrEqual(seen.median);
      expect(seen.median).toBeLessThanOrEqual(seen.high);
      expect(seen.low).toBeGreaterThanOrEqual(Math.min(...all));
      expect(seen.high).toBeLessThanOrEqual(Math.max(...all));
      expect(bootstrap(all)).toEqual(seen);
    }),
  );
});

test('values of another unit have the same interval in that unit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 9 }), (all) => {
      const [seen, doubled] = [bootstrap(all), bootstrap(all.map((one) => 2 * one))];
      expect(doubled).toEqual({ median: 2 * seen.median, low: 2 * seen.low, high: 2 * seen.high });
    }),
  );
});

/** The figure behind "95 %": of 15 values, which is about what a measurement has, a little less is known to be held. */
test('it holds what is really the middle about as often as it says', () => {
  const population = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
  const samples = Array.from({ length: 300 }, (_, i) =>
    shuffled(population, 'samples', String(i)).slice(0, 15),
  );
  const held = samples.map(bootstrap).filter(({ low, high }) => low <= 0.5 && 0.5 <= high);
  expect(held.length / samples.length).toBeGreaterThan(0.88);
  expect(held.length / samples.length).toBeLessThan(0.995);
});

test('what disturbs both of a pair leaves their ratio as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(1, 2, 4)), { minLength: 1 }),
      (all) => {
        expect(ratios(all.map(([speed, share]) => [(3 * speed) / share, speed / share]))).toEqual(
          all.map(() => 3),
        );
      },
    ),
  );
  expect(ratios([[1, 0]])).toEqual([]);
});

test('shuffling loses nothing, and its seed repeats it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (all, seed) => {
      const mixed = shuffled(all, seed, 'label');
      expect([...mixed].sort()).toEqual([...all].sort());
      expect(shuffled(all, seed, 'label')).toEqual(mixed);
    }),
  );
  const orders = new Set(
    Array.from({ length: 200 }, (_, i) => shuffled(['a', 'b', 'c'], String(i), '').join('')),
  );
  expect(orders.size).toBe(6);
});

test('four digits are kept', () => {
  expect([123_456, 0.000123456, 0, 10].map(rounded)).toEqual([123_500, 0.0001235, 0, 10]);
});
