/** By GitHub's own parser and by actionlint; and what neither asks for, but we do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, scratch } from '../commands/cli';
import { readAction, readWorkflow } from './workflow';

const workflows = ['.github/workflows', 'student-template/.github/workflows'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
);
const files = [...workflows, 'action.yml'];
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const steps = (file: string) =>
  file === 'action.yml'
    ? readAction(join(root, file)).runs.steps
    : Object.values(readWorkflow(join(root, file)).jobs).flatMap((job) => job.steps);

async function messagesOf(names: readonly string[], cwd = root): Promise<Record<string, string[]>> {
  const { stdout, stderr } = await run(process.execPath, [join(__dirname, 'lint.cjs'), ...names], { cwd });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, string[]>;
}

const wrong = scratch({
  'grade.yml': read('student-template/.github/workflows/grade.yml')
    .replace('timeout-minutes', 'timeout-minuts')
    .replaceAll('steps.grade.outputs', 'steps.grad.outputs'),
  'action.yml': read('action.yml').replace('inputs.seed', 'input.seed'),
});

test('there is nothing to say against them', async () => {
  expect(await messagesOf(files)).toEqual(Object.fromEntries(files.map((file) => [file, []])));
});

test('a mistake is found, in a workflow by both', async () => {
  const messages = await messagesOf(['grade.yml', 'action.yml'], wrong);
  expect(messages['grade.yml']).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^grade\.yml \(Line: \d+, Col: 5\): Unexpected value 'timeout-minuts'$/),
      expect.stringMatching(/^line \d+: property "grad" is not defined/),
    ]),
  );
  expect(messages['action.yml']).toEqual([expect.stringContaining("Unrecognized named-value: 'input'")]);
});

describe.each(files)('%s', (file) => {
  test('pins what others wrote by its commit, and says which version that is', () => {
    const uses = read(file)
      .split('\n')
      .filter((line) => /\buses:(?! \.\/)/.test(line));
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
  });

  // What is put into a script is run as a part of it; the environment is not.
  test('puts no expression into a script', () => {
    expect(steps(file).filter(({ run: script = '' }) => script.includes('${{'))).toEqual([]);
  });
});

describe.each(workflows)('%s', (file) => {
  const workflow = readWorkflow(join(root, file));

  test('may read, and nothing else', () => expect(workflow.permissions).toEqual({ contents: 'read' }));

  test('ends, and makes room for the next', () => {
    expect(Object.entries(workflow.jobs).filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual(
      [],
    );
    expect(workflow.concurrency.group).not.toBe('');
  });
});

describe('continuous integration', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const jobs = (name: string) => readWorkflow(join(root, '.github/workflows', name)).jobs;
  const called = (text: string): string[] =>
    [...text.matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name = '']) => name);
  const inCi = steps('.github/workflows/ci.yml').flatMap(({ run: script = '' }) => called(script));

  test('does all that .ci/run does', () => {
    expect(called(read('.ci/run')).filter((name) => !inCi.includes(name))).toEqual([]);
  });

  const suites = jobs('nightly.yml')['long']?.strategy?.matrix['suite'] ?? [];

  test('looks for planted mistakes and for flips, quickly at each push and all of them at night', () => {
    expect(Object.keys(jobs('ci.yml'))).toEqual([
      'house',
      'test',
      'selfcheck',
      'steadiness',
      'action',
      'green',
    ]);
    expect(inCi).toEqual(expect.arrayContaining(['selfcheck:quick', 'steadiness']));
    expect(suites).toEqual(['test:slow', 'selfcheck', 'steadiness:nightly']);
    const nightly = steps('.github/workflows/nightly.yml');
    expect(
      nightly.filter(({ run: script, env }) => script === 'npm run "$SUITE"' && env?.['SUITE']),
    ).toHaveLength(1);
  });

  test('keeps the figures of the night', () => {
    const [kept] = steps('.github/workflows/nightly.yml').filter(({ uses }) =>
      uses?.includes('upload-artifact'),
    );
    const [, written] = /--figures (\S+)/.exec(scripts['steadiness:nightly'] ?? '') ?? [];
    expect(written).toBeDefined();
    expect(kept?.with?.['path']).toBe(written);
  });

  test('calls what there is', () => {
    const wanted = [...inCi, ...suites].filter((name) => name !== 'ci');
    expect(wanted.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(suites.length).toBeGreaterThan(0);
  });

  test('is green only if every job is', () => {
    const { green, ...others } = jobs('ci.yml');
    expect(green?.needs).toEqual(Object.keys(others));
  });

  test.each([
    ['success success success success', 0],
    ['success failure success success', 1],
    ['success success skipped success', 1],
    ['success success success cancelled', 1],
  ])('%s: exit code %i', async (results, code) => {
    const script = jobs('ci.yml')['green']?.steps[0]?.run ?? '';
    expect((await run('bash', ['-e', '-c', script], { env: { RESULTS: results } })).code).toBe(code);
  });
});
