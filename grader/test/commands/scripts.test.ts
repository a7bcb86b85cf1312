/** The scripts for whoever works on the grader: a slip on their command line is told in one sentence. */
import { join } from 'node:path';
import { root, run } from './cli';

test.each([
  [['steadiness.js', '--onyl', 'x'], "Unknown option '--onyl'. Usage: node scripts/steadiness.js "],
  [['steadiness.js', '--runs', 'x'], "--runs takes a whole number from 1, not 'x'. Usage: "],
  [
    ['steadiness.js', '--runs', '1', '--subject', 'python', '--checkpoint', 'checkpoint1', '--only', 'zzz'],
    '--only zzz: no case of checkpoint1 has such an id.',
  ],
  [['steady-points.js', 'rusn=3'], "There is no 'rusn' to be given. Usage: "],
  [['lecture.js', '--help'], "Unknown option '--help'. Usage: npm run lecture "],
  [
    ['lecture.js', 'nowhere.json'],
    'nowhere.json is no file that `grade measure --json` of this version wrote.',
  ],
  [['bench.js', 'x'], "runs takes a whole number from 1, not 'x'. Usage: npm run bench "],
  [['compare-generator.js', '1', '2'], 'One number is taken, not 2. Usage: npm run compare:generator '],
  [['schema-types.js', '--chek'], "Unknown option '--chek'. Usage: npm run schema"],
])('%j', async ([script = '', ...args], sentence) => {
  const { code, stdout, stderr } = await run(process.execPath, [join(root, 'scripts', script), ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.startsWith(sentence)).toBe(true);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
