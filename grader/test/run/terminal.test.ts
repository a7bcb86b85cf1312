import { closeSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { MarkSearch, openTerminal } from '../../run/subject/terminal';

/** What is left of some output when the mark was in it, and whether it was found. */
function search(pieces: (mark: Buffer) => readonly Buffer[]): { text: string; found: boolean } {
  let found = false;
  const mark = new MarkSearch(() => (found = true));
  const text = Buffer.concat(pieces(mark.octets).map((piece) => mark.take(piece))).toString('latin1');
  return { text, found };
}

function cut(octets: Buffer, at: readonly number[]): Buffer[] {
  const places = [...new Set(at.map((place) => place % (octets.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((place, i) => octets.subarray(place, places[i] ?? octets.length));
}

test('the mark is found however it is split, and kept out of the output', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(fc.nat(), { maxLength: 40 }), (before, after, at) => {
      const pieces = (mark: Buffer): Buffer[] =>
        cut(Buffer.concat([Buffer.from(before, 'latin1'), mark, Buffer.from(after, 'latin1')]), at);
      const latin1 = Buffer.from(before + after, 'latin1').toString('latin1');
      expect(search(pieces)).toEqual({ text: latin1, found: true });
    }),
  );
});

test('the beginning of a mark that comes to nothing is output', () => {
  const pieces = (mark: Buffer): Buffer[] => [
    mark.subarray(0, 5),
    Buffer.from('no'),
    mark.subarray(0, 3),
    mark,
  ];
  const { text, found } = search(pieces);
  expect(found).toBe(true);
  expect(text).toHaveLength(10);
  expect(text.slice(5, 7)).toBe('no');
});

test('one that comes when nobody waits any more is still kept out', () => {
  let over = 0;
  const mark = new MarkSearch(() => (over += 1));
  mark.give();
  expect(mark.take(Buffer.concat([Buffer.from('late '), mark.octets])).toString()).toBe('late ');
  expect(over).toBe(1);
});

test('no descriptor of a terminal outlives it', () => {
  const terminals = () =>
    readdirSync('/proc/self/fd').filter((fd) => nameOf(fd).startsWith('/dev/pt')).length;
  const before = terminals();
  const open = Array.from({ length: 5 }, () => openTerminal(() => undefined));
  expect(terminals()).toBeGreaterThanOrEqual(before + 10);
  for (const terminal of open) terminal.close();
  expect(terminals()).toBe(before);
});

test('of a terminal that was closed nothing more is awaited, and nothing is written to who has its number now', async () => {
  const terminal = openTerminal(() => undefined);
  terminal.close();
  const folder = mkdtempSync(join(tmpdir(), 'wiregrade-test-'));
  const file = join(folder, 'output');
  const fds = Array.from({ length: 8 }, () => openSync(file, 'a'));
  await terminal.drained(60_000);
  expect(statSync(file).size).toBe(0);
  for (const fd of fds) closeSync(fd);
  rmSync(folder, { recursive: true });
});

function nameOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return ''; // that of the listing itself
  }
}
