import { accessSync, constants, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sayFileError } from '../lib/file-error';
import { lookAt, makeFolder } from '../lib/folder';
import { UserError } from './user-error';

/** A file that a command writes, and the option that names it. */
export interface Output {
  readonly option: string;
  readonly file: string;
}

/**
 * Complains, before anything is run or written, of files that would take the place of one the run reads or of one
 * another, and of those that cannot be written. Makes the folders they belong in.
 */
export function checkOutputs(outputs: readonly Output[], reads: readonly string[]): void {
  const read = new Set(reads.map(identify));
  const written = new Map<string, Output>();
  for (const output of outputs) {
    const { option, file } = output;
    const identity = identify(file);
    if (read.has(identity)) throw new UserError(`${option}: ${file} is read by this run; name another file.`);
    const other = written.get(identity);
    if (other !== undefined)
      throw new UserError(`${option}: ${file} is written by ${other.option}, too; name another file.`);
    if (!isDevice(file)) written.set(identity, output);
  }
  outputs.forEach(checkWritable);
}

/** One text for all the names of a file: links are followed. */
function identify(file: string): string {
  const path = resolve(file);
  const found = lookAt(path);
  if (found !== undefined) return `${String(found.dev)}:${String(found.ino)}`;
  return join(realFolder(dirname(path)), basename(path));
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realFolder(dirname(path)), basename(path));
  }
}

/** /dev/null and the like take whatever comes, from as many as like. */
function isDevice(file: string): boolean {
  const found = lookAt(file);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

function checkWritable({ option, file }: Output): void {
  const found = lookAt(file);
  if (found?.isDirectory() === true)
    throw new UserError(`${option}: ${file} is a folder; name a file, such as ${join(file, 'out')}.`);
  try {
    if (found === undefined) makeFolder(dirname(resolve(file)));
    // The stroke at the end: a file in place of the folder is told.
    accessSync(found === undefined ? join(dirname(resolve(file)), '/') : file, constants.W_OK);
  } catch (error) {
    throw new UserError(`${option}: ${file} cannot be written: ${sayFileError(error)}.`);
  }
}
