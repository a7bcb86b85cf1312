import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadWhole } from '../../spec/builds-on';
import type { Checkpoint } from '../../spec/checkpoint.generated';
import { formatProblem } from '../../spec/format';
import { loadCheckpoint, loadMutants, loadRubric, loadSubmission } from '../../spec/load';
import type { Loaded } from '../../spec/problem';
import { expectGolden } from './goldens';

const folder = join(__dirname, 'bad');
const names = readdirSync(folder).map((name) => basename(name, '.yaml'));

function tiny(): Checkpoint {
  const loaded = loadCheckpoint(join(__dirname, 'good', 'tiny.yaml'));
  if (loaded.kind === 'bad') throw new Error('the good checkpoint is bad');
  return loaded.value;
}

function load(name: string): Loaded<unknown> {
  const file = join(folder, `${name}.yaml`);
  if (name.startsWith('mutants')) return loadMutants(file);
  if (name.startsWith('rubric')) return loadRubric(file, tiny());
  return name.startsWith('submission') ? loadSubmission(file) : loadWhole(file);
}

test.each(names)('%s is shown in place', (name) => {
  const loaded = load(name);
  const problems = loaded.kind === 'ok' ? [] : loaded.problems;
  const shown = problems.map((problem) =>
    formatProblem({ ...problem, file: basename(problem.file) }, { color: false }),
  );
  expect(shown.length).toBeGreaterThan(0);
  expectGolden(`${name}.txt`, `${shown.join('\n\n')}\n`);
});

test('every golden has its spec', () => {
  const goldens = readdirSync(join(__dirname, 'goldens')).map((name) => basename(name, '.txt'));
  expect(goldens).toEqual(names);
});
