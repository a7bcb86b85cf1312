import { octetsOf } from '../lib/units';
import type { File } from '../spec/checkpoint.generated';
import { substitute } from '../spec/rows';
import { settled } from './expect';
import { octetSources } from './octets';
import type { FileContent, PlannedFile } from './plan';

/**
 * The files that one entry of `files` stands for: as many as it has copies, each with its number for {n}. What else
 * the path needs is filled already.
 */
export function planFiles(path: string, file: File): PlannedFile[] {
  const { copies, ...one } = file;
  if (copies === undefined) return [planFile(settled(path), one)];
  return Array.from({ length: copies }, (_, i) => {
    const [numbered, content] = substitute([path, one], { n: String(i + 1) }) as [string, File];
    return planFile(settled(numbered), content);
  });
}

/** A file to make. Its path is filled already; the word for {random} in its octets is one of its own. */
export function planFile(path: string, file: File): PlannedFile {
  return {
    path,
    content: planContent(path, file),
    ...(file.modified === undefined ? {} : { modifiedMs: Date.parse(file.modified) }),
    ...(file.mode === undefined ? {} : { mode: Number.parseInt(file.mode, 8) }),
  };
}

function planContent(path: string, { folder, fifo, symlink, sparse, random, octets }: File): FileContent {
  if (folder === true) return { kind: 'folder' };
  if (fifo === true) return { kind: 'fifo' };
  if (symlink !== undefined) return { kind: 'symlink', to: symlink };
  if (sparse !== undefined) return { kind: 'sparse', size: octetsOf(sparse) };
  if (random !== undefined)
    return { kind: 'octets', parts: [{ kind: 'random', label: path, size: octetsOf(random) }] };
  return { kind: 'octets', parts: octetSources(octets ?? '', path) };
}
