/** The scripts for whoever works on the grader: a slip on their command line is told in one sentence. */
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listeningOn } from '../run/left';
import { root, run, scratch } from './cli';

const script = (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(process.execPath, [join(root, 'scripts', name), ...args], { env });

test.each([
  [['steadiness.js', '--onyl', 'x'], "Unknown option '--onyl'. Usage: node scripts/steadiness.js "],
  [['steadiness.js', '--runs', 'x'], "--runs takes a whole number from 1, not 'x'. Usage: "],
  [
    ['steadiness.js', '--runs', '1', '--subject', 'python', '--checkpoint', 'checkpoint1', '--only', 'zzz'],
    '--only zzz: no case of checkpoint1 has such an id.',
  ],
  [['steady-points.js', 'rusn=3'], "There is no 'rusn' to be given. Usage: "],
  [['lecture.js', '--help'], "Unknown option '--help'. Usage: npm run lecture "],
  [
    ['lecture.js', 'nowhere.json'],
    'nowhere.json is no file that `grade measure --json` of this version wrote.',
  ],
  [['bench.js', 'x'], "runs takes a whole number from 1, not 'x'. Usage: npm run bench "],
  [['compare-generator.js', '1', '2'], 'One number is taken, not 2. Usage: npm run compare:generator '],
  [['schema-types.js', '--chek'], "Unknown option '--chek'. Usage: npm run schema"],
])('%j', async ([name = '', ...args], sentence) => {
  const { code, stdout, stderr } = await script(name, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.startsWith(sentence)).toBe(true);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

describe('steadiness.js', () => {
  const figures = join(scratch(), 'figures.md');
  afterEach(() => rmSync(figures));

  test.each([
    ['python', 'checkpoint1', 'get-basic', 0],
    ['sequential', 'checkpoint2', 'idle-conn-no-block', 1],
  ])('%s in %s, %s: exit code %i, and rows of figures', async (subject, checkpoint, only, code) => {
    const few = ['--runs', '1', '--busy', '1', '--subject', subject, '--checkpoint', checkpoint];
    const ran = await script('steadiness.js', [...few, '--only', only, '--figures', figures]);
    const rows = readFileSync(figures, 'utf8').trimEnd().split('\n');
    const odd = [expect.stringMatching(new RegExp(` \\| ${code} \\| 0 \\| \\d+\\.\\d s \\|$`))] as unknown[];
    expect({ code: ran.code, rows }).toEqual({ code, rows: [...odd, ...odd] });
    expect(rows[0]).toContain(`| ${checkpoint} | ${subject} | as it is | 1 |`);
    expect(rows[1]).toContain(`| ${checkpoint} | ${subject} | beside 1 busy loops | 1 |`);
  });
});

describe('compare-generator.js', () => {
  const folder = scratch({
    wrk: '#!/bin/sh\nfor last; do :; done\ntest "$last" = --version || { echo "$last" >> "$ASKED"; exit 3; }\n',
  });
  const asked = join(folder, 'asked');
  chmodSync(join(folder, 'wrk'), 0o755);

  test('says so where there is no wrk', async () => {
    const { code, stdout, stderr } = await script('compare-generator.js', [], { PATH: '/nowhere' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^There is no wrk on the PATH to compare with: .*\. Usage: npm run compare:generator .*\n$/,
    );
  });

  test('ends the server that it started, whatever goes wrong', async () => {
    const { code } = await script('compare-generator.js', ['1'], { PATH: folder, ASKED: asked });
    const [, port] = /:(\d+)\//.exec(existsSync(asked) ? readFileSync(asked, 'utf8') : '') ?? [];
    expect(code).toBe(1);
    expect(Number(port)).toBeGreaterThan(0);
    expect(listeningOn([Number(port)])).toEqual([]);
  });
});
