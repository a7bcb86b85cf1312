/** A server as files: a base, with or without its mistake. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../lib/folder';
import { filesOfBase, plant } from '../spec/bases';
import type { Specimen, Task } from './plan';

export type SpecimenFiles = ReadonlyMap<string, Buffer>;

export function filesOf(specimen: Specimen): SpecimenFiles {
  const base = filesOfBase(specimen.base.folders);
  const edits = specimen.kind === 'mutant' ? specimen.mutant.edits : [];
  const { texts } = plant(base, edits); // that each of them fits was proved when the file was read
  return new Map(
    [...base].map(([path, source]) => {
      const text = texts.get(path);
      return [path, text === undefined ? readFileSync(source) : Buffer.from(text)] as const;
    }),
  );
}

export function writeSpecimen(folder: string, files: SpecimenFiles): void {
  for (const [path, content] of files) {
    makeFolder(dirname(join(folder, path)));
    writeFileSync(join(folder, path), content);
  }
}

/** The same for the same server, the same checkpoint and the same cases; the grader itself is not part of it. */
export function keyOf({ checkpoint, only }: Task, files: SpecimenFiles): string {
  const hash = createHash('sha256').update(JSON.stringify([checkpoint.digest, only]));
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path) ?? Buffer.alloc(0);
    hash.update(JSON.stringify([path, content.length])).update(content);
  }
  return hash.digest('hex');
}
