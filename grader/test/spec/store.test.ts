import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prove } from '../../spec/prove';
import { forgetAll, recall, remember } from '../../spec/store';

const folder = mkdtempSync(join(tmpdir(), 'wiregrade-proofs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = readFileSync(join(__dirname, 'good', 'every-word.yaml'), 'utf8');
const proved = prove('checkpoint', 'every-word.yaml', text);

test('a proof comes back whole, for the same text and kind only', () => {
  if (proved.kind === 'bad') throw new Error('the good checkpoint is bad');
  expect(recall('checkpoint', text, folder)).toBeNull();
  remember('checkpoint', text, proved, folder);
  expect(recall('checkpoint', text, folder)).toEqual(proved);
  expect(recall('checkpoint', `${text}\n`, folder)).toBeNull();
  expect(recall('rubric', text, folder)).toBeNull();
});

test('what JSON cannot hold is not stored', () => {
  remember('rubric', 'odd', { value: { points: Number.NaN }, place: [[0, 1], null, []] }, folder);
  expect(recall('rubric', 'odd', folder)).toBeNull();
});

test('forgotten is gone', () => {
  forgetAll(folder);
  expect(recall('checkpoint', text, folder)).toBeNull();
});
