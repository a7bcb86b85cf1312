/**
 * The autograder of Classroom 50, started as its runner does: with its bundle, in a checkout, with the submission named
 * in the environment. Its runner is on no registry; what it asks of result.json is in the schema.
 */
import Ajv from 'ajv';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, scratch, template, type Ran } from '../commands/cli';
import schema from '../report/fixtures/classroom50-result-v1.schema.json';
import { classroom50Environment } from '../report/rendered';
import { npmEnvironment, pack } from './packed';
import { unjudged } from './unjudged';

const here = scratch({ summary: '', outputs: '' });
const bundle = join(here, 'bundle');
const shim = join(bundle, 'autograder.py');

beforeAll(async () => {
  mkdirSync(bundle);
  cpSync(join(root, 'classroom50/autograder.py'), shim);
  await pack(bundle);
});

const stale = '{"schema":"classroom50/result/v1","score":100,"max-score":100}';

/** A checkout of a student who has been here before, and would like npm to ask somebody else. */
function checkout(name: string): string {
  const folder = join(here, name);
  cpSync(template, folder, { recursive: true });
  writeFileSync(join(folder, 'result.json'), stale);
  writeFileSync(join(folder, 'release-body.md'), '100 of 100 points');
  writeFileSync(join(folder, '.npmrc'), 'registry=http://127.0.0.1:9/\n');
  return folder;
}

function autograde(folder: string, more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return run('python3', [shim], {
    cwd: folder,
    env: {
      ...npmEnvironment(),
      ...classroom50Environment,
      ASSIGNMENT: 'checkpoint1',
      CLASSROOM50_BUNDLE_DIR: bundle,
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: join(here, 'summary'),
      GITHUB_OUTPUT: join(here, 'outputs'),
      ...more,
    },
  });
}

describe('a submission', () => {
  const folder = join(here, 'graded');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  let ran: Ran;
  beforeAll(async () => {
    checkout('graded');
    ran = await autograde(folder);
  });

  test('is graded, and that some cases fail is no fault of the autograder', () => expect(ran.code).toBe(0));

  test('has a result that satisfies the schema', () => {
    const result = JSON.parse(read('result.json')) as { score: number; 'max-score': number };
    const validate = new Ajv().compile(schema);
    validate(result);
    expect(validate.errors).toBeNull();
    expect(result).toMatchObject({ assignment: 'checkpoint1', owner: 'ada' });
    expect(result['max-score'] + unjudged(read('release-body.md'))).toBe(100);
    expect(result.score).toBeGreaterThan(0);
    expect(result.score).toBeLessThan(100);
  });

  test('has a page for the release, which the runner puts into the summary', () => {
    expect(read('release-body.md')).toMatch(/^## Correct HTTP\/1\.1/);
    expect(readFileSync(join(here, 'summary'), 'utf8')).toBe('');
  });
});

describe('says so loudly, and leaves no result, not even the one that was committed, if', () => {
  async function failing(name: string, more: Readonly<Record<string, string>>): Promise<string> {
    const folder = checkout(name);
    const { code, stderr } = await autograde(folder, more);
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'result.json'))).toBe(false);
    expect(existsSync(join(folder, 'release-body.md'))).toBe(false);
    return stderr;
  }

  test('there is no release', async () => {
    mkdirSync(join(here, 'empty'));
    const stderr = await failing('no-release', { CLASSROOM50_BUNDLE_DIR: join(here, 'empty') });
    expect(stderr).toBe(
      '::error::Nothing was graded: one wiregrade-*.tgz belongs into the bundle, and there are 0\n',
    );
  });

  test('there is no such checkpoint', async () => {
    const stderr = await failing('no-checkpoint', { ASSIGNMENT: 'essay' });
    expect(stderr).toContain("There is no checkpoint 'essay'");
    expect(stderr).toContain('::error::Nothing was graded: the grader ended with exit code 2\n');
  });

  test('a release cannot be installed', async () => {
    const broken = join(here, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'wiregrade-1.2.3.tgz'), 'not a tarball');
    const stderr = await failing('no-install', { CLASSROOM50_BUNDLE_DIR: broken });
    expect(stderr).toContain('::error::Nothing was graded: npm could not install wiregrade-1.2.3.tgz\n');
  });
});

test('a result that is a link or a folder is removed, and nothing behind it', async () => {
  const folder = checkout('odd');
  const elsewhere = join(here, 'elsewhere');
  writeFileSync(elsewhere, 'kept');
  await run('rm', ['result.json', 'release-body.md'], { cwd: folder });
  symlinkSync(elsewhere, join(folder, 'result.json'));
  mkdirSync(join(folder, 'release-body.md/folder'), { recursive: true });
  await autograde(folder, { CLASSROOM50_BUNDLE_DIR: join(here, 'nowhere') });
  expect([existsSync(join(folder, 'result.json')), existsSync(join(folder, 'release-body.md'))]).toEqual([
    false,
    false,
  ]);
  expect(readFileSync(elsewhere, 'utf8')).toBe('kept');
});
