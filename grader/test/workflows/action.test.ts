/** The action by itself, in a workflow that a course writes: each input does what it says. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, scratch, template } from '../commands/cli';
import { npmEnvironment, pack } from './packed';
import { type Done, Runner } from './runner';
import type { Step } from './workflow';

const here = scratch();
const pushed = join(here, 'pushed');
const uses = './course/node_modules/wiregrade';

/** A repository that brings the release with it, in place of one that the runner downloads. */
beforeAll(async () => {
  cpSync(template, join(pushed, 'solutions/ada'), { recursive: true });
  mkdirSync(join(pushed, 'solutions/deep/folder'), { recursive: true });
  const install = ['install', '--prefix', join(pushed, 'course'), await pack(here)];
  const { code, stderr } = await run('npm', install, { cwd: here, env: npmEnvironment() });
  if (code !== 0) throw new Error(stderr);
});

function perform(name: string, inputs: Step['with'] = {}): Promise<Done> {
  const github = { workflow_ref: 'net-f26/course/.github/workflows/course.yml@refs/heads/main' };
  const steps = [{ uses: 'actions/checkout@v7' }, { id: 'grade', uses, with: inputs }];
  return new Runner(join(here, name), { pushed, github }).perform({ steps });
}

const read = (name: string, file: string): string =>
  readFileSync(join(here, name, 'workspace', file), 'utf8');

describe('with all its inputs', () => {
  let done: Done;
  beforeAll(async () => {
    done = await perform('all', {
      checkpoint: 'checkpoint1',
      submission: 'solutions/ada',
      seed: '7f3a',
      reports: 'json=out/a b.json\njunit=out/junit.xml\n',
      log: 'logs/run.ndjson',
    });
  });

  test('writes the reports and the log where they were asked for', () => {
    expect(JSON.parse(read('all', 'out/a b.json'))).toMatchObject({ seed: '7f3a', maxPoints: 100 });
    expect(read('all', 'out/junit.xml')).toContain('<testsuites');
    expect(read('all', 'logs/run.ndjson')).toContain('"seed":"7f3a"');
  });

  test('puts the same points into its outputs', () => {
    const { points } = JSON.parse(read('all', 'out/a b.json')) as { points: number };
    expect(done.steps['grade']).toMatchObject({
      outcome: 'failure',
      outputs: { score: String(points), 'max-score': '100' },
    });
  });

  test('takes a workflow of another name for the course’s own', () => {
    expect(done.summary).not.toContain('not the one that was handed out');
  });
});

test('without the others, a checkpoint is enough', async () => {
  writeFileSync(join(pushed, 'submission.yaml'), 'run: ["false", "{port}", "{base}"]\n');
  const done = await perform('few', { checkpoint: 'checkpoint1' });
  expect(JSON.parse(done.steps['grade']?.outputs['verdicts'] ?? '')).toMatchObject({
    'get-basic': 'crashed',
  });
});

test('no input is more than a word to the shell', async () => {
  const hostile = '$(touch "$GITHUB_WORKSPACE/touched"); `touch touched`';
  const done = await perform('hostile', {
    checkpoint: hostile,
    submission: 'solutions/ada',
    log: `${hostile}"`,
    reports: `json=${hostile}`,
  });
  expect(done.printed).toContain(`${hostile}:1:1`);
  expect(() => read('hostile', 'touched')).toThrow('ENOENT');
  expect(() => read('hostile', 'solutions/ada/touched')).toThrow('ENOENT');
});
