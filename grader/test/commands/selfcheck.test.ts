import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../run/eventually';
import { bareEnvironment, grade, main, python, scratch } from './cli';

const mutantsFile = (more: string): string => `checkpoints: [checkpoint1]
bases: { python: [${python}] }
mutants:
  - id: nameless
    title: No Server field
    base: python
    quick: true
    edits: [{ file: server.py, old: "f'Server: threaded-python/{VERSION}', ", new: '' }]
    must: [server-header]
${more}`;

const survivor = `
  - id: harmless
    title: A date said in other words, and nothing that anybody could notice
    base: python
    quick: true
    edits: [{ file: server.py, old: EXPIRES_S = 12 * 3600, new: EXPIRES_S = 43200 }]
    must: [expires]
  - id: untimely
    title: It answers, and no date of it is right
    base: python
    edits: [{ file: server.py, old: time.gmtime(seconds), new: time.localtime(seconds) }]
    must: [date-header]
`;

/** Ten answers take it three seconds: time to interrupt. */
const slow = `
  - id: slow
    title: It thinks about every answer
    base: python
    quick: true
    edits: [{ file: server.py, old: 'info = os.fstat(', new: 'time.sleep(0.3); info = os.fstat(' }]
    must: []
    may: [content-type]
`;

/** A checkpoint of an instructor's own; its cases have names of their own, too. */
const mine = (name: string, builds = ''): string => `${builds}
checkpoint: ${name}
title: What ${name} asks
files: { hello.txt: { octets: hello } }
groups: { basics: Basics }
cases:
  - id: ${name}-greeting
    title: There is a file
    group: basics
    level: RULE
    rests-on: handout
    hint: Look at the folder.
    ${builds === '' ? '' : 'needs: [mine-greeting]'}
    steps: [{ get: /hello.txt, close: true, expect: { status: 200 } }]
  - id: ${name}-no-file
    title: There is no other
    group: basics
    level: RULE
    rests-on: handout
    hint: Look at the folder.
    steps: [{ get: /nowhere.txt, close: true, expect: { status: 404 } }]
`;

const alwaysThere = `
  - id: all-there
    title: Whatever is asked for is there
    base: python
    edits: [{ file: server.py, old: "{status} {REASONS[status]}'", new: "200 OK'" }]
    must: [mine-no-file]`;

const neverThere = `
  - id: none-there
    title: Whatever is asked for is not there
    base: python
    edits: [{ file: server.py, old: "{status} {REASONS[status]}'", new: "404 No'" }]
    must: [mine-greeting]`;

const myMutants = (checkpoints: string, ...mutants: readonly string[]): string =>
  `checkpoints: ${checkpoints}\nbases: { python: [${python}] }\nmutants:${mutants.join('')}\n`;

const here = scratch({
  'fine.yaml': mutantsFile(''),
  'survivor.yaml': mutantsFile(survivor),
  'slow.yaml': mutantsFile(slow),
  'unknown-case.yaml': mutantsFile('').replace('server-header', 'sever-header'),
  'no-such-text.yaml': mutantsFile('').replace('threaded-python', 'threaded-pyhton'),
  'no-such-checkpoint.yaml': mutantsFile('').replace('[checkpoint1]', '[./nowhere.yaml]'),
  'results.txt': 'hello\n',
  'mine.yaml': mine('mine'),
  'copied.yaml': mine('mine').replace('checkpoint: mine', 'checkpoint: copied'),
  'next.yaml': mine('next', 'builds-on: mine.yaml'),
  'lost.yaml': mine('lost', 'builds-on: nowhere.yaml'),
  'both.yaml': myMutants('[./mine.yaml]', alwaysThere, neverThere),
  'one.yaml': myMutants('[./mine.yaml]', alwaysThere),
  'next-one.yaml': myMutants('[./next.yaml]', alwaysThere.replace('mine-', 'next-')),
});

mkdirSync(join(here, 'empty'));

interface Page {
  readonly survivors: readonly string[];
  readonly outside: readonly string[];
  readonly unclear: readonly string[];
}

const read = (file: string): string => readFileSync(join(here, file), 'utf8');
const page = (file: string): Page => JSON.parse(read(file)) as Page;
const lines = (file: string): number =>
  existsSync(join(here, file)) ? read(file).split('\n').length - 1 : 0;

function selfcheck(...args: readonly string[]): ReturnType<typeof grade> {
  return grade(['selfcheck', ...args], { cwd: here });
}

test('a mutant that is noticed, and a base that passes', async () => {
  const { code, stdout, stderr } = await selfcheck('--mutants', 'fine.yaml', '--quick', '--verbose');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('1 of 1 mutant as foretold');
  expect(stdout).toContain('nameless · No Server field · python\n  fails     server-header');
});

test('a survivor is a 1, and is taken from the results the second time', async () => {
  const args = [
    '--mutants',
    'survivor.yaml',
    '--quick',
    '--resume',
    'results.ndjson',
    '--report',
    'json=out.json',
  ];
  const first = await selfcheck(...args, '--report', 'html=pages/out.html');
  expect(first.code).toBe(1);
  expect(first.stdout).toContain('── 1 survivor');
  expect(page('out.json')).toMatchObject({ survivors: ['harmless'], outside: [], unclear: [] });
  expect(read('pages/out.html')).toContain('<td class="missed">');
  expect(lines('results.ndjson')).toBe(4);

  const failed = '{"id":"server-header","kind":"fail"';
  expect(read('results.ndjson')).toContain(failed);
  writeFileSync(
    join(here, 'results.ndjson'),
    read('results.ndjson').replace(failed, failed.replace('fail', 'pass')),
  );
  expect((await selfcheck(...args)).code).toBe(1);
  expect(page('out.json').survivors).toEqual(['harmless', 'nameless']);
  expect(lines('results.ndjson')).toBe(4);
});

test('a mutant by its name is graded by the whole checkpoint', async () => {
  const { code, stdout } = await selfcheck(
    '--mutants',
    'survivor.yaml',
    '--only',
    'un*',
    '--report',
    'json=only.json',
  );
  expect(code).toBe(1);
  expect(page('only.json')).toMatchObject({ survivors: [], outside: ['untimely'] });
  expect(stdout).toContain(
    'untimely · It answers, and no date of it is right · python\n  failed    last-modified',
  );
});

test("an instructor's own checkpoint is checked by own mutants", async () => {
  const both = await selfcheck('--mutants', 'both.yaml', '--jobs', '2');
  expect({ code: both.code, stderr: both.stderr }).toEqual({ code: 0, stderr: '' });
  expect(both.stdout).toContain('2 of 2 mutants as foretold');
  const one = await selfcheck('--mutants', 'one.yaml');
  expect(one.code).toBe(1);
  expect(one.stdout).toContain('── 1 case that no mutant fails');
  expect(one.stdout).toContain('mine-greeting (mine)');
});

test('what a checkpoint builds on is a part of it', async () => {
  const args = ['--mutants', 'next-one.yaml', '--only', 'all-there', '--resume', 'next.ndjson'];
  await selfcheck(...args);
  await selfcheck(...args);
  expect(lines('next.ndjson')).toBe(3);
  writeFileSync(join(here, 'mine.yaml'), read('mine.yaml').replace('There is a file', 'There is one'));
  await selfcheck(...args);
  expect(lines('next.ndjson')).toBe(5);
});

test('Ctrl-C keeps what was graded, and the next run does the rest', async () => {
  const args = ['--mutants', 'slow.yaml', '--quick', '--jobs', '1', '--resume', 'slow.ndjson', '--no-color'];
  const child = spawn(process.execPath, [main, 'selfcheck', ...args], { cwd: here, env: bareEnvironment() });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => child.once('close', resolve));
  await eventually('the base and a mutant are graded', () => lines('slow.ndjson') >= 3);
  child.kill('SIGINT');
  expect(await ended).toBe(3);
  expect(Buffer.concat(parts).toString()).toContain('unknown   slow: the run ended before it was graded');
  expect(lines('slow.ndjson')).toBe(3);

  const { code, stdout } = await selfcheck(...args);
  expect({ code, lines: lines('slow.ndjson') }).toEqual({ code: 0, lines: 4 });
  expect(stdout).toContain('2 of 2 mutants as foretold');
});

describe('is refused with a sentence', () => {
  test.concurrent.each<[string, readonly string[], string]>([
    ['a checkpoint by almost its name', ['checkpiont1'], "did you mean 'checkpoint1'?"],
    ['no such mutant', ['--only', 'M0001'], "--only M0001: no mutant has such an id; did you mean 'M001'?"],
    ['two choices at once', ['--quick', '--only', 'M001'], '--quick and --only exclude each other'],
    [
      'a format there is not',
      ['--report', 'jsno=x'],
      "there is no format 'jsno': did you mean 'json'? The formats are json, html.",
    ],
    ['a file that is not there', ['--mutants', 'nowhere.yaml'], 'nowhere.yaml:1:1  the file does not exist'],
    ['a folder without mutants', ['--mutants', 'empty'], '--mutants: there is no YAML file in empty.'],
    [
      'a case that is not there',
      ['--mutants', 'unknown-case.yaml'],
      "unknown-case.yaml:9:12  none of the checkpoints has a case 'sever-header'",
    ],
    [
      'an edit that does not fit',
      ['--mutants', 'no-such-text.yaml'],
      "no-such-text.yaml:8:37  this does not occur in 'server.py' of 'python'",
    ],
    [
      'a checkpoint that is not there',
      ['--mutants', 'no-such-checkpoint.yaml'],
      'no-such-checkpoint.yaml:1:15  there is no such file',
    ],
    [
      'a checkpoint that builds on nothing',
      ['lost.yaml', '--mutants', 'both.yaml'],
      "lost.yaml:1:12  there is no file 'nowhere.yaml' to build on",
    ],
    [
      'two checkpoints with one case',
      ['mine.yaml', 'copied.yaml', '--mutants', 'both.yaml'],
      "mine.yaml and copied.yaml both have a case 'mine-greeting': check one at a time, or rename it.",
    ],
    [
      'results that are none',
      ['--mutants', 'fine.yaml', '--resume', 'results.txt'],
      '--resume results.txt:1: it is not a file of results.',
    ],
    [
      'results that cannot be written',
      ['--mutants', 'fine.yaml', '--resume', '/dev/full/x'],
      '--resume: /dev/full/x cannot be written: a part of its path is a file',
    ],
  ])('%s', async (_title, args, says) => {
    const { code, stdout, stderr } = await selfcheck(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

test('`grade check` knows mutants', async () => {
  const good = await grade(['check', 'fine.yaml'], { cwd: here });
  expect(good).toMatchObject({ code: 0, stdout: 'fine.yaml  ok\n' });
  const bad = await grade(['check', 'unknown-case.yaml'], { cwd: here });
  expect(bad.code).toBe(2);
  expect(bad.stdout).toContain("did you mean 'server-header'?");
});
