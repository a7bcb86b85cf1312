import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type ResultStore } from '../../selfcheck/store';
import { scratch } from '../commands/cli';

const here = scratch({ 'notes.txt': 'hello\n' });
const result = { kind: 'graded', cases: [{ id: 'get', kind: 'fail', about: '' }], tookMs: 12 } as const;

function open(file: string): ResultStore {
  const opened = openStore(file);
  if (opened.kind === 'bad') throw new Error(opened.reason);
  return opened.store;
}

/** A file with two results. */
function written(name: string): string {
  const file = join(here, name);
  open(file).add('a', 'M1 first', result);
  open(file).add('b', 'M2 first', result);
  return file;
}

test('what was added is found by the next run', () => {
  const store = open(written('two.ndjson'));
  expect(store.find('a')).toMatchObject(result);
  expect(store.find('b')).toMatchObject(result);
  expect(store.find('c')).toBeUndefined();
});

test('a line that was cut off is passed over, by this run and by all after it', () => {
  const file = written('cut.ndjson');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, -20));
  open(file).add('c', 'M3 first', result);
  expect(['a', 'b', 'c'].map((key) => open(file).find(key) !== undefined)).toEqual([true, false, true]);
});

test('a file of something else is left alone', () => {
  expect(openStore(join(here, 'notes.txt'))).toEqual({
    kind: 'bad',
    line: 1,
    reason: 'it is not a file of results',
  });
  expect(readFileSync(join(here, 'notes.txt'), 'utf8')).toBe('hello\n');
  const file = written('odd.ndjson');
  appendFileSync(file, '{"something":"else"}\n');
  expect(openStore(file)).toEqual({ kind: 'bad', line: 4, reason: 'it is not a result' });
});

test('without a file results last as long as the run', () => {
  const opened = openStore(null);
  if (opened.kind === 'bad') throw new Error(opened.reason);
  opened.store.add('a', 'M1 first', result);
  expect(opened.store.find('a')).toEqual(result);
});

test('a full disk spoils the file, and not what is known', () => {
  const file = written('full.ndjson');
  const store = open(file);
  rmSync(file);
  symlinkSync('/dev/full', file);
  store.add('c', 'M3 first', result);
  expect(store.problem).toBe('the disk is full');
  expect(store.find('c')).toEqual(result);
});
