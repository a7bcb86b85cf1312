/** The release: what is in it, and that a student needs nothing else. */
import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, scratch, template, type Ran } from '../commands/cli';
import { npmEnvironment, pack } from './packed';

const here = scratch();
let release: string;
let entries: string[];
beforeAll(async () => {
  release = await pack(here);
  const { stdout } = await run('tar', ['-tzf', release]);
  entries = stdout
    .trim()
    .split('\n')
    .map((entry) => entry.replace('package/', ''));
});

/** Files below a folder of this repository, without tests and without what a run leaves behind. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !/(^|\/)(test|__pycache__)\//.test(file));
}

const missing = (files: readonly string[]): string[] => files.filter((file) => !entries.includes(file));

describe('what is packed', () => {
  test('has every program', () => {
    const sources = ['grader', 'reference'].flatMap(filesIn).filter((file) => /(?<!\.d)\.ts$/.test(file));
    const programs = sources.map((file) => `dist/${file.slice(0, -2)}js`);
    expect(programs.length).toBeGreaterThan(100);
    expect(missing([...programs, 'grader/bin/grade.js', 'reference/bin/reference.js'])).toEqual([]);
  });

  test('has every checkpoint, rubric, hint and schema, the handout, the servers, the page and the action', () => {
    const folders = ['checkpoints', 'rubrics', 'reference/python', 'student-template'];
    const inGrader = ['grader/hints', 'grader/selfcheck/mutants', 'grader/selfcheck/servers'];
    const data = [...folders, ...inGrader].flatMap(filesIn);
    expect(data).toEqual(expect.arrayContaining(['rubrics/final.yaml', 'grader/hints/wrong-content.md']));
    // npm never packs a .gitignore.
    expect(missing([...data, 'action.yml']).filter((file) => !file.endsWith('.gitignore'))).toEqual([]);
    const page = filesIn('grader/report/html/client').filter((file) => /\.(css|js)$/.test(file));
    expect(page.length).toBeGreaterThan(0);
    expect(missing([...page, 'grader/report/report.schema.json'])).toEqual([]);
  });

  test('has nothing that nobody needs', () => {
    const folders =
      /^(dist|grader|reference|checkpoints|rubrics|student-template)\/|^(package\.json|README\.md|action\.yml)$/;
    const silly =
      /(^|\/)(test|bench\/test|node_modules|__pycache__)\/|\.(ts|map|tsbuildinfo|tgz|ndjson|pyc)$/;
    expect(entries.filter((entry) => !folders.test(entry) || silly.test(entry))).toEqual([]);
  });

  test('is small', () => expect(statSync(release).size).toBeLessThan(2_000_000));
});

/** A clone of the template and nothing else; the cache of npm is read, and what npx installs goes away with it. */
async function clone(): Promise<{ folder: string; env: Record<string, string> }> {
  const [origin, folder, cache] = ['origin', 'clone', 'npm'].map((name) => join(here, name)) as [
    string,
    string,
    string,
  ];
  const env: Record<string, string> = { ...npmEnvironment(), HOME: here };
  mkdirSync(cache);
  symlinkSync(join(env['npm_config_cache'] ?? '', '_cacache'), join(cache, '_cacache'));
  cpSync(template, origin, { recursive: true });
  const identity = [
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@example.edu',
    '-c',
    'init.defaultBranch=main',
  ];
  const git = (...args: string[]): Promise<Ran> => run('git', [...identity, '-C', origin, ...args], { env });
  for (const args of [['init'], ['add', '.'], ['commit', '-m', 'The template']]) {
    const { code, stderr } = await git(...args);
    if (code !== 0) throw new Error(stderr);
  }
  await git('clone', origin, folder);
  return { folder, env: { ...env, npm_config_cache: cache } };
}

test('npx brings it to a clone of the template, and grades', async () => {
  const { folder, env } = await clone();
  const npx = [
    '--yes',
    '-p',
    release,
    'grade',
    'checkpoint1',
    '--only',
    'cli-version,get-basic',
    '--seed',
    '7f3a',
  ];
  const { code, stdout, stderr } = await run('npx', npx, { cwd: folder, env });
  expect({ code, stderr }).toMatchObject({ code: 1 });
  expect(stdout).toContain('FAIL  get-basic · GET brings a file, unharmed');
  expect(stdout).toContain('1 of 5 points');
});
