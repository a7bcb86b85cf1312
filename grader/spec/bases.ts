/**
 * The servers that mutants are made of: folders laid over one another, as `cp -r` would, but what a link leads to in its
 * place, and edits of what results.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from './mutants.generated';

/** By path inside the base: the file on disk that ends up there. */
export type BaseFiles = ReadonlyMap<string, string>;

/** What an interpreter leaves beside its sources. */
const LEFTOVERS = /(^|\/)__pycache__\//;

/** Throws where a folder cannot be read. */
export function filesOfBase(folders: readonly string[]): BaseFiles {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => [path, join(folder, path)] as const)
      // A link that leads nowhere is no file, nor is one to a folder.
      .filter(([, file]) => statSync(file, { throwIfNoEntry: false })?.isFile() === true),
  );
  return new Map(files.filter(([path]) => !LEFTOVERS.test(path)));
}

/** Why an edit cannot be made. */
export type EditFault =
  | { readonly kind: 'no-such-file'; readonly edit: number }
  | {
      readonly kind: 'not-once';
      readonly edit: number;
      readonly times: number;
      /** The text it was looked for in. */
      readonly text: string;
    };

export interface Planted {
  /** The files that were changed, by path inside the base. */
  readonly texts: ReadonlyMap<string, string>;
  /** Empty where every edit could be made. */
  readonly faults: readonly EditFault[];
}

/** Makes the edits one after another, each in what the ones before it left. */
export function plant(files: BaseFiles, edits: readonly Edit[]): Planted {
  const texts = new Map<string, string>();
  const faults: EditFault[] = [];
  for (const [edit, { file, old, new: fresh }] of edits.entries()) {
    const source = files.get(file);
    if (source === undefined) {
      faults.push({ kind: 'no-such-file', edit });
      continue;
    }
    const text = texts.get(file) ?? readFileSync(source, 'utf8');
    const parts = text.split(old);
    if (parts.length === 2) texts.set(file, parts.join(fresh));
    else faults.push({ kind: 'not-once', edit, times: parts.length - 1, text });
  }
  return { texts, faults };
}
