/** Debian's Chromium, one for a test file, with a user data folder that was empty. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'wiregrade-page-'));

/** Starts it before the tests of a file, and ends it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    // launch() gives each browser a new user data folder of its own.
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
}

export interface Opened {
  readonly page: Page;
  /** What was said on the console, and errors nobody caught. */
  readonly said: readonly string[];
  /** Everything that was asked for, but for the page itself. */
  readonly requests: readonly string[];
}

let files = 0;

/** Opens a page from a file, as somebody does who has downloaded it. */
export async function open(html: string, options: BrowserContextOptions = {}, hash = ''): Promise<Opened> {
  const file = join(folder, `${(files += 1)}.html`);
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  const requests: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#', 1)[0] !== address) requests.push(request.url());
  });
  await page.goto(address + hash);
  return { page, said, requests };
}

/** Opens everything that can be opened. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
}

/** What axe finds wrong, each with the first element it is wrong with. */
export async function violations(page: Page): Promise<string[]> {
  // The page forbids scripts of others; this one comes in by the debugger.
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`);
}

/** The text of each element that fits. */
export function texts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).allTextContents();
}

/** What the page itself takes of a processor meanwhile, be the machine busy or not. */
export async function secondsOfWork(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const soFar = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const before = await soFar();
  await act();
  return (await soFar()) - before;
}
