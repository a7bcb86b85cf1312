import { columnsOf } from '../../report/terminal/columns';
import { renderTerminal, type TerminalOptions } from '../../report/terminal';
import { expectGolden } from './golden';
import { sampleReport } from './sample';
import { failing, finding, printed, type SampleCase } from './sample-parts';

const plain: TerminalOptions = { color: false, unicode: true, width: 80, verbose: false };

function render(options: Partial<TerminalOptions> = {}, of: Parameters<typeof sampleReport>[0] = {}): string {
  return renderTerminal(sampleReport(of), { ...plain, ...options });
}

function one(
  sample: Partial<SampleCase> & Pick<SampleCase, 'verdict'>,
  options: Partial<TerminalOptions> = {},
): string {
  return render(options, { cases: [{ id: 'a-case', title: 'It holds', group: 'requests', ...sample }] });
}

function withoutColor(text: string): string {
  return text.replace(/\u001b\[\d+m/g, '');
}

const many: SampleCase[] = Array.from({ length: 9 }, (_, i) => ({
  id: `case-${i}`,
  title: `Number ${i} holds`,
  group: 'requests',
  verdict: failing(finding()),
}));

describe('the page a student reads', () => {
  test.each([
    ['terminal-80.txt', {}],
    ['terminal-80-ascii.txt', { unicode: false }],
    ['terminal-80-verbose.txt', { verbose: true }],
    ['terminal-120.txt', { width: 120 }],
  ])('%s', (name, options) => expectGolden(name, render(options)));

  test('many failures: five in full, the rest in two lines each', () => {
    expectGolden('terminal-many.txt', render({}, { cases: many }));
  });

  test('everything passes', () => {
    const passes = sampleReport().cases.filter((each) => each.verdict.kind === 'pass');
    expectGolden('terminal-pass.txt', render({}, { cases: passes }));
  });

  test('colours add no character that stays', () => {
    expect(withoutColor(render({ color: true }))).toBe(render());
  });

  test('ASCII means ASCII', () => {
    expect(render({ unicode: false })).toMatch(/^[\n -~]*$/);
  });

  test.each([48, 64, 80, 100, 120])('nothing but commands is wider than %i columns', (width) => {
    const wide = render({ width, verbose: true })
      .split('\n')
      .filter((line) => columnsOf(line) > width);
    expect(wide.filter((line) => !/(npx|printf|curl) /.test(line))).toEqual([]);
  });
});

describe('the first screen', () => {
  const first = render().split('\n').slice(0, 10).join('\n');

  test('says the score and what is missing from it', () => {
    expect(first).toContain('9.1 of 24 points');
    expect(first).toContain('7 more points could not be judged');
  });

  test('names what to repair first: not the first failure, but the one that holds back most', () => {
    expect(first).toContain('start     with keep-alive: 2 other cases worth 5 points wait for it');
  });

  test('says that a run which ended early gives no final score', () => {
    expect(render({}, { complete: false })).toContain('The run ended early: this is no final score.');
  });

  test('speaks of no points where there is no rubric', () => {
    expect(render({}, { points: {} })).not.toMatch(/(score|earned|missing) .*points|\d of \d points[;.]/);
  });
});

describe('an excerpt', () => {
  const at = (text: string, caret: number) =>
    one({ verdict: failing(finding({ excerpt: { text, caret } })) })
      .split('\n')
      .filter((line) => line.includes('│'));

  test('has the caret under the first wrong octet', () => {
    const [text, caret] = at('HTTP/1.1 2OO OK', 10);
    expect(text?.indexOf('OO')).toBe(caret?.indexOf('^'));
  });

  test('is cut to a window around the caret', () => {
    const [text, caret] = at(`${'a'.repeat(300)}!${'b'.repeat(300)}`, 300);
    expect(text?.indexOf('!')).toBe(caret?.indexOf('^'));
    expect(columnsOf(text ?? '')).toBeLessThanOrEqual(80);
  });

  test('counts what is wide or had to be escaped before the caret', () => {
    const [text, caret] = at('中\u001b!', 2);
    expect(text).toBe(`${' '.repeat(12)}│ 中\\x1b!`);
    expect(caret).toBe(`${' '.repeat(12)}│ ${' '.repeat(6)}^`);
  });
});

describe('what the subject printed', () => {
  const crash = (output: SampleCase['output']) =>
    one({
      verdict: { kind: 'crashed', says: 'it ended', did: 'asked', findings: [] },
      ...(output && { output }),
    });

  test('stands behind the gutter, line by line', () => {
    expect(crash(printed('one\n::error::two\n'))).toContain('│ one\n            │ \\x3a:error::two\n');
  });

  test('is bounded to its last lines, and says so', () => {
    const text = crash(printed(Array.from({ length: 50 }, (_, i) => `line ${i}\n`).join('')));
    expect(text).toContain(
      '12 lines, the last of 390 octets your server printed during this\n            case:\n',
    );
    expect(text).toContain('│ line 38\n');
    expect(text).toContain('│ line 49\n');
    expect(text).not.toContain('line 37\n');
  });

  test('is its tail alone where the middle was not kept', () => {
    const base64 = (part: string) => Buffer.from(part).toString('base64');
    const text = crash({ size: 900, head: base64('early'), omitted: 800, tail: base64('late\n') });
    expect(text).toContain('│ late');
    expect(text).not.toContain('early');
  });
});
