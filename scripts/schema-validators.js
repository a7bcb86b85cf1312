/**
 * Compiles the JSON Schemas to code ahead of time: it loads in a few milliseconds, where requiring ajv and
 * compiling takes 70. The output is TypeScript only so that tsc carries it to dist/ like everything else.
 */
const { default: Ajv } = require('ajv');
const { default: standaloneCode } = require('ajv/dist/standalone');

const banner = `// @ts-nocheck
/* Derived from the JSON Schemas by \`npm run schema\`: ajv's standalone code. */
`;

/** `verbose` puts the offended schema into each error, where its description and errorMessage can be read. */
function validatorsOf(schemas) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    inlineRefs: false,
    formats: { regex: true }, // checked by grader/spec/semantics, which can say what is wrong with it
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(['errorMessage']); // read by editors and by grader/spec
  for (const schema of schemas) ajv.addSchema(schema);
  const names = Object.fromEntries(schemas.map(({ title, $id }) => [title.toLowerCase(), $id]));
  const filled = filledCheckpoint(schemas.find(({ title }) => title === 'Checkpoint'));
  ajv.addSchema(filled);
  const parts = {
    filledCase: `${filled.$id}#/definitions/case`,
    filledFile: `${filled.$id}#/definitions/file`,
  };
  return banner + standaloneCode(ajv, { ...names, ...parts }).replace(/^"use strict";/, '') + '\n';
}

/** The same schema after a row has filled the placeholders: none may be left where a size or a status belongs. */
function filledCheckpoint(schema) {
  const definitions = { ...schema.definitions, placeholder: { not: {} } };
  return { ...schema, $id: schema.$id.replace('checkpoint', 'filled-checkpoint'), definitions };
}

module.exports = { validatorsOf };
