/**
 * What classroom-resources/autograding-grading-reporter makes of one runner's results. It is on no registry, so this
 * is written from its source (v1, src/main.js and what that requires), oddities kept: two totals that need not
 * agree, NaN for a row without a score, and names, code and the messages of errors printed as they are.
 */
export interface Reported {
  /** Of the console table: rows that passed by all rows, of the maximum. */
  readonly consoleScore: number;
  /** Of the notice, which is official; absent where the maximum is 0. */
  readonly notice: { readonly totalPoints: number; readonly maxPoints: number } | null;
  readonly exitCode: 0 | 1;
  readonly printed: string;
}

interface Results {
  readonly status: string;
  readonly max_score: number;
  readonly tests: readonly Test[];
}

interface Test {
  readonly name: string;
  readonly status: string;
  readonly score: number;
  readonly message: string;
  readonly test_code: string;
  readonly line_no: number;
}

export function reportOf(base64: string): Reported {
  const results = JSON.parse(Buffer.from(base64, 'base64').toString('utf-8')) as Results;
  const maxScore = results.max_score || 0;
  const passed = results.tests.filter(({ status }) => status === 'pass').length;
  let totalPoints = 0;
  for (const { score } of results.tests) totalPoints += score;
  return {
    consoleScore: (passed / results.tests.length) * maxScore,
    notice: maxScore ? { totalPoints, maxPoints: results.max_score } : null,
    exitCode: results.status === 'fail' || results.status === 'error' ? 1 : 0,
    printed: results.tests.flatMap(linesOf).join('\n'),
  };
}

function linesOf(test: Test): string[] {
  const where = test.line_no !== 0 ? ` - line ${test.line_no}` : '';
  const code = test.test_code ? [`Test code:\n${test.test_code}\n`] : [];
  if (test.status === 'pass') return [`\u001b[32m✅ ${test.name}${where}\u001b[0m`, ...code];
  if (test.status !== 'error') return [`\u001b[31m❌ ${test.name}${where}\u001b[0m`, ...code];
  return [`Error: ${test.message || `Failed to run test '${test.name}'`}\n\u001b[0m`, ...code];
}
