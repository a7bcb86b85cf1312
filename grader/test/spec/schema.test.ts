import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type AnySchemaObject } from 'ajv';
import { loadCheckpoint } from '../../spec/load';
import { schemaErrors } from '../../spec/schema';

const root = join(__dirname, '..', '..', '..');
const files = [
  'checkpoints/checkpoint.schema.json',
  'rubrics/rubric.schema.json',
  'grader/selfcheck/mutants.schema.json',
  'student-template/submission.schema.json',
];

function read(file: string): AnySchemaObject {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as AnySchemaObject;
}

test.each(files)('%s is strict', (file) => {
  const ajv = new Ajv({ strict: true, formats: { regex: true } });
  ajv.addVocabulary(['errorMessage']);
  expect(() => ajv.compile(read(file))).not.toThrow();
});

function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => {
    const own =
      key === 'properties' && typeof inner === 'object' && inner !== null ? Object.entries(inner) : [];
    const missing = own.filter(([, property]) => !Object.hasOwn(property as object, 'description'));
    return [...missing.map(([name]) => `${path}/${key}/${name}`), ...undescribed(inner, `${path}/${key}`)];
  });
}

test.each(files.slice(0, 3))('%s describes every key, for the editor', (file) => {
  expect(undescribed(read(file), '')).toEqual([]);
});

test('the compiled validators agree with the schema', () => {
  const ajv = new Ajv({ strict: true, allErrors: true, formats: { regex: true } });
  ajv.addVocabulary(['errorMessage']);
  const validate = ajv.compile(read('checkpoints/checkpoint.schema.json'));
  const loaded = loadCheckpoint(join(__dirname, 'good', 'every-word.yaml'));
  const good: unknown = loaded.kind === 'ok' ? loaded.value : null;
  for (const value of [good, {}, [], null, { checkpoint: 'X', cases: [{ steps: [{ get: 1 }] }] }]) {
    expect(validate(value)).toBe(validate.errors === null);
    const places = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    expect(
      schemaErrors('checkpoint', value).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`),
    ).toEqual(places);
  }
});
