/**
 * The workflow that students get, performed in a clean copy of the template, with the packed grader. What comes out is
 * given to its consumers: Classroom's reporter, the artifact, the summary and the annotations.
 */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { python, scratch, template } from '../commands/cli';
import { npmEnvironment, pack } from './packed';
import { type Done, type Event, Runner } from './runner';
import { unjudged } from './unjudged';
import { readWorkflow } from './workflow';

const here = scratch({
  'hidden.yaml': `checkpoint: hidden
title: Hidden cases
rubric: hidden-rubric.yaml
groups: { files: Files }
files: { hello.txt: { octets: "Hello, {random}!" } }
cases:
  - id: secret-case
    title: A secret title
    group: files
    level: MUST
    rests-on: RFC 9110
    hint: A hint.
    steps: [{ get: /hello.txt, close: true, expect: { status: 200, content: { file: hello.txt } } }]
`,
  'hidden-rubric.yaml':
    'rubric: hidden\ncheckpoint: hidden\npoints: { files: { secret-case: 2 } }\nvisibility: { secret-case: hidden }\n',
});
const file = '.github/workflows/grade.yml';
const github = {
  event_name: 'push',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  workflow_ref: `net-f26/checkpoint1-ada/${file}@refs/heads/main`,
};

let release: string;
beforeAll(async () => {
  release = await pack(here);
});

let copies = 0;

/** A repository as a student pushes it: the template, with these files changed or added. */
function repository(changes: Readonly<Record<string, string>> = {}, from = template): string {
  copies += 1;
  const folder = join(here, `pushed-${copies}`);
  cpSync(template, folder, { recursive: true });
  cpSync(from, folder, { recursive: true });
  for (const [name, text] of Object.entries(changes)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function push(pushed: string, more: Partial<Event> = {}): Promise<Done> {
  const { grade } = readWorkflow(join(pushed, file)).jobs;
  if (grade === undefined) throw new Error('there is no job called grade');
  const { vars, ...rest } = more;
  const event = { pushed, github, env: npmEnvironment(), vars: { WIREGRADE: release, ...vars }, ...rest };
  return new Runner(`${pushed}-runner`, event).perform(grade);
}

const titles = ({ commands }: Done): string[] => commands.map(({ properties }) => properties['title'] ?? '');

function classroomTotal({ commands }: Done): unknown {
  const [notice] = commands.filter(({ properties }) => properties['title'] === 'Autograding report');
  return JSON.parse(notice?.data ?? 'null');
}

describe('a push of the starter', () => {
  let done: Done;
  beforeAll(async () => {
    done = await push(repository());
  });

  test('ends red, with points', () => {
    const { grade } = done.steps;
    expect(done.status).toBe('failure');
    expect(grade?.outcome).toBe('failure');
    expect(Number(grade?.outputs['score'])).toBeGreaterThan(0);
    expect(Number(grade?.outputs['max-score']) + unjudged(done.summary)).toBe(100);
    expect(JSON.parse(grade?.outputs['verdicts'] ?? '')).toMatchObject({ 'get-basic': 'fail' });
  });

  test('reports the same points to Classroom', () => {
    const outputs = done.steps['grade']?.outputs ?? {};
    expect(done.steps['Report to Classroom']?.outcome).toBe('failure');
    expect(classroomTotal(done)).toEqual({
      totalPoints: Number(outputs['score']),
      maxPoints: Number(outputs['max-score']),
    });
  });

  test('says in the summary and in annotations what does not hold', () => {
    const head = /^\n## Correct HTTP\/1\.1, one client at a time: [0-9.]+ of (\d+) points\n/;
    expect(Number(head.exec(done.summary)?.[1]) + unjudged(done.summary)).toBe(100);
    expect(titles(done)).toContain('get-basic · GET brings a file, unharmed (0 of 4)');
  });

  test('shows the command that repeats a case as a student types it', () => {
    const { data = '' } = done.commands.find(({ name }) => name === 'error') ?? {};
    expect(data).toMatch(/^again: npx grade checkpoint1 --only get-basic --seed [0-9a-f]+$/m);
  });

  test('keeps the page and the run log', () => {
    expect(Object.keys(done.artifact).sort()).toEqual(['report.html', 'run.ndjson']);
    expect(done.artifact['report.html']).toMatch(/^<!doctype html>/i);
    expect(done.artifact['report.html']).toContain('get-basic');
    expect(done.artifact['run.ndjson']).toMatch(/^\{"/);
  });

  test('does not speak of a changed workflow', () => expect(titles(done)).not.toContain('Changed workflow'));
});

test('the model solution ends green, and Classroom hears of all points', async () => {
  const done = await push(repository({}, python));
  expect(done.steps['grade']?.outputs['score']).toBe('100');
  expect(classroomTotal(done)).toEqual({ totalPoints: 100, maxPoints: 100 });
  expect(done.status).toBe('success');
});

test('what is hidden in the checkpoint that is due stays out of all that a student can open', async () => {
  const done = await push(repository(), { vars: { CHECKPOINT: join(here, 'hidden.yaml') } });
  const { verdicts, result = '' } = done.steps['grade']?.outputs ?? {};
  expect(verdicts).toBe('{"hidden-1":"fail"}');
  expect(Object.keys(done.artifact)).toEqual(['report.html']);
  const open = [done.printed, done.summary, done.artifact['report.html'], atob(result)].join('\n');
  expect(open).toContain('hidden-1');
  expect(open).not.toMatch(/secret-case|A secret title/);
});

describe('files of a submission that would like to grade it', () => {
  const changed = `${readFileSync(join(template, file), 'utf8')}# harmless\n`;
  /** Whatever npm, npx or Node might pick up, the folders the workflow writes to, and the workflow itself. */
  const meddling = {
    '.npmrc': 'registry=http://127.0.0.1:9/\n',
    'package.json': '{"name":"wiregrade","packageManager":"npm@1.0.0","bin":{"grade":"grade.js"}}',
    'grade.js': 'console.log("100 of 100 points")',
    'node_modules/wiregrade/grader/bin/grade.js': 'console.log("100 of 100 points")',
    'wiregrade/node_modules/wiregrade/action.yml': 'runs: { using: composite, steps: [] }',
    'checkpoints/checkpoint1.yaml': 'checkpoint: checkpoint1',
    'rubrics/checkpoint1.yaml': 'rubric: checkpoint1',
    'grade/report.html': '100 of 100 points',
    [file]: changed,
  };
  let done: Done;
  beforeAll(async () => {
    const pushed = repository(meddling);
    mkdirSync(join(pushed, 'node_modules/.bin'), { recursive: true });
    symlinkSync('../wiregrade/grader/bin/grade.js', join(pushed, 'node_modules/.bin/grade'));
    done = await push(pushed);
  });

  test('have no say in it', () => {
    expect(done.steps['Fetch the grader']?.outcome).toBe('success');
    expect(JSON.parse(done.steps['grade']?.outputs['verdicts'] ?? '')).toMatchObject({ 'get-basic': 'fail' });
    expect(done.printed).not.toContain('100 of 100 points');
    expect(done.artifact['report.html']).not.toBe('100 of 100 points');
  });

  test('are noticed where they change the workflow', () => {
    const [notice] = done.commands;
    expect(notice).toMatchObject({ name: 'notice', properties: { file, title: 'Changed workflow' } });
    expect(notice?.data).toMatch(
      /^\.github\/workflows\/grade\.yml is not the one that was handed out: SHA-256 [0-9a-f]{12}\.\.\., not [0-9a-f]{12}\.\.\.$/,
    );
  });

  test('and that is said above the grade', () => {
    expect(done.summary).toMatch(/^> \[!NOTE\]\n> \.github\/workflows\/grade\.yml is not the one/);
    expect(done.summary).toContain('of 100 points');
  });
});

describe('without a grade', () => {
  const skipped = { outcome: 'skipped', outputs: {} };

  test.each(['', 'https://example.edu/wiregrade.tgz', 'net-f26/wiregrade#main'])(
    'the release %j is no version, and that is said',
    async (address) => {
      const done = await push(repository(), { vars: { WIREGRADE: address } });
      expect(done.commands.map(({ name, data }) => `${name}: ${data}`)).toEqual([
        'error: The variable WIREGRADE does not name a release, such as https://example.edu/wiregrade-1.2.3.tgz. Please tell your instructor.',
      ]);
      expect(done.status).toBe('failure');
      expect(done.steps['grade']).toEqual(skipped);
    },
  );

  test('as with a checkpoint that is asked for by hand and not there, nothing is reported, and the job is red', async () => {
    const done = await push(repository(), {
      inputs: { checkpoint: 'checkpoint9' },
      vars: { CHECKPOINT: 'checkpoint2' },
    });
    expect(done.printed).toContain("There is no checkpoint 'checkpoint9'");
    expect(done.steps['grade']).toMatchObject({ outcome: 'failure', outputs: { score: '', result: '' } });
    expect(done.steps['Report to Classroom']).toEqual(skipped);
    expect(done.steps['Keep the page and the run log']).toEqual(skipped);
    expect(done.status).toBe('failure');
  });
});
