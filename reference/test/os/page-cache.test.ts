import { execFileSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInMemory } from '../../os/page-cache';

const folder = mkdtempSync(join(tmpdir(), 'reference-page-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** ext4, xfs, btrfs (statfs(2)). Others, such as the overlay of a container, may not tell; then it is never sure. */
const TELLING = [0xef53, 0x58465342, 0x9123683e];
const tells = TELLING.includes(statfsSync(folder).type);

test('what was just written is in memory, as far as the file system tells; what was dropped from it is not', () => {
  const name = join(folder, 'file');
  writeFileSync(name, '');
  const file = openSync(name, 'r+');
  writeSync(file, Buffer.alloc(1 << 20));
  fsyncSync(file);
  if (tells) expect(isInMemory(file, (1 << 20) - 1)).toBe(true);
  expect(isInMemory(file, 1 << 20)).toBe(false); // there is no such octet
  // POSIX_FADV_DONTNEED by way of dd(1): of a whole file, "nocache" drops what is there.
  execFileSync('dd', [`if=${name}`, 'iflag=nocache', 'count=0', 'status=none']);
  if (tells) expect(isInMemory(file, (1 << 20) - 1)).toBe(false);
  closeSync(file);
});
