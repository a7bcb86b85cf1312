import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFile } from '../run/site';
import { planFor } from './grade';
import { openCheckpoint } from './spec';
import { UserError } from './user-error';

/** `grade files <checkpoint> <folder>`: the files of a run, to look at a failure by hand. Returns the base folder. */
export function makeFiles(name: string, folder: string, seed: string): string {
  const dir = resolve(folder);
  if (existsSync(dir) && readdirSync(dir).length > 0)
    throw new UserError(`${folder} is not empty. Name a folder that does not exist yet.`);
  const opened = openCheckpoint(name, undefined, false);
  const plan = planFor({ ...opened, seed, only: [], subject: '', subjectArgument: '', startedAt: '' });
  const base = join(dir, 'root');
  mkdirSync(base, { recursive: true });
  plan.files.forEach((file) => makeFile({ dir, base, seed }, file));
  return base;
}
