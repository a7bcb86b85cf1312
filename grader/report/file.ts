import { relative, isAbsolute } from 'node:path';
import { packageRoot } from '../lib/root';

/** Where a case is written, as its reader knows it: in this package, or from where they are. */
export function shownFile(file: string): string {
  if (!isAbsolute(file)) return file;
  const near = [packageRoot(), process.cwd()].map((folder) => relative(folder, file));
  return near.find((path) => !path.startsWith('..') && !isAbsolute(path)) ?? file;
}
