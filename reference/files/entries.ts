/** What is remembered of files between requests; every use is checked against the disk first. */
import { closeSync, readSync, type BigIntStats } from 'node:fs';
import { locate, located, openFile, type Located } from './locate';
import { contentTypeOf } from './content-type';
import { markOf, type Look, type Mark } from './look';
import type { Plan } from './plan';

export interface Entry {
  readonly name: string;
  readonly size: number;
  /** Whole seconds, because that is what Last-Modified can say. */
  readonly modifiedMs: number;
  readonly contentType: string;
  readonly content: Buffer | undefined;
  /** When anything about it last changed, which no program can set back (ctime, inode(7)). */
  readonly changedMs: number;
  readonly mark: Mark;
  /** The ordinary answer to GET, kept as long as its Date is right. */
  ready: { readonly second: number; readonly plan: Plan } | undefined;
}

/** Small files are answered in one send with their head; larger ones go out by sendfile. */
const SMALL_BYTES = 16 * 1024;
const REMEMBERED_BYTES = 2 * 1024 * 1024;
const REMEMBERED_ENTRIES = 1024;
/** A file written again within one tick of the file system's clock looks unchanged (git calls this racy). */
const SETTLED_MS = 2000;

export class Entries {
  readonly #known = new Map<string, Entry>();
  #bytes = 0;

  constructor(
    readonly base: string,
    readonly look: Look,
    readonly beforeDisk: () => void,
  ) {}

  find(path: string, nowMs: number): Entry | Exclude<Located, { kind: 'file' }> {
    const known = this.#known.get(path);
    if (known !== undefined) {
      if (this.look(known.name, known.mark)) return known;
      this.#forget(path, known);
    }
    this.beforeDisk();
    const found = locate(this.base, path);
    if (found.kind !== 'file') return found;
    const entry = load(found.name, found.stats, nowMs);
    // A link may be turned to another file, and its target would not show it.
    if ('size' in entry && !found.linked && settled(entry, nowMs)) this.#remember(path, entry);
    return entry;
  }

  #remember(path: string, entry: Entry): void {
    if (this.#bytes > REMEMBERED_BYTES || this.#known.size >= REMEMBERED_ENTRIES) {
      this.#known.clear();
      this.#bytes = 0;
    }
    this.#known.set(copyOf(path), entry);
    this.#bytes += weightOf(path, entry);
  }

  #forget(path: string, entry: Entry): void {
    this.#known.delete(path);
    this.#bytes -= weightOf(path, entry);
  }
}

/** A path is cut from a head, and V8 keeps the whole head for as long as there is a piece of it. */
function copyOf(path: string): string {
  return Buffer.from(path, 'latin1').toString('latin1');
}

function weightOf(path: string, { content }: Entry): number {
  return path.length + (content?.length ?? 0);
}

function settled({ changedMs }: Entry, nowMs: number): boolean {
  return Math.abs(nowMs - changedMs) > SETTLED_MS;
}

function load(name: string, stats: BigIntStats, nowMs: number): Entry | Exclude<Located, { kind: 'file' }> {
  if (stats.size > SMALL_BYTES) return entryOf(name, stats, undefined, nowMs);
  const opened = openFile(name);
  if (opened.kind !== 'open') return opened;
  try {
    const content = Buffer.alloc(Number(opened.stats.size));
    const length = readSync(opened.descriptor, content, 0, content.length, 0);
    // Cut while being read: the octets that are there are the file.
    return entryOf(name, opened.stats, content.subarray(0, length), nowMs);
  } catch (error) {
    return located(error);
  } finally {
    closeSync(opened.descriptor);
  }
}

export function entryOf(name: string, stats: BigIntStats, content: Buffer | undefined, nowMs: number): Entry {
  // RFC 9110 §8.8.2.1: Last-Modified must not lie in the future of Date.
  const modifiedMs = Math.floor(Math.min(Number(stats.mtimeMs), nowMs) / 1000) * 1000;
  const size = content?.length ?? Number(stats.size);
  return {
    name,
    size,
    modifiedMs,
    contentType: contentTypeOf(name),
    content,
    changedMs: Number(stats.ctimeMs),
    mark: markOf(stats),
    ready: undefined,
  };
}
