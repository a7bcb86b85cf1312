/** A folder of files that bite, made anew for every run. */
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestSite {
  readonly base: string;
  readonly files: ReadonlyMap<string, Buffer>;
  remove(): void;
}

export const HUGE_BYTES = 100 * 1024 ** 3;
/** More than the socket buffers of both ends can swallow, so that a reader who stops does stall the sender. */
const STALL_BYTES = 64 * 1024 * 1024;
const LARGE_BYTES = 16 * 1024 * 1024;

const ALL_OCTETS = Buffer.from(Array.from({ length: 256 }, (_, i) => i));

export function makeSite(): TestSite {
  const folder = mkdtempSync(join(tmpdir(), 'reference-site-'));
  const base = join(folder, 'root');
  const files = new Map<string, Buffer>([
    ['index.html', Buffer.from('<!doctype html><title>index</title>\n')],
    ['hello.txt', Buffer.from('hello\n')],
    ['empty.txt', Buffer.alloc(0)],
    ['octets.bin', Buffer.concat([ALL_OCTETS, Buffer.from('\r\n\r\n\0'), ALL_OCTETS])],
    ['with space.txt', Buffer.from('space')],
    ['100%.txt', Buffer.from('percent')],
    ['x+y.txt', Buffer.from('plus')],
    ['café.txt', Buffer.from('accent')],
    ['noext', Buffer.from('no extension')],
    ['a', Buffer.from('one letter')],
    ['style.css', Buffer.from('b{}')],
    ['medium.bin', randomBytes(200_000)],
    ['large.bin', randomBytes(LARGE_BYTES)],
    ['dir/index.html', Buffer.from('index of dir')],
  ]);
  for (const sub of ['dir', 'noindex']) mkdirSync(join(base, sub), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(base, name), content);
  for (const [name, size] of [
    ['stall.bin', STALL_BYTES],
    ['huge.bin', HUGE_BYTES],
  ] as const) {
    writeFileSync(join(base, name), '');
    truncateSync(join(base, name), size);
  }
  const modified = Date.UTC(2001, 1, 3, 4, 5, 6, 900) / 1000;
  utimesSync(join(base, 'hello.txt'), modified, modified);
  writeFileSync(join(folder, 'secret.txt'), 'SECRET');
  mkdirSync(join(folder, 'root-private'));
  writeFileSync(join(folder, 'root-private', 'p.txt'), 'SECRET');
  symlinkSync(join(folder, 'secret.txt'), join(base, 'link-out.txt'));
  symlinkSync('hello.txt', join(base, 'link-in.txt'));
  return { base, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function digest(octets: Buffer): string {
  return createHash('sha256').update(octets).digest('hex');
}
