/** What a command writes never takes the place of what it reads, and is known to be writable before anything runs. */
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { grade, scratch, template } from './cli';

const small = (extra: string): string => `checkpoint: small
title: Small
${extra}groups: { all: All }
files: {}
cases:
  - { id: one, title: One, group: all, level: RULE, rests-on: x, hint: y, server: none, steps: [{ pause: 1 ms }] }
`;

const here = scratch({
  'base.yaml': small(''),
  'small.yaml': small('builds-on: base.yaml\nrubric: points.yaml\n').replace('id: one', 'id: two'),
  'points.yaml': 'rubric: small\ncheckpoint: small\npoints:\n  all: { two: 3 }\n',
  'other.yaml': 'rubric: other\ncheckpoint: small\npoints:\n  all: { two: 5 }\n',
  'some.json': 'mine',
});
mkdirSync(join(here, 'server/data'), { recursive: true });
for (const name of ['server.py', 'submission.yaml'])
  copyFileSync(join(template, name), join(here, 'server', name));
symlinkSync('small.yaml', join(here, 'link.yaml'));
linkSync(join(here, 'points.yaml'), join(here, 'hard.yaml'));

const run = ['./small.yaml', 'server'];
const everything = (): string[] =>
  readdirSync(here, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return entry.isFile() ? `${path} ${readFileSync(path, 'utf8')}` : path;
  });

/** Exit code 2, one sentence, and not one file of the folder is another than before. */
async function refused(args: readonly string[]): Promise<string> {
  const before = everything();
  const { code, stdout, stderr } = await grade(args, { cwd: here });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(everything()).toEqual(before);
  return stderr;
}

beforeAll(async () => {
  const { code } = await grade([...run, '--log', 'run.ndjson', '--rubric', 'other.yaml'], { cwd: here });
  expect(code).toBe(0);
});

describe('nothing is written over', () => {
  test.each<[string, readonly string[], string]>([
    ['the run log', ['judge', 'run.ndjson', '--report', 'json=./run.ndjson'], '--report json: ./run.ndjson'],
    [
      'the rubric to judge with',
      ['judge', 'run.ndjson', '--rubric', 'other.yaml', '--report', 'json=other.yaml'],
      '--report json: other.yaml',
    ],
    ['the checkpoint', [...run, '--report', 'json=small.yaml'], '--report json: small.yaml'],
    ['the checkpoint, by a link', [...run, '--log', 'link.yaml'], '--log: link.yaml'],
    ['what it builds on', [...run, '--report', 'tap=base.yaml'], '--report tap: base.yaml'],
    ['its rubric, by another name', [...run, '--report', 'html=hard.yaml'], '--report html: hard.yaml'],
    ['the manifest', [...run, '--log', 'server/submission.yaml'], '--log: server/submission.yaml'],
    ['the server', [...run, '--report', 'html=server/server.py'], '--report html: server/server.py'],
    [
      'the server of --server',
      ['./small.yaml', 'server', '--server', 'python3 server.py', '--log', 'server/server.py'],
      '--log: server/server.py',
    ],
    ['what is measured', ['measure', 'server', '--csv', 'server/server.py'], '--csv: server/server.py'],
  ])('%s', async (_, args, file) =>
    expect(await refused(args)).toBe(`${file} is read by this run; name another file.\n`),
  );

  test.each<[string, readonly string[], string]>([
    [
      'the log',
      [...run, '--log', 'a.out', '--report', 'json=server/../a.out'],
      '--report json: server/../a.out is written by --log, too; name another file.\n',
    ],
    [
      'a report',
      [...run, '--report', 'json=some.json', '--report', 'tap=some.json'],
      '--report tap: some.json is written by --report json, too; name another file.\n',
    ],
  ])('twice: %s', async (_, args, sentence) => expect(await refused(args)).toBe(sentence));
});

test.each([
  [
    'a folder',
    '--report',
    'json=server',
    '--report json: server is a folder; name a file, such as server/out.\n',
  ],
  [
    'below a file',
    '--report',
    'json=some.json/x.json',
    '--report json: some.json/x.json cannot be written: a part of its path is a file, not a folder.\n',
  ],
  ['a log that is a folder', '--log', '.', '--log: . is a folder; name a file, such as out.\n'],
])('what cannot be written is told before the run: %s', async (_, option, value, sentence) => {
  expect(await refused([...run, option, value])).toBe(sentence);
});

test('an old report makes room for a new one, and what is no file takes what comes', async () => {
  writeFileSync(join(here, 'old.json'), 'old');
  const reports = ['--report', 'json=old.json', '--report', 'tap=/dev/null', '--report', 'junit=/dev/null'];
  expect(await grade([...run, ...reports], { cwd: here })).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(here, 'old.json'), 'utf8')).toContain('wiregrade-report');
});

test('the command that grades one case again names the rubric that was named', async () => {
  const againIn = (file: string): unknown => {
    const { cases } = JSON.parse(readFileSync(join(here, file), 'utf8')) as { cases: { again: string }[] };
    return cases[0]?.again.replace(/ --seed .*/, '');
  };
  await grade(['judge', 'run.ndjson', '--report', 'json=with.json'], { cwd: here });
  expect(againIn('with.json')).toBe('npx grade ./small.yaml server --rubric other.yaml --only two');
  const instead = ['--rubric', 'points.yaml', '--show-hidden', '--report', 'json=instead.json'];
  await grade(['judge', 'run.ndjson', ...instead], { cwd: here });
  expect(againIn('instead.json')).toBe('npx grade ./small.yaml server --rubric points.yaml --only two');
  await grade([...run, '--report', 'json=without.json'], { cwd: here });
  expect(againIn('without.json')).toBe('npx grade ./small.yaml server --only two');
});

test.each([
  ['no log', 'hello\n', ':1: this is not a run log. Give the file that `grade ... --log FILE` wrote.'],
  ['an empty file', '', ':1: this is not a run log. Give the file that `grade ... --log FILE` wrote.'],
  [
    'of another version',
    '{"log":"wiregrade","version":3,"about":null}\n',
    ':1: another version of the grader wrote this: the log has version 3, and this grader reads version 2. Judge it with that one, or grade again, into a new file.',
  ],
  [
    'damaged',
    '{"log":"wiregrade","version":2,"about":null}\n{}\n',
    ':2: this line is damaged. Give a copy that is whole, or grade again, into a new file.',
  ],
])(
  'a run log that cannot be judged (%s) is told so, and nobody is told to write over it',
  async (_, text, says) => {
    writeFileSync(join(here, 'odd.ndjson'), text);
    expect(await refused(['judge', 'odd.ndjson'])).toBe(`odd.ndjson${says}\n`);
    expect(await refused(['replay', 'odd.ndjson', 'one'])).toBe(`odd.ndjson${says}\n`);
  },
);
