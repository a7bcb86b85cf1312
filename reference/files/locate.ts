/** From a request path to what lies there on disk. The only place that decides what may be served. */
import { closeSync, constants, fstatSync, openSync, realpathSync, statSync, type BigIntStats } from 'node:fs';
import { join, sep } from 'node:path';
import { nameOf } from './path';

export type Located =
  | {
      readonly kind: 'file';
      readonly name: string;
      /** Whether a symbolic link led to it. */
      readonly linked: boolean;
      readonly stats: BigIntStats;
    }
  | { readonly kind: 'folder-without-slash' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'malformed' }
  /** The process or the machine has no descriptor left. */
  | { readonly kind: 'exhausted' }
  /** Nobody expected that: a broken disk, a lease, a file system of its own. */
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Symbolic links are followed as long as they stay below the base; one that leaves it is missing. (A link
 * changed between this check and the open would be followed: who can write there can serve anything.)
 * @param base the base folder as realpath gives it
 */
export function locate(base: string, path: string): Located {
  const name = nameOf(path);
  if (name.kind === 'bad') return { kind: 'malformed' };
  if (name.kind === 'outside') return { kind: 'missing' };
  try {
    return name.folder ? folder(base, name.segments) : entry(base, name.segments);
  } catch (error) {
    return located(error);
  }
}

function entry(base: string, segments: readonly string[]): Located {
  const asked = join(base, ...segments);
  const name = realpathSync.native(asked);
  if (!isWithin(base, name)) return { kind: 'missing' };
  const stats = statSync(name, { bigint: true });
  if (stats.isDirectory()) return { kind: 'folder-without-slash' };
  // A FIFO would hang whoever opens it, a device can be anything.
  return stats.isFile() ? { kind: 'file', name, linked: name !== asked, stats } : { kind: 'missing' };
}

/** "/dir/" is its index.html; "/hello.txt/" is nothing. No listing is made. */
function folder(base: string, segments: readonly string[]): Located {
  const found = entry(base, [...segments, 'index.html']);
  return found.kind === 'folder-without-slash' ? { kind: 'missing' } : found;
}

function isWithin(base: string, name: string): boolean {
  return name === base || name.startsWith(base.endsWith(sep) ? base : base + sep);
}

export type Opened =
  | { readonly kind: 'open'; readonly descriptor: number; readonly stats: BigIntStats }
  | Exclude<Located, { kind: 'file' }>;

/** Opens what was located; the caller owns the descriptor. O_NONBLOCK: a FIFO put there meanwhile must not hang. */
export function openFile(name: string): Opened {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor, { bigint: true });
    if (stats.isFile()) return { kind: 'open', descriptor, stats };
    closeSync(descriptor);
    return { kind: 'missing' };
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    return located(error);
  }
}

/** open(2), stat(2), read(2): what each errno means to a client. What is none is our bug and stays thrown. */
export function located(error: unknown): Exclude<Located, { kind: 'file' }> {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ENXIO':
      return { kind: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'forbidden' };
    case 'EMFILE':
    case 'ENFILE':
    case 'ENOMEM':
      return { kind: 'exhausted' };
    default:
      return { kind: 'failed', why: message };
  }
}
