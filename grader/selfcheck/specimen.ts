/** A server as files: a base, with or without its mistake. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../lib/folder';
import { filesOfBase, plant } from '../spec/bases';
import type { Specimen, Task } from './plan';

export interface SpecimenFile {
  readonly content: Buffer;
  /** Permission bits: a submission may be started by the path of a script. */
  readonly mode: number;
}

export type SpecimenFiles = ReadonlyMap<string, SpecimenFile>;

export function filesOf(specimen: Specimen): SpecimenFiles {
  const base = filesOfBase(specimen.base.folders);
  const edits = specimen.kind === 'mutant' ? specimen.mutant.edits : [];
  const { texts } = plant(base, edits); // that each of them fits was proved when the file was read
  return new Map(
    [...base].map(([path, source]) => {
      const text = texts.get(path);
      const content = text === undefined ? readFileSync(source) : Buffer.from(text);
      return [path, { content, mode: statSync(source).mode & 0o777 }] as const;
    }),
  );
}

export function writeSpecimen(folder: string, files: SpecimenFiles): void {
  for (const [path, { content, mode }] of files) {
    makeFolder(dirname(join(folder, path)));
    writeFileSync(join(folder, path), content, { mode });
  }
}

/** The same for the same server, the same checkpoint and the same cases; the grader itself is not part of it. */
export function keyOf({ checkpoint, only }: Task, files: SpecimenFiles): string {
  const hash = createHash('sha256').update(JSON.stringify([checkpoint.digest, only]));
  for (const [path, { content, mode }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(JSON.stringify([path, mode & 0o111, content.length])).update(content);
  return hash.digest('hex');
}
