import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Specimen, Task } from '../../selfcheck/plan';
import { filesOf, keyOf, writeSpecimen } from '../../selfcheck/specimen';
import { scratch } from '../commands/cli';
import { first, mutant, second } from './sample';

const here = scratch();

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(here, name, path, '..'), { recursive: true });
    writeFileSync(join(here, name, path), text);
  }
  return join(here, name);
}

const below = folder('below', {
  'server.py': 'below',
  'lib/words.py': 'one two',
  '__pycache__/words.pyc': 'octets',
});
const above = folder('above', { 'server.py': 'above\nport 1\n' });
const base = { name: 'both', folders: [below, above] };
const planted = (text: string): Specimen => ({
  kind: 'mutant',
  base,
  mutant: mutant('M1', { base, edits: [{ file: 'server.py', old: 'port 1', new: text }] }),
});

test('folders lie over one another, and edits change what results', () => {
  writeSpecimen(join(here, 'made'), filesOf(planted('port 2')));
  const made = (path: string): string => readFileSync(join(here, 'made', path), 'utf8');
  expect([made('server.py'), made('lib/words.py')]).toEqual(['above\nport 2\n', 'one two']);
  expect(() => made('__pycache__/words.pyc')).toThrow('ENOENT');
});

test('the key of a result follows from the server, the checkpoint and the cases', () => {
  const key = (specimen: Specimen, task: Partial<Task> = {}): string =>
    keyOf({ specimen, checkpoint: first, only: null, ...task }, filesOf(specimen));
  const same = key(planted('port 2'));
  expect(key(planted('port 2'))).toBe(same);
  const others = [
    key({ kind: 'base', base }),
    key(planted('port 3')),
    key(planted('port 2'), { checkpoint: second }),
    key(planted('port 2'), { only: ['get'] }),
  ];
  expect(new Set([same, ...others]).size).toBe(5);
});

test('a script that may be run may be run as a specimen, and a link is what it leads to', () => {
  const scripts = folder('scripts', { 'run.sh': '#!/bin/sh', 'words.txt': 'one two' });
  symlinkSync('words.txt', join(scripts, 'linked.txt'));
  symlinkSync('nowhere', join(scripts, 'dangling.txt'));
  const specimen: Specimen = { kind: 'base', base: { name: 'scripts', folders: [scripts] } };
  const key = (): string => keyOf({ specimen, checkpoint: first, only: null }, filesOf(specimen));
  const plain = key();
  chmodSync(join(scripts, 'run.sh'), 0o755);
  expect(key()).not.toBe(plain);
  writeSpecimen(join(here, 'ready'), filesOf(specimen));
  expect(statSync(join(here, 'ready', 'run.sh')).mode & 0o111).toBe(0o111);
  expect(readFileSync(join(here, 'ready', 'linked.txt'), 'utf8')).toBe('one two');
});
