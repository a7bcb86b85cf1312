import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { randomWord } from '../lib/random';
import type { Fact } from '../observe/observation';
import { renderOctets } from '../plan/octets';
import type { PlannedFile } from '../plan/plan';

/** Files up to this size are kept in the log to the octet; of larger ones the size and the hash. */
const keptInLog = 64 * 1024;

/** The folder of one run: `base` is what the subject serves, and `dir` holds it and what must not be served. */
export interface Site {
  readonly dir: string;
  readonly base: string;
  readonly seed: string;
}

/** Makes one file, or replaces it by rename, as editors do. What it holds follows from the seed alone. */
export function makeFile(site: Site, file: PlannedFile, version = ''): Fact {
  const path = join(site.base, file.path);
  mkdirSync(dirname(path), { recursive: true });
  const fact = writeContent(site, file, path, version);
  const modified = file.modifiedMs;
  if (modified !== undefined) utimesSync(path, modified / 1000, modified / 1000);
  if (file.mode !== undefined) chmodSync(path, file.mode);
  const { size, mtimeMs } = lstatSync(path);
  return {
    ...fact,
    kind: 'file',
    path: file.path,
    size: holdsOctets(file) ? size : 0,
    modifiedMs: Math.round(mtimeMs),
  };
}

function holdsOctets({ content }: PlannedFile): boolean {
  return content.kind === 'octets' || content.kind === 'sparse';
}

function writeContent(
  site: Site,
  file: PlannedFile,
  path: string,
  version: string,
): { sha256: string | null; octets?: string } {
  const { content } = file;
  switch (content.kind) {
    case 'folder':
      mkdirSync(path, { recursive: true });
      return { sha256: null };
    case 'fifo':
      execFileSync('mkfifo', [path]);
      return { sha256: null };
    case 'symlink':
      symlinkSync(content.to, path);
      return { sha256: null };
    case 'sparse': {
      const fd = openSync(path, 'w');
      ftruncateSync(fd, content.size);
      closeSync(fd);
      return { sha256: null };
    }
    case 'octets': {
      const octets = renderOctets(content.parts, site.seed, {
        random: randomWord(site.seed, file.path + version),
      });
      writeFileSync(`${path}.new`, octets);
      renameSync(`${path}.new`, path);
      const sha256 = createHash('sha256').update(octets).digest('hex');
      return octets.length > keptInLog ? { sha256 } : { sha256, octets: octets.toString('base64') };
    }
  }
}

/** The highest folder or file that `makeFile` brings into being for this file: what stands there must not be ours to lose. */
export function topOf(base: string, { path }: PlannedFile): string {
  const [first = '', second = ''] = path.split('/');
  return join(base, first === '..' ? join(first, second) : first);
}

/** Takes away what `makeFile` made in a folder that is not ours to remove. */
export function removeFile(site: Site, file: PlannedFile): void {
  remove(topOf(site.base, file));
}

/** A subject may have left folders in it that nobody may write in; what stays all the same costs no report. */
export function remove(path: string): void {
  try {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      openFolders(path);
      rmSync(path, { recursive: true, force: true });
    }
  } catch (error) {
    process.stderr.write(`${path} could not be removed: ${(error as Error).message}.\n`);
  }
}

function openFolders(path: string): void {
  if (!lstatSync(path).isDirectory()) return;
  chmodSync(path, 0o700);
  for (const name of readdirSync(path)) openFolders(join(path, name));
}
