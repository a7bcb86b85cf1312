import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { problemCodes } from '../../judge/problem';

const goldens = join(__dirname, 'goldens');
const firstLines = readdirSync(goldens).map(
  (file) => readFileSync(join(goldens, file), 'utf8').split('\n')[0] ?? '',
);

test.each(problemCodes)('there is a golden that shows %s', (code) => {
  expect(firstLines.filter((line) => new RegExp(`[ ,]${code}( |,|$)`).test(line))).not.toEqual([]);
});

test.each(['pass', 'fail', 'crashed', 'inconclusive', 'harness-error'])('there is a golden of %s', (kind) => {
  expect(firstLines.filter((line) => line.split(' ')[0] === kind)).not.toEqual([]);
});
