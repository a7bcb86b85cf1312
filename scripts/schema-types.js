/**
 * Derives the TypeScript types from the JSON Schemas, which are the one source of truth.
 * With --check nothing is written: the exit code is 1 where a committed file is stale.
 */
const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { compile } = require('json-schema-to-typescript');

const root = join(__dirname, '..');
const schemas = [
  ['checkpoints/checkpoint.schema.json', 'grader/spec/checkpoint.generated.ts'],
  ['rubrics/rubric.schema.json', 'grader/spec/rubric.generated.ts'],
  ['student-template/submission.schema.json', 'grader/spec/submission.generated.ts'],
];
const check = process.argv.includes('--check');

async function derive(schemaFile) {
  const schema = JSON.parse(readFileSync(join(root, schemaFile), 'utf8'));
  return compile(schema, schema.title, {
    bannerComment: `/* Derived from ${schemaFile} by \`npm run schema\`. */`,
    additionalProperties: false,
    style: { singleQuote: true },
  });
}

async function main() {
  for (const [schemaFile, typesFile] of schemas) {
    const target = join(root, typesFile);
    const fresh = await derive(schemaFile);
    const committed = existsSync(target) ? readFileSync(target, 'utf8') : '';
    if (fresh === committed) continue;
    if (check) {
      console.error(`${typesFile} is stale: run \`npm run schema\``);
      process.exitCode = 1;
    } else {
      writeFileSync(target, fresh);
      console.log(`wrote ${typesFile}`);
    }
  }
}

void main();
