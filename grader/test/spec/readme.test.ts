/** What checkpoints/README.md says about the language is the language, and all of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Checkpoint } from '../../spec/checkpoint.generated';
import { formatProblem } from '../../spec/format';
import { loadCheckpoint, loadRubric } from '../../spec/load';
import type { Loaded } from '../../spec/problem';

const checkpoints = join(__dirname, '..', '..', '..', 'checkpoints');
const readme = readFileSync(join(checkpoints, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = '']) => block);

const folder = mkdtempSync(join(tmpdir(), 'readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

function problemsIn<T>(text: string, load: (file: string) => Loaded<T>): string[] {
  const file = join(folder, 'block.yaml');
  writeFileSync(file, text);
  const loaded = load(file);
  if (loaded.kind === 'ok') return [];
  return loaded.problems.map((problem) => formatProblem(problem, { color: false }));
}

const files = { 'hello.txt': { octets: 'Hello.' }, 'zeros.bin': { sparse: '64 MiB' } };
const spaced = { 'with space.txt': { octets: 'With a space.' }, '100%.txt': { octets: 'All of it.' } };
const simple = { steps: [{ get: '/hello.txt', expect: { status: 200 } }] };

/** A checkpoint with a part of one in its place. */
function framed(part: Readonly<Record<string, unknown>>): unknown {
  const about = { title: 'A case', group: 'all', level: 'MUST', 'rests-on': 'RFC 9110', hint: 'Look again.' };
  const around = (over: object): unknown => ({
    ...{ checkpoint: 'framed', title: 'A frame', groups: { all: 'All' }, files: { ...files, ...spaced } },
    ...{ cases: [{ id: 'a-case', ...about, ...simple, ...over }] },
  });
  if (Array.isArray(part)) return around({ steps: part });
  if ('expect' in part) return around({ steps: [{ get: '/hello.txt', ...part }] });
  if ('steps' in part) return around(part);
  return { ...(around({}) as object), ...part, files: { ...files, ...(part['files'] as object) } };
}

const name = (block: string): string => block.split('\n').find((line) => !/^(#|$)/.test(line)) ?? '';

const whole = blocks.filter((block) => /^cases:/m.test(block));
const rubrics = blocks.filter((block) => /^points:/m.test(block));
const parts = blocks.filter((block) => !whole.includes(block) && !rubrics.includes(block));

test('there are examples of each kind', () => {
  expect([whole.length, rubrics.length]).toEqual([1, 1]);
  expect(parts.length).toBeGreaterThanOrEqual(4);
});

test('the checkpoint is one as it stands, and the rubric fits it', () => {
  const [text = '', rubric = ''] = [...whole, ...rubrics];
  expect(problemsIn(text, loadCheckpoint)).toEqual([]);
  const checkpoint = parse(text) as Checkpoint;
  expect(problemsIn(rubric, (file) => loadRubric(file, checkpoint))).toEqual([]);
});

test.each(parts.map((block) => [name(block), block]))('what begins with %s is a part of one', (_, block) => {
  const text = stringify(framed(parse(block) as Record<string, unknown>));
  expect(problemsIn(text, loadCheckpoint)).toEqual([]);
});

/** Every key of a schema, and every word that stands for a choice. */
function wordsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, enum: choices = [] } = schema as { properties?: object; enum?: unknown[] };
  const own = [...Object.keys(properties), ...choices.filter((one) => typeof one === 'string')];
  return [...own, ...Object.values(schema).flatMap(wordsOf)];
}

test('every word of the language is there, as code', () => {
  const schema: unknown = JSON.parse(readFileSync(join(checkpoints, 'checkpoint.schema.json'), 'utf8'));
  const code = [...blocks, ...(readme.replace(/^```[^]*?^```$/gm, '').match(/`[^`]+`/g) ?? [])].join('\n');
  const words = [...new Set(wordsOf(schema))];
  expect(words.length).toBeGreaterThan(150);
  expect(words.filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code))).toEqual([]);
});
