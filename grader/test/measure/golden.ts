import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stored output. `UPDATE_GOLDENS=1 npx jest grader/test/measure` writes it anew, for a person to read in the diff. */
export function expectGolden(name: string, actual: string): void {
  const file = join(__dirname, 'goldens', name);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, actual);
  expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `no golden ${name}`);
}
