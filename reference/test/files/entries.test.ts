/** A file is looked at for every request, so what was remembered of it is never what a client gets of a new one. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Entries } from '../../files/entries';
import { lookByNode } from '../../files/look';
import { cheapestLook } from '../../os/statx';

let base: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'reference-entries-')));
  mkdirSync(join(base, 'dir'));
  for (const name of ['a.txt', 'b.txt', 'dir/c.txt']) writeFileSync(join(base, name), `old ${name}`);
  symlinkSync('a.txt', join(base, 'link.txt'));
});
afterEach(() => rmSync(base, { recursive: true }));

const at = (name: string) => join(base, name);

/** Kernels before 6.13 know the time of a change by the tick, 1 to 10 ms: what comes now is later than all that was. */
function tick(): void {
  const changed = (name: string): bigint => statSync(at(name), { bigint: true }).ctimeNs;
  do writeFileSync(at('clock'), '');
  while (changed('clock') <= changed('a.txt') || changed('clock') <= changed('dir/c.txt'));
}

/** What happens to a file, the path it has, and what a client must get afterwards. */
const CHANGES: readonly (readonly [string, string, () => void, string])[] = [
  ['nothing', '/a.txt', () => undefined, 'old a.txt'],
  [
    'it is written again, as long as before',
    '/a.txt',
    () => writeFileSync(at('a.txt'), 'new a.txt'),
    'new a.txt',
  ],
  [
    'another takes its name, as long and as old',
    '/a.txt',
    () => {
      writeFileSync(at('new'), 'new a.txt');
      utimesSync(at('new'), 1, 1);
      utimesSync(at('a.txt'), 1, 1);
      renameSync(at('new'), at('a.txt'));
    },
    'new a.txt',
  ],
  ['it is removed', '/a.txt', () => rmSync(at('a.txt')), 'missing'],
  [
    'its folder is exchanged',
    '/dir/c.txt',
    () => {
      renameSync(at('dir'), at('dir.old'));
      mkdirSync(at('dir'));
      writeFileSync(at('dir/c.txt'), 'new c');
    },
    'new c',
  ],
  [
    'its folder becomes a link to itself',
    '/dir/c.txt',
    () => {
      renameSync(at('dir'), at('dir.old'));
      symlinkSync('dir', at('dir'));
    },
    'missing',
  ],
  [
    'the link to it is turned',
    '/link.txt',
    () => {
      symlinkSync('b.txt', at('new'));
      renameSync(at('new'), at('link.txt'));
    },
    'old b.txt',
  ],
  [
    'a link out of the base takes its place',
    '/a.txt',
    () => {
      symlinkSync('/etc/passwd', at('new'));
      renameSync(at('new'), at('a.txt'));
    },
    'missing',
  ],
];

describe.each([
  ['as Node looks', () => lookByNode],
  ['as statx looks', cheapestLook],
])('%s', (_, look) => {
  function content(entries: Entries, path: string): string {
    // So far ahead that every file counts as settled, and is remembered.
    const found = entries.find(path, Date.now() + 3600_000);
    return 'size' in found ? String(found.content) : found.kind;
  }

  test.each(CHANGES)('%s (%s)', (__, path, change, expected) => {
    const entries = new Entries(base, look(), () => undefined);
    expect(content(entries, path)).toMatch(/^old/);
    tick();
    change();
    expect(content(entries, path)).toBe(expected);
  });

  test('the disk is announced when it is read, and a look costs no more than that', () => {
    let reads = 0;
    const entries = new Entries(base, look(), () => (reads += 1));
    for (let i = 0; i < 5; i++) content(entries, '/a.txt');
    expect(reads).toBe(1);
    tick();
    chmodSync(at('a.txt'), 0o600);
    for (let i = 0; i < 5; i++) content(entries, '/a.txt');
    expect(reads).toBe(2);
  });
});
