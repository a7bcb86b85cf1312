/**
 * Evaluates expressions of GitHub Actions with GitHub's own evaluator, which is an ES module: a program of its own,
 * because the tests are CommonJS. Standard input and output are JSON: `{status, contexts, texts}` and the values.
 */
import { readFileSync } from 'node:fs';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

const { status, contexts, texts } = JSON.parse(readFileSync(0, 'utf8'));

const answers = {
  success: status === 'success',
  failure: status === 'failure',
  cancelled: false,
  always: true,
};
const functions = Object.entries(answers).map(([name, answer]) => ({
  name,
  minArgs: 0,
  maxArgs: 0,
  call: () => new data.BooleanData(answer),
}));

const context = JSON.parse(JSON.stringify(contexts), data.reviver);

function evaluate(text) {
  const { tokens } = new Lexer(text).lex();
  const expression = new Parser(tokens, Object.keys(contexts), functions).parse();
  const value = new Evaluator(expression, context, new Map(functions.map((each) => [each.name, each])));
  return value.evaluate().coerceString();
}

process.stdout.write(JSON.stringify(texts.map(evaluate)));
