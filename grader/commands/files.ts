import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sayFileError } from '../lib/file-error';
import { makeFolder } from '../lib/folder';
import { makeFile } from '../run/site';
import { planFor } from './grade';
import { openCheckpoint } from './spec';
import { UserError } from './user-error';

/** `grade files <checkpoint> <folder>`: the files of a run, to look at a failure by hand. Returns the base folder. */
export function makeFiles(name: string, folder: string, seed: string): string {
  const dir = resolve(folder);
  if (existsSync(dir) && (!statSync(dir).isDirectory() || readdirSync(dir).length > 0))
    throw new UserError(
      `${folder} is there already, and not an empty folder. Name a folder that does not exist yet.`,
    );
  const opened = openCheckpoint(name, undefined, false);
  const plan = planFor({ ...opened, seed, only: [], subject: '', subjectArgument: '', startedAt: '' });
  const base = join(dir, 'root');
  try {
    makeFolder(base);
    plan.files.forEach((file) => makeFile({ dir, base, seed }, file));
  } catch (error) {
    throw new UserError(`The files cannot be made in ${folder}: ${sayFileError(error)}.`);
  }
  return base;
}
