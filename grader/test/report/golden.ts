import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Compares with a stored output line by line. `UPDATE_GOLDENS=1` stores the output instead; read the diff in git. */
export function expectGolden(name: string, actual: string): void {
  const path = join(__dirname, 'goldens', name);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(path, actual);
  if (!existsSync(path))
    throw new Error(`no golden ${name}: run with UPDATE_GOLDENS=1 and read what it wrote`);
  expect(actual.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
}
