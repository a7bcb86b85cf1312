/** A rubric that hides a case, from the command line to the files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grade, scratch, template, type Ran } from './cli';

const points = 'points: { start: { cli-version: 1 }, requests: { get-basic: 4 } }';
const here = scratch({
  'hides.yaml': `rubric: hides\ncheckpoint: checkpoint1\n${points}\nvisibility: { get-basic: after-due }\n`,
  'shows.yaml': `rubric: shows\ncheckpoint: checkpoint1\n${points}\n`,
  'wrong.yaml': `rubric: wrong\ncheckpoint: checkpoint1\n${points}\nvisibility: { get-basci: hidden }\n`,
});
const formats = ['json', 'junit', 'markdown', 'github', 'classroom', 'prairielearn', 'autolab', 'tap'];
const reports = [...formats, 'gradescope'].flatMap((format) => ['--report', `${format}=${format}`]);
const log = ['--log', 'run.ndjson'];

function run(...args: readonly string[]): Promise<Ran> {
  return grade(args, { cwd: here });
}

function read(name: string): string {
  const text = readFileSync(join(here, name), 'utf8');
  return name === 'classroom' ? Buffer.from(text, 'base64').toString() : text;
}

describe('a case that a rubric hides', () => {
  let ran: Ran;
  beforeAll(async () => {
    const only = ['--only', 'cli-version,get-basic', '--rubric', 'hides.yaml'];
    ran = await run('checkpoint1', template, ...only, ...log, ...reports);
  });

  test('has its points on the screen, and no name', () => {
    expect(ran.stdout).toContain('FAIL  hidden-1 · A hidden case');
    expect(ran.stdout).toContain('1 of 5 points');
    expect(ran.stdout).not.toContain('get-basic');
  });

  test.each(formats)('is in no %s report', (format) => {
    expect(read(format)).toContain('hidden-1');
    expect(read(format)).not.toContain('get-basic');
    expect(read(format)).not.toContain('hello.txt');
  });

  test('is handed to Gradescope with the word when to show it', () => {
    const { tests } = JSON.parse(read('gradescope')) as { tests: { name: string; visibility: string }[] };
    expect(tests.map(({ name, visibility }) => [name.split(' ')[0], visibility])).toEqual([
      ['cli-version', 'visible'],
      ['get-basic', 'after_due_date'],
    ]);
  });

  test('is shown to an instructor who asks', async () => {
    const { stdout } = await run('judge', 'run.ndjson', '--show-hidden', '--report', 'json=all.json');
    expect(stdout).toContain('FAIL  get-basic · ');
    expect(read('all.json')).toContain('"visibility": "after-due"');
  });

  test('is shown to everybody with another rubric, and no server started', async () => {
    expect((await run('judge', 'run.ndjson', '--rubric', 'shows.yaml')).stdout).toContain(
      'FAIL  get-basic · ',
    );
  });
});

test('a rubric that hides what there is not is refused in place', async () => {
  const { code, stderr } = await run('checkpoint1', template, '--rubric', 'wrong.yaml');
  expect(code).toBe(2);
  expect(stderr).toContain("wrong.yaml:4:15  'checkpoint1' has no case 'get-basci'");
  expect(stderr).toContain("did you mean 'get-basic'?");
});
