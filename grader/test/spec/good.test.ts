import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkpoint } from '../../spec/checkpoint.generated';
import { formatProblem } from '../../spec/format';
import { loadCheckpoint, loadMutants, loadRubric, loadSubmission } from '../../spec/load';
import type { Loaded, Source } from '../../spec/problem';

const root = join(__dirname, '..', '..', '..');
const good = (name: string): string => join(__dirname, 'good', name);

function yamlIn(folder: string): string[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(full, name));
}

/** What is wrong, as a person would want to read it in a failing test. */
function problemsOf(loaded: Loaded<unknown>): string[] {
  return loaded.kind === 'ok'
    ? []
    : loaded.problems.map((problem) => formatProblem(problem, { color: false }));
}

function open(file: string): { value: Checkpoint; source: Source } {
  const loaded = loadCheckpoint(file);
  if (loaded.kind === 'bad') throw new Error(problemsOf(loaded).join('\n'));
  return loaded;
}

test.each(['tiny.yaml', 'every-word.yaml'])('%s is fine', (name) => {
  expect(problemsOf(loadCheckpoint(good(name)))).toEqual([]);
});

test('every-word.yaml has every word of the language', () => {
  const schema = readFileSync(join(root, 'checkpoints', 'checkpoint.schema.json'), 'utf8');
  const { properties, definitions } = JSON.parse(schema) as Record<string, Record<string, object>>;
  const shapes = [{ properties }, ...Object.values(definitions ?? {})];
  const words = shapes.flatMap((shape) => ('properties' in shape ? Object.keys(shape.properties ?? {}) : []));
  const text = readFileSync(good('every-word.yaml'), 'utf8');
  expect(words.filter((word) => !new RegExp(`(^|[ {])${word}:`, 'm').test(text))).toEqual([]);
});

test('a rubric fits its checkpoint', () => {
  expect(problemsOf(loadRubric(good('tiny-rubric.yaml'), open(good('tiny.yaml')).value))).toEqual([]);
  expect(problemsOf(loadRubric(good('tiny-rubric.yaml')))).toEqual([]);
});

test('a submission is fine', () => {
  expect(problemsOf(loadSubmission(good('submission.yaml')))).toEqual([]);
});

test('positions point to cases, to steps inside them, and to the nearest parent', () => {
  const { source } = open(good('tiny.yaml'));
  expect(source.position(['cases', 0])).toEqual({ line: 8, column: 5 });
  expect(source.position(['cases', 0, 'steps', 0])).toEqual({ line: 15, column: 9 });
  expect(source.position(['cases', 0, 'steps', 0, 'expect', 'status'])).toEqual({ line: 15, column: 46 });
  expect(source.position(['cases', 0, 'nowhere', 3])).toEqual({ line: 8, column: 5 });
});

describe('the specs of this project', () => {
  const checkpoints = yamlIn('checkpoints');

  test('there are some', () => expect(checkpoints.length).toBeGreaterThan(0));

  test.each(checkpoints)('%s', (file) => {
    expect(problemsOf(loadCheckpoint(file))).toEqual([]);
    const { value } = open(file);
    if (value.rubric !== undefined && existsSync(join(file, '..', value.rubric))) {
      expect(problemsOf(loadRubric(join(file, '..', value.rubric), value))).toEqual([]);
    }
  });

  test.each([...yamlIn('rubrics'), join(root, 'student-template/submission.yaml')])('%s', (file) => {
    if (!existsSync(file)) return;
    expect(problemsOf(file.endsWith('submission.yaml') ? loadSubmission(file) : loadRubric(file))).toEqual(
      [],
    );
  });
});

describe('the mutants of this project', () => {
  test.each(yamlIn('grader/selfcheck/mutants'))('%s', (file) => {
    expect(problemsOf(loadMutants(file))).toEqual([]);
  });
});

test('a file that is not there is a problem', () => {
  const loaded = loadCheckpoint(good('nowhere.yaml'));
  expect(loaded.kind === 'bad' && loaded.problems.map(({ message }) => message)).toEqual([
    'the file does not exist',
  ]);
  const folder = loadCheckpoint(__dirname);
  expect(folder.kind === 'bad' && folder.problems.map(({ message }) => message)).toEqual([
    'the file is a folder, not a file',
  ]);
});
