/** The job of ci.yml that uses the action from a checkout: it is built from its lock, and grades the model solution. */
import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, scratch } from '../commands/cli';
import { npmEnvironment } from './packed';
import { Runner } from './runner';
import { readWorkflow } from './workflow';

const here = scratch();
const leftOut = /^(node_modules|dist|coverage|\.git)(\/|$)/;

test('a checkout builds itself, and the model solution has all points', async () => {
  const pushed = join(here, 'pushed');
  cpSync(root, pushed, { recursive: true, filter: (path) => !leftOut.test(relative(root, path)) });
  const { action } = readWorkflow(join(root, '.github/workflows/ci.yml')).jobs;
  const github = { workflow_ref: 'net-f26/wiregrade/.github/workflows/ci.yml@refs/heads/main' };
  const done = await new Runner(here, { pushed, github, env: npmEnvironment() }).perform(
    action ?? { steps: [] },
  );
  expect(done.steps['grade']?.outputs).toMatchObject({ score: '100', 'max-score': '100' });
  expect(done.status).toBe('success');
}, 300_000);
