import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingCodes } from '../../judge/problem';
import { readHint, showHint } from '../../keyboard/explain/hint';
import { styleFor } from '../../report/terminal/style';

const folder = join(__dirname, '../../hints');
const files = readdirSync(folder).sort();
const pages = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

test('there is a page for every finding, and no page is left over', () => {
  expect(files).toEqual(findingCodes.map((code) => `${code}.md`).sort());
});

test('the wrong code is Python, to the Python of this machine', () => {
  const code = pages.flatMap(([file, page]) =>
    [...page.matchAll(/```python\n([\s\S]*?)```/g)].map(([, text]) => ({ file, text })),
  );
  const program =
    'import ast, json, sys\nfor each in json.load(sys.stdin): ast.parse(each["text"], each["file"])';
  const { stderr } = spawnSync('python3', ['-c', program], { input: JSON.stringify(code), encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(new Set(code.map(({ file }) => file)).size).toBe(files.length);
});

describe.each(pages)('%s', (file, page) => {
  test('says what is wrong, shows the wrong code, gives the idea and what to read, in that order', () => {
    const title = `# ${file.replace('.md', '')}: `;
    const places = [title, '\n```python\n', '\n```\n', '\nThe idea: ', '\nRead: '].map((mark) =>
      page.indexOf(mark),
    );
    expect(places[0]).toBe(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).toMatch(/\nRead: [^]*(RFC \d{4} §|man \d |Python docs "|handout|clause)/);
  });

  test('is short', () => expect(page.split('\n').length).toBeLessThanOrEqual(25));

  test('fits a terminal', () => {
    const style = styleFor({ color: false, unicode: true, width: 80, verbose: false });
    const prose = showHint(style, page).filter((line) => !line.startsWith('    '));
    expect(prose.filter((line) => line.length > 80)).toEqual([]);
    expect(prose.join('\n')).not.toContain('```');
  });
});

test('no page of these says the same as another', () => {
  const ideas = pages.map(([, page]) => page.slice(page.indexOf('The idea: ')));
  expect(new Set(ideas).size).toBe(pages.length);
});

test('a code that there is not has no page', () => expect(readHint('../README')).toBeNull());
