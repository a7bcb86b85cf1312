/** The page in a browser: keyboard, filters, links, screen readers, phones, paper. */
import type { Page } from 'playwright-core';
import { renderHtml } from '../../../report/html';
import { sampleReport } from '../sample';
import { open, openAll, texts, useBrowser, violations } from './browser';
import { inVain, oneByOne, runOf } from './stories';

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

test('on paper what is to be repaired is open, and the controls are gone', async () => {
  const { page } = await open(html);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  expect(await openCases(page)).toEqual(['idle-conn-no-block', 'once-more']);
  expect(await page.locator('.controls').isVisible()).toBe(false);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  expect(await openCases(page)).toEqual(['idle-conn-no-block']);
});
