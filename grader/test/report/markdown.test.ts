/**
 * Read by markdown-it, which knows the tables of GitHub's Markdown and keeps HTML as HTML: what it takes for HTML,
 * links or emphasis is what GitHub would.
 */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { block, code, html, words } from '../../report/markdown/escape';
import { printable } from '../../report/evidence';
import { expectGolden } from './golden';
import { hostileReport, text } from './hostile-reports';
import { rendered } from './rendered';
import { sampleReport } from './sample';
import { failing, finding, printed, type SampleCase } from './sample-parts';

const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

type Token = ReturnType<typeof reader.parse>[number];

function tokensOf(page: string): Token[] {
  return reader.parse(page, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** What a page may consist of: our own headings, tables, paragraphs, fences, and the few tags we write. */
const OURS =
  /^(heading|table|thead|tbody|tr|th|td|paragraph)_(open|close)$|^(inline|text|text_special|fence)$/;
const OUR_TAGS =
  /^(<code>|<\/code>|<details><summary><code>[^<>]*<\/code>[^<>]*<\/summary>\n|<\/details>\n)$/;

function strangersIn(page: string): string[] {
  return tokensOf(page)
    .filter(({ type, content }) => !OURS.test(type) && !(type.startsWith('html') && OUR_TAGS.test(content)))
    .map(({ type, content }) => `${type} ${content}`);
}

/** The text a person sees in a rendered line. */
function seen(line: string): string {
  return tokensOf(line)
    .filter(({ type }) => type === 'text' || type === 'text_special')
    .map(({ content }) => content)
    .join('');
}

test('the golden', () => expectGolden('report.md', rendered('markdown', sampleReport())));

test('nothing but our own headings, tables, fences and tags', () => {
  expect(strangersIn(rendered('markdown', sampleReport()))).toEqual([]);
  fc.assert(
    fc.property(hostileReport, (from) => {
      const page = rendered('markdown', from);
      expect(strangersIn(page)).toEqual([]);
      const kinds = tokensOf(page).map(({ type }) => type);
      const count = (kind: string): number => kinds.filter((each) => each === kind).length;
      const failures = from.cases.filter(({ verdict }) => ['fail', 'crashed'].includes(verdict.kind)).length;
      expect([count('table_open'), count('fence'), count('tr_open')]).toEqual([
        from.groups.some(({ id }) => from.cases.some(({ group }) => group === id)) ? 2 : 1,
        failures,
        2 + 1 + from.cases.length,
      ]);
      expect(count('td_open')).toBe(3 + 4 * from.cases.length);
    }),
    { numRuns: 150 },
  );
});

describe('an escaped text is read as itself', () => {
  const visible = fc.oneof(text, fc.string({ unit: 'grapheme-ascii' })).map((each) => printable(each).trim());
  const always = (check: (each: string) => void): void =>
    fc.assert(fc.property(visible, check), { numRuns: 500 });

  test('in a paragraph', () => always((each) => expect(seen(`a ${words(each)} b`)).toBe(`a ${each} b`)));

  test('in a heading', () => always((each) => expect(seen(`## a ${words(each)}`)).toBe(`a ${each}`.trim())));

  test('in a cell', () =>
    always((each) => {
      const table = `| a | b |\n| :-- | :-- |\n| ${words(each)} | ${code(each)} |\n`;
      expect(seen(table)).toBe(`ab${each}${each}`);
    }));

  test('in a fence', () =>
    always((each) => {
      const [fence] = tokensOf(`${block([each, '```', each]).join('\n')}\n`);
      expect(fence).toMatchObject({ type: 'fence', content: `${each}\n\`\`\`\n${each}\n` });
    }));

  test('in HTML', () => always((each) => expect(html(each)).not.toMatch(/[<>"']|&(?!#\d+;)/)));
});

describe('1 MiB', () => {
  const loud: SampleCase[] = Array.from({ length: 400 }, (_, i) => ({
    ...{ id: `case-${i}`, title: 'It holds', group: 'requests', output: printed('a line\n'.repeat(2000)) },
    verdict: failing(finding({ saw: 'long '.repeat(4000) })),
  }));
  const page = rendered('markdown', sampleReport({ cases: loud }));

  test('is kept by leaving out evidence, with room for what the step writes itself', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(1_000_000);
    expect(Buffer.byteLength(page)).toBeGreaterThan(300_000);
    expect(page).toContain('the rest was left out, for its size');
  });

  test('is kept without dropping a row', () => {
    expect(page.match(/^\| <code>case-\d+<\/code> \| fail \|/gm)?.length).toBe(400);
  });
});
