import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { grade, inShell, scratch, template } from './cli';

const here = scratch({
  'broken.yaml': 'checkpoint: [a\n',
  'log-of-nothing': '{"log":"wiregrade","version":2,"about":null}\n',
  'other-rubric.yaml': 'rubric: two\ncheckpoint: checkpoint2\npoints:\n  start:\n    cli-version: 1\n',
  'wrong-rubric.yaml': 'rubric: one\ncheckpoint: checkpoint1\npoints:\n  start:\n    cli-versoin: 1\n',
  'full-folder.txt': '',
});
for (const folder of ['empty', 'bad', 'taken/root', 'taken/root/dir'])
  mkdirSync(join(here, folder), { recursive: true });

const one = ['checkpoint1', template, '--only', 'cli-version'];
const onTemplate = (...args: readonly string[]) => ['checkpoint1', template, ...args];

/** What the person at the keyboard can put right: exit code 2, one sentence on stderr, and no stack. */
async function refused(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await grade(args, { cwd: here });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/^ +at /m);
  return stderr;
}

describe('is refused with a sentence', () => {
  test.concurrent.each<[string, readonly string[], string]>([
    ['no checkpoint', [], 'name a checkpoint, such as checkpoint1'],
    [
      'a checkpoint by almost its name',
      ['checkpiont1'],
      "There is no checkpoint 'checkpiont1': did you mean 'checkpoint1'? There are: checkpoint1, checkpoint2, final.",
    ],
    [
      'a checkpoint by no name',
      ['zzz'],
      "There is no checkpoint 'zzz'. There are: checkpoint1, checkpoint2, final.",
    ],
    ['a command by almost its name', ['chekc'], "did you mean 'check'?"],
    ['a checkpoint that is no file', ['./zzz.yaml'], 'zzz.yaml:1:1  the file does not exist'],
    ['broken YAML', ['broken.yaml'], "broken.yaml:1:13  this '[' is never closed"],
    ['an unknown option', onTemplate('--onyl', 'x'), "unknown option '--onyl'\n(Did you mean --only?)"],
    ['too many arguments', onTemplate('again'), 'too many arguments'],
    ['no jobs', onTemplate('--jobs', '0'), "'0' is invalid. It takes a whole number from 1 to 16."],
    ['jobs in words', onTemplate('--jobs', 'two'), "'two' is invalid. It takes a whole number from 1 to 16."],
    ['too many jobs', onTemplate('--jobs', '17'), 'It takes a whole number from 1 to 16.'],
    ['a seed that needs quotes', onTemplate('--seed', 'a b'), 'It takes letters, digits, dots and dashes'],
    [
      'a seed that leads elsewhere',
      onTemplate('--seed', '../a'),
      'It takes letters, digits, dots and dashes',
    ],
    [
      '--only that matches nothing',
      onTemplate('--only', 'get_basic,nope*'),
      "--only get_basic nope*: no case of checkpoint1 has such an id: did you mean 'get-basic'? `grade list checkpoint1` shows them.",
    ],
    [
      '--only with one that matches nothing',
      onTemplate('--only', 'get-basic,!prf-*'),
      '--only !prf-*: no case of checkpoint1 has such an id. `grade list checkpoint1` shows them.',
    ],
    [
      '--only that leaves nothing',
      onTemplate('--only', 'get-*,!g*'),
      '--only get-*,!g*: that leaves no case of checkpoint1 to run.',
    ],
    ['a folder that is not there', ['checkpoint1', 'nowhere'], 'There is no folder nowhere.'],
    ['a file for a folder', ['checkpoint1', 'broken.yaml'], 'There is no folder broken.yaml.'],
    ['no manifest', ['checkpoint1', 'empty'], 'There is no submission.yaml in empty.'],
    ['no manifest above', ['checkpoint1', 'empty/..'], `There is no submission.yaml in ${here}. Write one`],
    [
      'a quote that stays open',
      onTemplate('--server', `python3 "my server.py`),
      '--server: the quote " is opened and never closed in python3 "my server.py.',
    ],
    ['an empty --server', onTemplate('--server', ' '), '--server needs a command'],
    [
      'an unknown format',
      onTemplate('--report', 'jnuit=x'),
      "no format 'jnuit': did you mean 'junit'? The formats",
    ],
    [
      'no format at all',
      onTemplate('--report', 'zzz'),
      "no format 'zzz'. The formats are terminal, json, junit, markdown, html, github, classroom,",
    ],
    ['a file without a format', onTemplate('--report', '=x'), '--report takes a format and a file, as in'],
    ['a format in capitals', onTemplate('--report', 'TAP=x'), "no format 'TAP': did you mean 'tap'?"],
    [
      'a format that misses its environment',
      onTemplate('--report', 'classroom50=x'),
      'the environment does not say CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, REVIEW_URL, OWNER or USERNAME.',
    ],
    ['a format without a file', onTemplate('--report', 'junit'), 'as in --report junit=report.xml'],
    [
      'a log that cannot be written',
      [...one, '--log', '/proc/no/where'],
      '--log: /proc/no/where cannot be written: there is no such file or folder.',
    ],
    ['--base without --url', onTemplate('--base', 'empty'), '--base goes with --url'],
    ['another protocol', ['checkpoint1', '--url', 'ftp://a'], '--url takes an address such as http://'],
    ['an address without a protocol', ['checkpoint1', '--url', 'localhost:80'], "not 'localhost:80'"],
    [
      '--base that is not there',
      ['checkpoint1', '--url', 'http://a', '--base', 'zzz'],
      '--base: there is no folder zzz.',
    ],
    [
      '--base that is not empty',
      ['checkpoint1', '--url', 'http://127.0.0.1:1', '--base', 'taken/root'],
      'taken/root/dir exists already, and grading would replace it.',
    ],
    [
      'a rubric for another checkpoint',
      [...one, '--rubric', 'other-rubric.yaml'],
      "for 'checkpoint2', but the",
    ],
    [
      'a rubric with an unknown case',
      [...one, '--rubric', 'wrong-rubric.yaml'],
      "wrong-rubric.yaml:5:5  'checkpoint1' has no case 'cli-versoin'",
    ],
    ['list of what there is not', ['list', 'zzz'], "There is no checkpoint 'zzz'."],
    ['judge without a log', ['judge'], "missing required argument 'run-log'"],
    ['judge of no file', ['judge', 'zzz'], 'The run log zzz cannot be read: there is no such file'],
    ['judge of a log about nothing', ['judge', 'log-of-nothing'], 'does not say what the run was about'],
    [
      'check of nothing',
      ['check'],
      "missing required argument 'file'\n(grade check --help shows what there is)",
    ],
    [
      'measure of almost a model',
      ['measure', 'thread-poll'],
      "There is no folder thread-poll, and no model of that name: did you mean 'thread-pool'? The models are sequential,",
    ],
    [
      'measure of no manifest: --server is no option of it',
      ['measure', 'empty'],
      'There is no submission.yaml in empty. Write one (student-template/ has an example).\n',
    ],
    [
      'help on what there is not',
      ['help', 'chekc'],
      "error: there is no command 'chekc'\n(grade --help shows what there is)",
    ],
    ['doctor of a folder that is not there', ['doctor', 'nowhere'], 'There is no folder nowhere.'],
    ['a folder below a file', ['checkpoint1', 'broken.yaml/x'], 'There is no folder broken.yaml/x.'],
    ['files without a seed', ['files', 'checkpoint1', 'x'], "required option '--seed <seed>' not specified"],
    [
      'files over others',
      ['files', 'checkpoint1', '.', '--seed', 'a'],
      '. is there already, and not an empty folder.',
    ],
    [
      'files in place of one',
      ['files', 'checkpoint1', 'full-folder.txt', '--seed', 'a'],
      'not an empty folder',
    ],
  ])('%s', async (_, args, sentence) => expect(await refused(args)).toContain(sentence));

  test('a bad manifest, in place and all at once', async () => {
    const { code, stdout, stderr } = await inShell(
      `printf 'run: python3\\nbiuld: 7\\n' > bad/submission.yaml && grade checkpoint1 bad`,
      { cwd: here },
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      "bad/submission.yaml:1:6  expected a list, such as [python3, server.py, --port, '{port}', --base, '{base}'], got 'python3'",
      '  1 | run: python3',
      '    |      ^^^^^^^',
      '',
      "bad/submission.yaml:2:1  unknown key 'biuld'",
      '  2 | biuld: 7',
      '    | ^^^^^',
      "    = did you mean 'build'?",
      '',
    ]);
  });
});

describe('what cannot be written', () => {
  test('a report: the others are, and it is named', async () => {
    const reports = ['--report', 'junit=/dev/full', '--report', 'json=new/folder/a.json'];
    const { code, stdout, stderr } = await grade([...one, ...reports], { cwd: here });
    expect(code).toBe(2);
    expect(stdout).toContain('1 pass');
    expect(stderr).toBe('The junit report could not be written to /dev/full: the disk is full.\n');
    expect((await inShell('cat new/folder/a.json', { cwd: here })).stdout).toContain('"wiregrade-report"');
  });

  test('a log on a full disk: the run is reported all the same', async () => {
    const { code, stdout, stderr } = await grade([...one, '--log', '/dev/full'], { cwd: here });
    expect(code).toBe(2);
    expect(stdout).toContain('1 pass');
    expect(stderr).toBe('The run log could not be written: the disk is full.\n');
  });

  test.each(['grade list', 'grade checkpoint1 ' + template + ' --only cli-version'])(
    'the page itself, on a full disk: %s',
    async (line) => {
      expect(await inShell(`${line} > /dev/full`, { cwd: here })).toEqual({
        code: 2,
        stdout: '',
        stderr: 'The report could not be printed: the disk is full.\n',
      });
    },
  );

  test('to nobody at all', async () => {
    expect(await inShell('grade list checkpoint1 | true', { cwd: here })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('to a reader that has gone', async () => {
    const { code, stdout, stderr } = await inShell('grade list checkpoint1 | head -1', { cwd: here });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'Correct HTTP/1.1, one client at a time\n',
      stderr: '',
    });
  });
});
