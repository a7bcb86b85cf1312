import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { formatProblem } from '../../spec/format';
import { loadCheckpoint, loadRubric, loadSubmission } from '../../spec/load';
import type { Loaded } from '../../spec/problem';

const folder = mkdtempSync(join(tmpdir(), 'wiregrade-spec-'));
const file = join(folder, 'any.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

const tiny = readFileSync(join(__dirname, 'good', 'tiny.yaml'), 'utf8');
const rich = readFileSync(join(__dirname, 'good', 'every-word.yaml'), 'utf8');

/** Loading never throws, and every problem lies inside the file and can be printed. */
function holdsFor(octets: string | Uint8Array): void {
  writeFileSync(file, octets);
  const lines = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  const loads: ((path: string) => Loaded<unknown>)[] = [loadCheckpoint, loadRubric, loadSubmission];
  for (const load of loads) {
    const loaded = load(file);
    if (loaded.kind === 'ok') continue;
    expect(loaded.problems.length).toBeGreaterThan(0);
    for (const problem of loaded.problems) {
      expect(problem.line).toBeGreaterThanOrEqual(1);
      expect(problem.line).toBeLessThanOrEqual(lines.length);
      expect(problem.column).toBeGreaterThanOrEqual(1);
      expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? '').length + 1);
      expect(formatProblem(problem, { color: false })).toContain(problem.message.slice(0, 5));
    }
  }
}

const words = fc.constantFrom(
  ...[
    'checkpoint',
    'cases',
    'steps',
    'get',
    'expect',
    'any',
    'each',
    'fields',
    'send',
    'files',
    'id',
    'needs',
    'points',
    'run',
  ],
  ...[
    'one',
    'hello.txt',
    '{each}',
    '{{',
    '__proto__',
    'constructor',
    'toString',
    '*',
    '&a',
    '*a',
    '|',
    '>',
    '? ',
    '- ',
    ': ',
  ],
);
const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  words,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(words, tie('value'), { maxKeys: 5 }),
  ),
}));

/** A good spec with something done to one place of it: most of what people get wrong looks like this. */
const edited = fc
  .tuple(
    fc.constantFrom(tiny, rich),
    fc.nat(),
    fc.nat(40),
    fc.oneof(words, fc.string({ unit: 'grapheme' }), fc.constantFrom('\t', '\n', '\r', '"', '[', '}')),
  )
  .map(([text, at, cut, insert]) => {
    const place = at % text.length;
    return text.slice(0, place) + insert + text.slice(place + cut);
  });

test('any octets', () =>
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), holdsFor), { numRuns: 100 }));
test('any text', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), holdsFor), { numRuns: 100 }));
test('words of YAML and of ours', () => {
  const soup = fc
    .array(fc.oneof(words, fc.constantFrom(' ', '\n', '\n  ', '{', '}', '[', ']', ',', '"')))
    .map((parts) => parts.join(''));
  fc.assert(fc.property(soup, holdsFor), { numRuns: 100 });
});
test('any value', () => {
  fc.assert(
    fc.property(
      anything.map((value) => stringify(value)),
      holdsFor,
    ),
    { numRuns: 100 },
  );
});
test('a good spec, spoilt', () => fc.assert(fc.property(edited, holdsFor), { numRuns: 100 }));

test.each([
  ['brackets', '['.repeat(500_000)],
  ['dashes', '- '.repeat(250_000)],
  ['maps', 'a: {'.repeat(120_000)],
  ['questions', '? '.repeat(250_000)],
])('deep %s do not end the process', (_name, text) => holdsFor(text));
