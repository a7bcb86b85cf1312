import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grade, root, scratch } from './cli';

const goldens = join(__dirname, 'goldens');

function expectGolden(name: string, actual: string): void {
  const path = join(goldens, name);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(path, actual);
  expect(actual.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
}

describe('a case', () => {
  test.each([
    ['head-no-body', []],
    ['pct-decode', ['--row', '5', '--seed', '7f3a']],
    ['expires', []],
    ['connect-and-leave', []],
    ['cli-recv-tiny', []],
    ['sigint-exits', []],
    ['traversal', []],
  ])('%s', async (id, args) => {
    const { code, stdout, stderr } = await grade(['explain', 'checkpoint1', id, ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectGolden(`explain-${id}.txt`, stdout);
    const wide = stdout.split('\n').filter((line) => line.length > 100);
    expect(wide.filter((line) => !/(npx|printf|curl) /.test(line))).toEqual([]);
  });
});

test('a finding is explained by its page', async () => {
  const { code, stdout } = await grade(['explain', 'bare-lf']);
  expect(code).toBe(0);
  expectGolden('explain-finding.txt', stdout);
});

test('the pages are part of the package', () => {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: string[] };
  expect(files).toContain('grader/hints');
  expect(readdirSync(join(root, 'grader/hints')).filter((name) => !name.endsWith('.md'))).toEqual([]);
});

describe('is refused with a sentence', () => {
  const here = scratch();
  test.each<[string, readonly string[], string]>([
    ['nothing', [], "missing required argument 'checkpoint'"],
    [
      'almost a case',
      ['checkpoint1', 'get-basci'],
      "checkpoint1 has no case 'get-basci': did you mean 'get-basic'?",
    ],
    ['no case', ['checkpoint1', 'zzz'], "checkpoint1 has no case 'zzz'."],
    ['a checkpoint alone', ['checkpoint1'], 'Name a case of checkpoint1 as well'],
    ['almost a finding', ['bare-fl'], "There is no finding 'bare-fl': did you mean 'bare-lf'?"],
    ['almost a checkpoint', ['checkpiont1', 'get-basic'], "did you mean 'checkpoint1'?"],
    ['no such row', ['checkpoint1', 'pct-decode', '--row', '9'], '--row 9: pct-decode has rows 1 to 5.'],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await grade(['explain', ...args], { cwd: here });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });
});
