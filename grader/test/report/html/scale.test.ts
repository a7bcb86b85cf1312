import fc from 'fast-check';
import { sayMs, ticksOf, timeScale } from '../../../report/html/trial/scale';

/** Microseconds on a clock: many close together, some far apart. */
const times = fc
  .array(fc.oneof(fc.nat(5_000), fc.nat(20_000_000)), { minLength: 2, maxLength: 40 })
  .map((all) => all.map((microseconds) => microseconds / 1000));

test('time never runs backwards, and stays inside the drawing', () => {
  fc.assert(
    fc.property(times, (all) => {
      const scale = timeScale(all);
      const places = [...all].sort((a, b) => a - b).map((ms) => scale.at(ms));
      expect(places.every((at, i) => at >= (places[i - 1] ?? 0) - 1e-9 && at <= 100 + 1e-9)).toBe(true);
    }),
  );
});

test('it is to scale wherever nothing is folded', () => {
  fc.assert(
    fc.property(times, (all) => {
      const open = timeScale(all).stretches.filter(({ folded }) => !folded);
      const rates = open.map(({ fromMs, toMs, from, to }) => (to - from) / (toMs - fromMs));
      for (const rate of rates) expect(rate / (rates[0] ?? 1)).toBeCloseTo(1, 6);
    }),
  );
});

test.each([
  ['an even course', [0, 10, 20, 30, 40], []],
  ['two events and nothing else', [0, 5000], []],
  ['an exchange, and silence', [0, 0.2, 0.4, 0.6, 3000], ['0.6 to 3000']],
  ['waits that are all there is', [0, 2500, 5000, 7500], []],
  [
    'three starts of a server',
    [0, 95, 95.2, 95.4, 95.6, 190, 190.2, 190.4, 190.6, 290, 290.2, 290.4],
    ['0 to 95', '95.6 to 190', '190.6 to 290'],
  ],
])('of %s it folds what hides the rest', (_, all, folds) => {
  const { stretches } = timeScale(all);
  const folded = stretches.filter((one) => one.folded);
  expect(folded.map(({ fromMs, toMs }) => `${fromMs} to ${toMs}`)).toEqual(folds);
});

test('the axis names round moments', () => {
  expect(ticksOf(timeScale([0, 1, 2, 7])).map(({ says }) => says)).toEqual([
    ...['0 ms', '1 ms', '2 ms', '3 ms', '4 ms', '5 ms', '6 ms', '7 ms'],
  ]);
  expect(ticksOf(timeScale([5])).map(({ says }) => says)).toContain('5 ms');
});

test.each([
  [0.123, 0.01, '0.12 ms'],
  [12.5, 1, '13 ms'],
  [1500, 100, '1.5 s'],
  [3020.7, 0.1, '3.0207 s'],
  [0, 0, '0 ms'],
])('%d ms, told apart by %d, are %s', (ms, apart, said) => expect(sayMs(ms, apart)).toBe(said));
