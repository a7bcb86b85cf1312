import type { MeasureDocument } from '../../measure/document';
import { figuresOf } from '../../measure/page/figure';
import { pageText } from '../../measure/page/page';
import { open, texts, useBrowser, violations } from '../report/html/browser';
import { expectGolden } from './golden';
import { document } from './sample';

useBrowser();

const html = pageText(document);

test('what is said under the charts', () => {
  const said = figuresOf(document).map(({ title, sentence }) => `${title}\n  ${sentence}\n`);
  expectGolden('sentences.txt', said.join('\n'));
});

test('the numbers on the page are those of the JSON', async () => {
  const { page } = await open(html);
  const kept = JSON.parse((await page.locator('#measured').textContent()) ?? '') as MeasureDocument;
  expect(kept.points).toEqual(document.points);
  const rows = page.locator('table').last().locator('tbody tr');
  const all = await Promise.all((await rows.all()).map((row) => row.locator('th, td').allTextContents()));
  expect(all).toHaveLength(kept.points.length);
  kept.points.forEach((point, i) => {
    const [subject, , rounds, perSecond, mbit, , , , p99] = all[i] ?? [];
    const shown = (value: number | undefined): string => (value === undefined ? '–' : String(value));
    expect([subject, rounds, perSecond, mbit, p99]).toEqual([
      point.subject,
      String(point.rounds),
      shown(point.figures?.perSecond.median),
      shown(point.figures?.mbitPerSecond.median),
      shown(point.figures?.p99Ms?.median),
    ]);
  });
});

test('on a phone a chart is as large as it can be read, and scrolls; nothing of a name is cut off', async () => {
  const long = `/home/somebody/${'folder/'.repeat(6)}server`;
  const renamed = JSON.parse(
    JSON.stringify(document).replaceAll(JSON.stringify(document.settings.subjects[0]), JSON.stringify(long)),
  ) as MeasureDocument;
  const { page } = await open(pageText(renamed), { viewport: { width: 360, height: 740 } });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  const box = await page.locator('svg.chart').first().boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(640);
  const name = page.locator('svg.chart text.name', { hasText: '/home/…lder/server' }).first();
  const end = await name.boundingBox();
  expect((end?.x ?? 0) + (end?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
});

test('each chart stands where its numbers say', async () => {
  const { page } = await open(html);
  const [first] = figuresOf(document);
  const dots = await page.locator('#figure-throughput .look1 .dot').all();
  const heights = await Promise.all(dots.map(async (dot) => 310 - Number(await dot.getAttribute('cy'))));
  const values = first?.series[1]?.values.map((value) => value?.median ?? NaN) ?? [];
  expect(heights).toHaveLength(values.length);
  // Above the axis, which begins at nothing, in proportion.
  heights.forEach((height, i) =>
    expect(height / (heights[0] ?? 1)).toBeCloseTo((values[i] ?? 0) / (values[0] ?? 1), 1),
  );
  expect(await texts(page, '#figure-throughput tbody tr:nth-child(2) td')).toEqual(
    first?.series[1]?.values.map((value) => `${value?.median} (${value?.low} to ${value?.high})`),
  );
});

test('under each chart stand a sentence and a table, and its name reads aloud', async () => {
  const { page } = await open(html);
  const count = figuresOf(document).length;
  expect(count).toBe(7);
  expect(await page.locator('figure').count()).toBe(count);
  for (const part of ['svg[role=img]', 'figcaption', 'table caption']) {
    expect(await page.locator(`figure ${part}`).count()).toBe(count);
  }
  await page.getByRole('img', { name: 'Requests per second' }).waitFor();
});

test.each(['light', 'dark'] as const)(
  'needs nothing else and keeps to the rules of accessibility, %s',
  async (colorScheme) => {
    const { page, said, requests } = await open(html, { colorScheme });
    expect(await violations(page)).toEqual([]);
    expect({ said, requests }).toEqual({ said: [], requests: [] });
  },
);

test('a name is text, whatever it holds', async () => {
  const { page } = await open(html);
  expect(await page.locator('main b').count()).toBe(0);
  expect((await texts(page, 'figure th')).filter((text) => text === '../<b>ana & co')).not.toHaveLength(0);
  const script = '</script><script>document.title = "gone"</script>';
  const settings = { ...document.settings, subjects: [script] };
  const hostile = await open(
    pageText({
      ...document,
      settings,
      points: document.points.map((point) => ({ ...point, subject: script })),
    }),
  );
  expect(await hostile.page.title()).toBe('What each server costs');
});

test('where no number of clients was varied there is a table and no chart', async () => {
  const settings = { ...document.settings, loads: document.settings.loads.slice(3) };
  const { page } = await open(pageText({ ...document, settings }));
  expect(await page.locator('svg').count()).toBe(0);
  expect(await page.locator('table').count()).toBe(1);
});
