import fc from 'fast-check';
import { csvText } from '../../measure/csv';
import { sayMethod } from '../../measure/say';
import { summarize } from '../../measure/summary';
import { chosenSweep, isSamePlace, ordinarySweep, placesOf } from '../../measure/sweep';
import { terminalText } from '../../measure/terminal';
import { document, samples, settings } from './sample';
import { expectGolden } from './golden';

test('a point is the median of its rounds, beside the baseline of the same round', () => {
  const [python, pool] = document.points;
  expect(pool).toMatchObject({ subject: 'thread-pool', rounds: 3, ratio: null });
  expect(python?.figures?.perSecond).toEqual({ median: 21_000, low: 20_000, high: 22_000 });
  expect(python?.ratio).toEqual({ median: 0.8, low: 0.8, high: 0.8 });
  expect(python?.figures?.cpuMsPerThousand?.median).toBeCloseTo(850 / 21, 1);
  expect(python?.figures?.mbitPerSecond.median).toBeCloseTo((21_000 * 1024 * 8) / 1e6, 0);
});

test('the order of the samples does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...samples], { minLength: samples.length }), (mixed) => {
      const figures = summarize(mixed, settings).map(({ subject, load, figures }) => ({
        subject,
        load,
        figures,
      }));
      expect(figures).toEqual(
        document.points.map(({ subject, load, figures }) => ({ subject, load, figures })),
      );
    }),
    { numRuns: 5 },
  );
});

test('what does not count makes no figure', () => {
  const point = document.points.find(({ subject, load }) => subject.includes('ana') && load.clients === 256);
  expect(point).toMatchObject({ rounds: 0, figures: null, ratio: null });
  expect(point?.voids.map(({ kind }) => kind)).toEqual(['ended', 'wrong-answers', 'wrong-answers']);
});

test('every measurement comes once, and subjects under one load come one right after the other', () => {
  const places = placesOf(settings);
  expect(places).toHaveLength(samples.length);
  for (const sample of samples) expect(places.filter((place) => isSamePlace(place, sample))).toHaveLength(1);
  for (let i = 0; i < places.length; i += 3) {
    const block = places.slice(i, i + 3);
    expect(new Set(block.map(({ load, round }) => JSON.stringify([load, round]))).size).toBe(1);
  }
  for (const round of [0, 1, 2]) {
    const loads = places.filter((place) => place.round === round).map(({ load }) => load);
    const growing = [...loads].sort((a, b) => a.size - b.size || a.clients - b.clients);
    expect(loads).toEqual(growing);
  }
  expect(placesOf({ ...settings, seed: 'another' })).not.toEqual(places);
  expect(placesOf(settings)).toEqual(places);
});

test('the sweep goes to a thousand clients and 16 MiB; the quick one stays below a minute', () => {
  expect(Math.max(...ordinarySweep(false).map(({ clients }) => clients))).toBe(1000);
  expect(Math.max(...ordinarySweep(false).map(({ size }) => size))).toBe(16 * 1024 ** 2);
  expect(ordinarySweep(false).some(({ connections }) => connections === 'one-shot')).toBe(true);
  expect(ordinarySweep(true).length * 5 * 2).toBeLessThan(60);
  expect(
    chosenSweep({ clients: [1, 2], sizes: [1, 2], connections: ['persistent', 'one-shot'] }),
  ).toHaveLength(8);
});

test('it says how it was asked', () => {
  const loop = { kind: 'open', perSecond: 2000 } as const;
  const asked = { ...settings, loop, rounds: 1, bystanders: { idle: 500, slow: 3 } };
  expect(sayMethod({ ...document, settings: asked })).toMatch(
    /^Open loop: 2000 requests are due each second, and latency counts from then\. 500 idle and 3 slow clients are connected besides\. One round of 1 s/,
  );
});

test('the table', () => {
  expectGolden('table.txt', terminalText(document, { unicode: true }));
  expectGolden('table-ascii.txt', terminalText({ ...document, complete: false }, { unicode: false }));
});

test('the CSV', () => {
  expectGolden('points.csv', csvText(document));
  const formula = {
    ...document,
    points: document.points.slice(0, 1).map((point) => ({ ...point, subject: '=a,"b' })),
  };
  expect(csvText(formula).split('\r\n')[1]).toMatch(/^"'=a,""b",1024,/);
});
