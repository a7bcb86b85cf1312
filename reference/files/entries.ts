/** What is remembered of files between requests; every use is checked against the disk first. */
import { closeSync, readSync, statSync, type BigIntStats } from 'node:fs';
import { locate, openFile, type Located } from './locate';
import { contentTypeOf } from './content-type';
import type { Plan } from './plan';

export interface Entry {
  readonly name: string;
  readonly size: number;
  /** Whole seconds, because that is what Last-Modified can say. */
  readonly modifiedMs: number;
  readonly contentType: string;
  readonly content: Buffer | undefined;
  readonly stats: BigIntStats;
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

  constructor(readonly base: string) {}

  find(path: string, nowMs: number): Entry | Exclude<Located, { kind: 'file' }> {
    const known = this.#known.get(path);
    if (known !== undefined) {
      if (unchanged(known)) return known;
      this.#forget(path, known);
    }
    const located = locate(this.base, path);
    if (located.kind !== 'file') return located;
    const entry = load(located.name, located.stats, nowMs);
    if ('size' in entry && settled(entry.stats, nowMs)) this.#remember(path, entry);
    return entry;
  }

  #remember(path: string, entry: Entry): void {
    if (this.#bytes > REMEMBERED_BYTES || this.#known.size >= REMEMBERED_ENTRIES) {
      this.#known.clear();
      this.#bytes = 0;
    }
    this.#known.set(path, entry);
    this.#bytes += entry.content?.length ?? 0;
  }

  #forget(path: string, entry: Entry): void {
    this.#known.delete(path);
    this.#bytes -= entry.content?.length ?? 0;
  }
}

function settled(stats: BigIntStats, nowMs: number): boolean {
  return Math.abs(nowMs - Number(stats.ctimeMs)) > SETTLED_MS;
}

function unchanged(entry: Entry): boolean {
  const now = statSync(entry.name, { bigint: true, throwIfNoEntry: false });
  const { stats } = entry;
  return (
    now !== undefined &&
    now.ino === stats.ino &&
    now.ctimeNs === stats.ctimeNs &&
    now.size === stats.size &&
    now.dev === stats.dev
  );
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
  } finally {
    closeSync(opened.descriptor);
  }
}

export function entryOf(name: string, stats: BigIntStats, content: Buffer | undefined, nowMs: number): Entry {
  // RFC 9110 §8.8.2.1: Last-Modified must not lie in the future of Date.
  const modifiedMs = Math.floor(Math.min(Number(stats.mtimeMs), nowMs) / 1000) * 1000;
  const size = content?.length ?? Number(stats.size);
  return { name, size, modifiedMs, contentType: contentTypeOf(name), content, stats, ready: undefined };
}
