import { posix } from 'node:path';
import type { File } from '../checkpoint.generated';
import { complaintsOf } from '../complaints';
import type { Complaint, Path } from '../problem';
import { placeholdersIn } from '../placeholders';
import { quote } from '../say';
import { schemaErrors } from '../schema';
import { exactlyOne } from './exactly-one';
import type { CaseRule, CheckpointRule } from './rule';
import { stepsIn, textsIn } from './walk';

const KINDS = ['octets', 'random', 'sparse', 'folder', 'fifo', 'symlink'];

export const filesAreOfOneKind: CheckpointRule = function* ({ files }): Generator<Complaint> {
  for (const [name, file] of Object.entries(files)) yield* checkKind(file, ['files', name]);
};

export const replacementsAreOfOneKind: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of stepsIn(steps))
    if (value.with !== undefined) yield* checkKind(value.with, [...path, 'with']);
};

function* checkKind(file: File, path: Path): Generator<Complaint> {
  yield* exactlyOne(file, KINDS, path, 'a file');
}

/** {n} counts copies, and each needs a name of its own. */
export const copiesAreNumbered: CheckpointRule = function* ({ files }): Generator<Complaint> {
  for (const [name, { copies }] of Object.entries(files)) {
    if (copies === undefined || placeholdersIn(name).includes('n')) continue;
    const message = `all copies would have the name ${quote(name)}`;
    yield { path: ['files', name, 'copies'], message, suggestion: 'let {n} stand in the path', atKey: true };
  }
};

/** No row fills a placeholder here, so a size has to be one. */
export const sizesOfFilesAreGiven: CheckpointRule = function* ({ files }): Generator<Complaint> {
  for (const [name, file] of Object.entries(files)) {
    const others = [...textsIn(file, [])].flatMap(({ value }) => placeholdersIn(value));
    if (others.some((word) => word !== 'random' && word !== 'n')) continue; // said elsewhere
    for (const complaint of complaintsOf(schemaErrors('filledFile', file))) {
      yield { ...complaint, path: ['files', name, ...complaint.path] };
    }
  }
};

/** A path that names one place below the base folder, or beside it. */
export const pathsStayNearTheBase: CheckpointRule = function* ({ files }): Generator<Complaint> {
  for (const name of Object.keys(files)) {
    const complaint = pathFault(name);
    if (complaint !== null) yield { path: ['files', name], atKey: true, ...complaint };
  }
};

function pathFault(name: string): Pick<Complaint, 'message' | 'suggestion'> | null {
  if (name === '' || name.includes('\0')) return { message: `${quote(name)} names no file` };
  if (name.startsWith('/'))
    return { message: `${quote(name)} is absolute`, suggestion: 'write it relative to the base folder' };
  const normal = posix.normalize(name);
  if (normal !== name || name.endsWith('/')) {
    return {
      message: `${quote(name)} is not the plain form of a path`,
      suggestion: `write ${quote(normal.replace(/\/$/, ''))}`,
    };
  }
  if (name === '.' || name === '..' || name.startsWith('../../')) {
    return {
      message: `${quote(name)} leads too far out`,
      suggestion: "'../name' reaches the folder beside the base",
    };
  }
  return null;
}

function holdsOctets(file: File = {}): boolean {
  return 'octets' in file || 'random' in file || 'sparse' in file;
}

export const filesAreNoFolders: CheckpointRule = function* ({ files }): Generator<Complaint> {
  for (const name of Object.keys(files)) {
    const parts = name.split('/');
    const parents = parts.map((_, i) => parts.slice(0, i).join('/')).filter((path) => path !== '');
    const parent = parents.find((path) => Object.hasOwn(files, path) && holdsOctets(files[path]));
    if (parent === undefined) continue;
    yield {
      path: ['files', name],
      message: `${quote(parent)} is a file, so nothing can lie in it`,
      suggestion: 'rename one of them',
      atKey: true,
    };
  }
};
