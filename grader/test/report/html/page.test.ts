/** The page in a browser: keyboard, filters, links, screen readers, phones, paper. */
import type { Page } from 'playwright-core';
import { renderHtml } from '../../../report/html';
import { sampleReport } from '../sample';
import { open, openAll, texts, useBrowser, violations } from './browser';
import { inVain, oneByOne, runOf, type Course } from './stories';
import { printed } from '../../judge/story';

useBrowser();

const stories = runOf([
  inVain,
  oneByOne(3),
  { ...inVain, of: { ...inVain.of, id: 'once-more' } },
  oneByOne(40),
]);
const html = renderHtml(stories.report, { seen: stories.seen, showHidden: false });
const sample = renderHtml(sampleReport(), { seen: null, showHidden: false });

const focusedCase = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.closest('.case')?.querySelector('code').textContent ?? ''");
const openCases = (page: Page): Promise<string[]> => texts(page, '.case[open] > summary code');
const shownCases = (page: Page): Promise<string[]> => texts(page, '.case:not([hidden]) > summary code');

describe.each([
  ['with evidence', html],
  ['without', sample],
])('a page %s', (_, text) => {
  test('says nothing on the console and asks for nothing', async () => {
    const { page, said, requests } = await open(text);
    await openAll(page);
    expect([said, requests]).toEqual([[], []]);
    expect(text).not.toMatch(/(?:src|href)="(?!#|data:)/);
  });

  test.each(['light', 'dark'] as const)('has nothing that axe objects to in %s', async (colorScheme) => {
    const { page } = await open(text, { colorScheme });
    await openAll(page);
    expect(await violations(page)).toEqual([]);
  });

  test('fits a phone, and axe is content there', async () => {
    const { page } = await open(text, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await openAll(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await violations(page)).toEqual([]);
  });
});

test('the mark, the groups and every case are there at a glance', async () => {
  const { page } = await open(sample);
  const report = sampleReport();
  expect(await texts(page, '.score strong')).toEqual([String(report.points)]);
  expect(await texts(page, '.groups tbody th')).toEqual(report.groups.map(({ title }) => title));
  expect(await texts(page, '.case > summary code')).toEqual(report.cases.map(({ id }) => id));
  expect(await page.locator('.cell').count()).toBe(report.cases.length);
});

test('the filters and the header count the same cases; what is for information is counted apart', async () => {
  const { page } = await open(sample);
  const report = sampleReport();
  const graded = report.cases.filter(({ level }) => level !== 'INFO').length;
  const counts = Object.fromEntries(
    (await texts(page, '.controls fieldset label')).map((label) => [
      label.replace(/\d+/, '').trim(),
      Number(/\d+/.exec(label)?.[0]),
    ]),
  );
  expect(counts['passed']).toBe(report.counts.pass);
  expect((counts['all'] ?? 0) - (counts['for information'] ?? 0)).toBe(graded);
});

test('points and how many pass are columns of their own', async () => {
  const { page } = await open(sample);
  const row = (await texts(page, '.groups tbody tr:first-child .points')).map((text) => text.trim());
  const [group] = sampleReport().groups;
  expect(row[0]).toBe(`${group?.points} of ${group?.maxPoints}`);
  expect(row[1]).toMatch(/^\d of \d pass$/);
});

test('what is first on the list of repairs is open', async () => {
  const { page } = await open(sample);
  const [first] = await texts(page, '.repairs li a');
  expect(await texts(page, '.case[open] > summary h3')).toEqual([first]);
});

test('a name in the table of events stays on one line on a phone', async () => {
  const { page } = await open(html, { viewport: { width: 360, height: 740 } });
  await openAll(page);
  const lines = await page.evaluate<number[]>(
    "[...document.querySelectorAll('.events td:nth-child(2)')].map((cell) => { const range = document.createRange(); range.selectNodeContents(cell); return range.getClientRects().length; })",
  );
  expect(Math.max(...lines)).toBe(1);
});

test('a failure says what was done, expected and seen, why, and what next', async () => {
  const { page } = await open(sample, {}, '#case-keep-alive');
  const told = page.locator('.case', { has: page.locator('#case-keep-alive') });
  expect(await told.getAttribute('open')).not.toBeNull();
  expect(await told.locator('dt').allTextContents()).toEqual([
    ...['did', 'expected', 'saw', 'because', 'next', 'explain', 'again', 'ran'],
  ]);
  expect(await told.locator('.excerpt mark').textContent()).toBe('\\n');
});

describe('without a mouse', () => {
  test('n and p go from one case to repair to the next, round and round', async () => {
    const { page } = await open(html);
    const visited: string[] = [];
    for (const key of ['n', 'n', 'n', 'p']) {
      await page.keyboard.press(key);
      visited.push(await focusedCase(page));
    }
    const [first, second] = ['idle-conn-no-block', 'once-more'];
    expect(visited).toEqual([first, second, first, second]);
    expect(await openCases(page)).toEqual([first, second]);
  });

  test('o closes the case that has the focus, and opens it', async () => {
    const { page } = await open(html);
    await page.keyboard.press('n');
    await page.keyboard.press('o');
    expect(await openCases(page)).toEqual([]);
    await page.keyboard.press('o');
    expect(await openCases(page)).toEqual(['idle-conn-no-block']);
  });

  test('the slash finds, Escape leaves, and letters typed there are no keys', async () => {
    const { page } = await open(html);
    await page.keyboard.press('/');
    await page.keyboard.type('once');
    expect(await shownCases(page)).toEqual(['once-more']);
    expect(await texts(page, '.shown')).toEqual(['1 of 4 cases shown']);
    await page.keyboard.type(' nothing like it');
    const none = page.getByText('No case fits.');
    expect((await none.boundingBox())?.width).toBeGreaterThan(50);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
  });

  test('the filters are one group of radio buttons', async () => {
    const { page } = await open(html);
    await page.locator('[name=fate]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await shownCases(page)).toEqual(['idle-conn-no-block', 'once-more']);
    await page.keyboard.press('ArrowRight');
    expect(await shownCases(page)).toEqual(['all-advance-3', 'all-advance-40']);
  });

  test('the question mark lists the keys, and single keys can be switched off', async () => {
    const { page } = await open(html);
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.locator('dialog [name=on]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    expect(await focusedCase(page)).toBe('');
  });

  test('every button does what its key does', async () => {
    const { page } = await open(html);
    await page.getByRole('button', { name: 'next failure' }).click();
    await page.getByRole('button', { name: 'next failure' }).click();
    expect(await focusedCase(page)).toBe('idle-conn-no-block');
  });
});

test('without a script cases open by links, and nothing is shown that would need one', async () => {
  const { page, said } = await open(html, { javaScriptEnabled: false }, '#case-all-advance-3');
  expect(await page.locator('#case-all-advance-3 .seq').isVisible()).toBe(true);
  expect(await page.locator('.controls').isVisible()).toBe(false);
  expect(await page.locator('.tools').count()).toBe(0);
  expect(said).toEqual([]);
});

describe('on paper', () => {
  const failing = Array.from({ length: 7 }, (_, i) => ({ ...inVain, of: { ...inVain.of, id: `vain-${i}` } }));
  const { of, rows } = inVain;
  const talks = { of, rows: rows.map((row): Course => [...row, [3030, printed('a line\n'.repeat(90))]]) };
  const { report, seen } = runOf([talks, ...failing]);
  const many = renderHtml(report, { seen, showHidden: false });
  const print = async (page: Page): Promise<void> => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  };

  test('what is to be repaired is open, and the controls are gone', async () => {
    const { page } = await open(html);
    await print(page);
    expect(await openCases(page)).toEqual(['idle-conn-no-block', 'once-more']);
    expect(await page.locator('.controls').isVisible()).toBe(false);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await openCases(page)).toEqual(['idle-conn-no-block']);
  });

  test('every failure is listed, and all that was printed is there', async () => {
    const { page } = await open(many);
    await print(page);
    expect(await page.locator('.repairs li').last().isVisible()).toBe(true);
    const height = "getComputedStyle(document.querySelector('.printed > pre')).maxHeight";
    expect(await page.evaluate(height)).toBe('none');
  });
});
