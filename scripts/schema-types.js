/**
 * Derives the TypeScript types and the validators from the JSON Schemas, which are the one source of truth.
 * With --check nothing is written: the exit code is 1 where a committed file is stale.
 */
const { readArguments } = require('./arguments');
const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { compile } = require('json-schema-to-typescript');
const { validatorsOf } = require('./schema-validators');

const root = join(__dirname, '..');
const schemas = [
  ['checkpoints/checkpoint.schema.json', 'grader/spec/checkpoint.generated.ts'],
  ['rubrics/rubric.schema.json', 'grader/spec/rubric.generated.ts'],
  ['student-template/submission.schema.json', 'grader/spec/submission.generated.ts'],
  ['grader/selfcheck/mutants.schema.json', 'grader/spec/mutants.generated.ts'],
];
const validatorsFile = 'grader/spec/validators.generated.ts';
const { check } = readArguments({ options: { check: { type: 'boolean' } } }, 'npm run schema[:check]').values;

function read(schemaFile) {
  return JSON.parse(readFileSync(join(root, schemaFile), 'utf8'));
}

/** A description beside $ref would make a copy of the type there instead of its name. */
function bareReferences(schema) {
  return JSON.parse(JSON.stringify(schema), (_key, value) => (value?.$ref ? { $ref: value.$ref } : value));
}

async function typesOf(schemaFile) {
  const schema = bareReferences(read(schemaFile));
  return compile(schema, schema.title, {
    bannerComment: `/* Derived from ${schemaFile} by \`npm run schema\`. */`,
    additionalProperties: false,
    style: { singleQuote: true },
  });
}

function emit(file, fresh) {
  const target = join(root, file);
  const committed = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (fresh === committed) return;
  if (check) {
    console.error(`${file} is stale: run \`npm run schema\``);
    process.exitCode = 1;
  } else {
    writeFileSync(target, fresh);
    console.log(`wrote ${file}`);
  }
}

async function main() {
  for (const [schemaFile, typesFile] of schemas) emit(typesFile, await typesOf(schemaFile));
  emit(validatorsFile, validatorsOf(schemas.map(([schemaFile]) => read(schemaFile))));
}

void main();
