/** What is drawn, against the run log it is drawn from: a real run, and a thousand connections. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { escapeOctets } from '../../../lib/escape';
import { readLog } from '../../../observe/log';
import type { Observation } from '../../../observe/observation';
import { fileOptions, render } from '../../../report';
import { renderHtml } from '../../../report/html';
import { grade, scratch, template } from '../../commands/cli';
import { got, hello, printed } from '../../judge/story';
import { open, openAll, secondsOfWork, texts, useBrowser, violations } from './browser';
import { asks, connects, inVain, isConnected, oneByOne, runOf, step, stepEnd } from './stories';

useBrowser();

const drawn = (page: Page, id: string): ReturnType<Page['locator']> =>
  page.locator('.case', { has: page.locator(`#case-${id}`) });

describe('a real run', () => {
  const folder = scratch();
  const [log, live, again] = ['run.ndjson', 'live.html', 'again.html'].map((name) => join(folder, name));
  const seen: Observation[] = [];

  beforeAll(async () => {
    const only = ['--only', 'req-split-bytes,head-no-body', '--seed', '7f3a'];
    await grade(['checkpoint1', template, ...only, '--log', `${log}`, '--report', `html=${live}`]);
    await grade(['judge', `${log}`, '--report', `html=${again}`]);
    const read = readLog(readFileSync(`${log}`, 'utf8'));
    const records = read.kind === 'log' ? read.log.records : [];
    const record = records.find(({ caseId }) => caseId === 'req-split-bytes');
    if (record?.kind === 'ran') seen.push(...record.trials.flatMap(({ observations }) => observations));
  });

  const octetsOf = (kind: 'sent' | 'received'): Buffer[] =>
    seen.flatMap((one) => (one.kind === kind ? [Buffer.from(one.octets, 'base64')] : []));

  test('the log gives the same page as the run itself', () => {
    const page = readFileSync(`${live}`, 'utf8');
    expect(readFileSync(`${again}`, 'utf8')).toBe(page);
    expect(page).toContain('class="seq"');
  });

  test('has a lane for each connection, and an arrow for what went over it', async () => {
    const { page } = await open(readFileSync(`${live}`, 'utf8'));
    const one = drawn(page, 'req-split-bytes');
    const connections = seen.filter(({ kind }) => kind === 'connect');
    expect(connections.length).toBeGreaterThan(0);
    expect(await one.locator('.lane.connection').count()).toBe(connections.length);
    expect(octetsOf('sent').length).toBeGreaterThan(1);
    const pieces = (await one.locator('tr.send td:last-child').allTextContents()).map((text) =>
      Number(/in (\d+) pieces/.exec(text)?.[1] ?? 1),
    );
    expect(pieces.reduce((sum, count) => sum + count, 0)).toBe(octetsOf('sent').length);
    expect(await one.locator('.seq a.send').count()).toBe(pieces.length);
  });

  test('keeps every octet that was sent, escaped', async () => {
    const { page } = await open(readFileSync(`${live}`, 'utf8'));
    const shown = await drawn(page, 'req-split-bytes').locator('tr.send pre').allTextContents();
    const sent = escapeOctets(Buffer.concat(octetsOf('sent')));
    expect(shown.join('').replaceAll('\n', '')).toBe(sent);
  });

  test('weighs less than a megabyte', () => {
    expect(readFileSync(`${live}`).length).toBeLessThan(1_000_000);
  });
});

describe('an exchange and a wait', () => {
  const run = runOf([inVain]);
  const html = renderHtml(run.report, { seen: run.seen, showHidden: false });
  const at = async (page: Page, sign: string): Promise<number> =>
    parseFloat((await page.locator(`.seq a.${sign} use`).first().getAttribute('x')) ?? '');

  test('are to scale, once the scale is the true one', async () => {
    const { page } = await open(html);
    await page.keyboard.press('t');
    expect(await at(page, 'gave-up')).toBeCloseTo((3020.7 / 3020.8) * 100, 2);
    expect(await at(page, 'send')).toBeCloseTo((0.6 / 3020.8) * 100, 2);
    await page.keyboard.press('t');
    expect(await at(page, 'send')).toBeGreaterThan(50);
  });

  test('a fold says how long it was', async () => {
    const { page } = await open(html, { javaScriptEnabled: false });
    expect(await texts(page, '.fold text')).toEqual(['3.02 s']);
  });

  test('who waited for whom is said, and is only what was seen', async () => {
    const { page } = await open(html);
    expect(await texts(page, '.waits li')).toEqual([
      'eager waited 3.02 s in vain. Meanwhile quiet held a connection on which nobody spoke.',
    ]);
  });

  test('plus and minus zoom, nought shows all', async () => {
    const { page } = await open(html);
    const width = (): Promise<number> => page.evaluate("document.querySelector('.seq').clientWidth");
    const whole = await width();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect((await width()) / whole).toBeCloseTo(4, 1);
    expect(await texts(page, '.seen')).toEqual([
      expect.stringMatching(/^[\d.]+ to [\d.]+ ms, 4 times as wide$/),
    ]);
    await page.keyboard.press('-');
    expect((await width()) / whole).toBeCloseTo(2, 1);
    await page.keyboard.press('0');
    expect(await width()).toBe(whole);
  });

  test('labels that have no room come back when there is', async () => {
    const names = Array.from({ length: 5 }, (_, i) => `n${i}`);
    const busy = runOf([
      {
        of: { steps: [{ get: '/hello.txt' }] },
        rows: [
          [
            [0, step(0), connects('client'), isConnected('client')],
            ...names.map((name, i): [number, ReturnType<typeof asks>] => [
              10 + i,
              asks('client', `GET /${name} HTTP/1.1\r\n\r\n`),
            ]),
            [400, stepEnd(0)],
            [1000, got('HTTP/1.1 200 OK\r\n\r\n')],
          ],
        ],
      },
    ]);
    const { page } = await open(
      renderHtml(busy.report, { seen: busy.seen, showHidden: false }),
      {},
      '#case-case-1',
    );
    const labels = page.locator('.seq a.send text:not(.off)');
    await page.keyboard.press('t');
    const before = await labels.count();
    for (let wider = 1; wider <= 64; wider *= 2) await page.keyboard.press('+');
    expect(before).toBeLessThan(names.length);
    expect(await labels.count()).toBe(names.length);
  });

  test('an arrow opens its octets, and the arrow keys go on from there', async () => {
    const { page } = await open(html, { viewport: { width: 1280, height: 320 } });
    await page.locator('.seq a.send').focus();
    await page.keyboard.press('Enter');
    const inView = "document.querySelector('.reader').getBoundingClientRect().bottom <= innerHeight";
    expect(await page.evaluate(inView)).toBe(true);
    expect(await texts(page, '.reader pre')).toEqual([
      'GET /hello.txt HTTP/1.1\\r\\n\nHost: 127.0.0.1:20080\\r\\n\n\\r\\n',
    ]);
    await page.keyboard.press('ArrowRight');
    expect(await texts(page, '.reader')).toEqual([expect.stringContaining('gave up after 3.0 s')]);
    await page.keyboard.press('ArrowLeft');
    expect(await texts(page, '.reader h4')).toEqual(['0.6 ms · eager']);
  });
});

describe('a thousand connections', () => {
  const run = runOf([oneByOne(1000)]);
  const html = renderHtml(run.report, { seen: run.seen, showHidden: false });

  test('take less than half a second of a processor to open, and less than a megabyte', async () => {
    const { page } = await open(html, {}, '#case-all-advance-1000');
    expect(await page.locator('.crowd svg svg').isVisible()).toBe(true);
    expect(await secondsOfWork(page, () => page.reload())).toBeLessThan(0.5);
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
  });

  test('each is a line of the picture and a row of the table', async () => {
    const { page } = await open(html, {}, '#case-all-advance-1000');
    const path = await page.locator('.crowd path.unanswered').getAttribute('d');
    expect(path?.match(/M/g)).toHaveLength(1000);
    await openAll(page);
    expect(await page.locator('.all').first().locator('tbody tr').count()).toBe(1000);
    expect(await texts(page, '.fates tbody td:first-child')).toEqual(['1000']);
  });

  test('that were served one after another are said to be', async () => {
    const { page } = await open(html, {}, '#case-all-advance-1000');
    expect(await texts(page, '.waits li')).toEqual([
      expect.stringMatching(/^1000 connections had asked .* strictly one after another/),
    ]);
  });

  test('and axe finds nothing wrong with the picture', async () => {
    const { page } = await open(html, {}, '#case-all-advance-1000');
    expect(await violations(page)).toEqual([]);
  });
});

describe('what the server printed', () => {
  const talks = printed('GET /hello.txt\nbye\n', 'server', [
    [12, 0],
    [40, 15],
  ]);
  const run = runOf([
    {
      of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
      rows: [
        [
          [0, { kind: 'uses', process: 'server', instance: 1, port: 20_080 }],
          [10, step(0), connects('client'), isConnected('client'), asks('client')],
          [20, got(hello), stepEnd(0)],
          [50, talks],
        ],
      ],
    },
  ]);
  const html = renderHtml(run.report, { seen: run.seen, showHidden: false });

  test('stands beside the drawing with its time, and on the lane of the server', async () => {
    const { page } = await open(html);
    await openAll(page);
    expect(await texts(page, '.prints li')).toEqual(['2 msGET /hello.txt', '30 msbye']);
    expect(await texts(page, '.lane.process a.print text')).toEqual(['GET /hello.txt', 'bye']);
    const at = await page.locator('.lane.process a.print use').last().getAttribute('x');
    expect(at).toBe('100%');
    expect(await violations(page)).toEqual([]);
  });

  test('its time leads to its sign', async () => {
    const { page } = await open(html);
    await openAll(page);
    await page.locator('.prints a.when').last().click();
    expect(await texts(page, '.reader h4')).toEqual(['30 ms · server']);
    expect(await texts(page, '.seq a.shown text')).toEqual(['bye']);
  });
});

test('nothing that was said becomes markup, a script or a command', async () => {
  const nasty = `</script><script>document.title='owned'</script><img src=x onerror="document.title='owned'">\u202e\u0000]]>\n::error::x`;
  const told = {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] as never },
    rows: [
      [
        [0, step(0), connects('client'), isConnected('client'), asks('client', nasty)],
        [
          1,
          got(nasty),
          { kind: 'output', process: '"><b>server', instance: 1, output: output(nasty) },
          stepEnd(0),
        ],
      ] as never,
    ],
  };
  const run = runOf([told]);
  const { page, said, requests } = await open(renderHtml(run.report, { seen: run.seen, showHidden: false }));
  await openAll(page);
  expect(await page.title()).toBe('tiny: ./my-server');
  expect(await page.locator('img, b b').count()).toBe(0);
  expect(await texts(page, 'tr.send pre')).toEqual([
    expect.stringContaining('</script><script>document.title='),
  ]);
  expect(await texts(page, '.printed pre')).toEqual([expect.stringContaining('\\u{202e}\\x00]]>')]);
  expect([said, requests]).toEqual([[], []]);
});

function output(text: string): object {
  return { size: text.length, head: Buffer.from(text).toString('base64'), omitted: 0, tail: '' };
}

describe('a hidden case', () => {
  const secret = { ...inVain, of: { ...inVain.of, id: 'hidden-1' } };
  const run = runOf([inVain, secret, oneByOne(2)], { 'idle-conn-no-block': 'hidden', 'hidden-1': 'hidden' });
  const figures = (html: string): number => html.split('<figure').length - 1;

  test('shows students nothing of what was seen, whatever it is called', () => {
    const html = render('html', run.report, { ...fileOptions, seen: run.seen });
    expect(html).not.toContain('eager');
    expect(figures(html)).toBe(1);
  });

  test('shows an instructor everything', () => {
    const html = render('html', run.report, { ...fileOptions, seen: run.seen, showHidden: true });
    expect(figures(html)).toBe(3);
  });
});
