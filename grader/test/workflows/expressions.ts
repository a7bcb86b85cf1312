import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Where an expression stands: how the job does so far, and what the contexts hold. */
export interface Scope {
  readonly status: 'success' | 'failure';
  readonly contexts: Readonly<Record<string, unknown>>;
}

const evaluator = join(__dirname, 'evaluate.mjs');

function evaluate(texts: readonly string[], scope: Scope): string[] {
  if (texts.length === 0) return [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [evaluator], {
    input: JSON.stringify({ ...scope, texts }),
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${texts.join('\n')}\n${stderr}`);
  return JSON.parse(stdout) as string[];
}

const expression = /\$\{\{([^]*?)\}\}/g;

/** Each text, with the values of the expressions in it. */
export function expand<T extends Readonly<Record<string, string>>>(texts: T, scope: Scope): T {
  const found = Object.values(texts).flatMap((text) => [...text.matchAll(expression)].map(([, one]) => one));
  const values = evaluate(
    found.map((one) => one ?? ''),
    scope,
  );
  const expanded = Object.entries(texts).map(([name, text]) => [
    name,
    text.replace(expression, () => values.shift() ?? ''),
  ]);
  return Object.fromEntries(expanded) as T;
}

const asksForStatus = /\b(success|failure|cancelled|always)\s*\(/;

/** Whether a step with this `if` is performed; without a status function it is only if all went well. */
export function holds(condition: string | undefined, scope: Scope): boolean {
  if (condition === undefined) return scope.status === 'success';
  const bare = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, '');
  const whole = asksForStatus.test(bare) ? bare : `success() && (${bare})`;
  const [value] = evaluate([whole], scope);
  return value !== '' && value !== 'false' && value !== '0';
}
