import { resolve } from 'node:path';
import { filesOfBase, plant, type BaseFiles, type EditFault } from '../bases';
import type { Mutant, Mutants } from '../mutants.generated';
import type { Complaint, Path } from '../problem';
import { quote } from '../say';
import { didYouMean, nearest } from '../suggest';

type MutantsRule = (mutants: Mutants) => Iterable<Complaint>;

const idsAreUnique: MutantsRule = function* ({ mutants }): Generator<Complaint> {
  const seen = new Set<string>();
  for (const [i, { id }] of mutants.entries()) {
    if (seen.has(id)) yield anotherHasId(i, id);
    seen.add(id);
  }
};

export function anotherHasId(index: number, id: string): Complaint {
  const suggestion = 'give each its own';
  return {
    path: ['mutants', index, 'id'],
    message: `another mutant before this one is ${quote(id)}`,
    suggestion,
  };
}

const basesAreNamed: MutantsRule = function* ({ mutants, bases }): Generator<Complaint> {
  for (const [i, { base }] of mutants.entries()) {
    if (Object.hasOwn(bases, base)) continue;
    const message = `'bases' has no ${quote(base)}`;
    yield { path: ['mutants', i, 'base'], message, ...didYouMean(base, Object.keys(bases)) };
  }
};

const editsChangeSomething: MutantsRule = function* ({ mutants }): Generator<Complaint> {
  for (const { edit, path } of editsIn(mutants)) {
    if (edit.old === edit.new)
      yield {
        path: [...path, 'new'],
        message: "this is what 'old' says already",
        suggestion: 'change something',
      };
  }
};

const casesAreNamedOnce: MutantsRule = function* ({ mutants }): Generator<Complaint> {
  for (const { id, path, earlier } of casesIn(mutants)) {
    if (earlier.has(id)) yield { path, message: `${quote(id)} stands here twice`, suggestion: 'keep one' };
  }
};

const rules: readonly MutantsRule[] = [idsAreUnique, basesAreNamed, editsChangeSomething, casesAreNamedOnce];

/** What is wrong with the file alone. */
export function mutantsComplaints(mutants: Mutants): readonly Complaint[] {
  return rules.flatMap((rule) => [...rule(mutants)]);
}

/** What is wrong with it beside its bases: folders that are not there, edits that cannot be made. */
export function* plantingComplaints({ bases, mutants }: Mutants, folder: string): Generator<Complaint> {
  const files = new Map<string, BaseFiles>();
  for (const [name, folders] of Object.entries(bases)) {
    const missing = yield* missingFolders(['bases', name], folders, folder);
    if (!missing) files.set(name, filesOfBase(folders.map((each) => resolve(folder, each))));
  }
  for (const [i, mutant] of mutants.entries()) {
    const base = files.get(mutant.base);
    if (base !== undefined) yield* editComplaints(mutant, ['mutants', i, 'edits'], base);
  }
}

function* missingFolders(
  path: Path,
  folders: readonly string[],
  folder: string,
): Generator<Complaint, boolean> {
  let missing = false;
  for (const [i, each] of folders.entries()) {
    try {
      filesOfBase([resolve(folder, each)]);
    } catch {
      missing = true;
      yield { path: [...path, i], message: `there is no folder ${quote(each)}, seen from this file` };
    }
  }
  return missing;
}

function* editComplaints({ base, edits }: Mutant, path: Path, files: BaseFiles): Generator<Complaint> {
  for (const fault of plant(files, edits).faults) {
    const edit = edits[fault.edit];
    if (edit !== undefined) yield* faultComplaint(fault, edit, base, [...path, fault.edit], files);
  }
}

function* faultComplaint(
  fault: EditFault,
  { file, old }: Mutant['edits'][number],
  base: string,
  path: Path,
  files: BaseFiles,
): Generator<Complaint> {
  if (fault.kind === 'no-such-file') {
    const message = `the base ${quote(base)} has no file ${quote(file)}`;
    yield { path: [...path, 'file'], message, ...didYouMean(file, files.keys()) };
    return;
  }
  const where = `in ${quote(file)} of ${quote(base)}`;
  if (fault.times > 1) {
    const suggestion = 'take in a line above or below';
    yield {
      path: [...path, 'old'],
      message: `this occurs ${String(fault.times)} times ${where}`,
      suggestion,
    };
    return;
  }
  const line = nearest(
    old.trim(),
    fault.text.split('\n').map((each) => each.trim()),
  );
  const suggestion = line === null ? {} : { suggestion: `did you mean ${quote(line)}?` };
  yield { path: [...path, 'old'], message: `this does not occur ${where}`, ...suggestion };
}

/** Cases that no checkpoint at hand has. */
export function* caseComplaints({ mutants }: Mutants, known: ReadonlySet<string>): Generator<Complaint> {
  for (const { id, path } of casesIn(mutants)) {
    if (known.has(id)) continue;
    yield { path, message: `none of the checkpoints has a case ${quote(id)}`, ...didYouMean(id, known) };
  }
}

function* casesIn(
  mutants: readonly Mutant[],
): Generator<{ id: string; path: Path; earlier: ReadonlySet<string> }> {
  for (const [i, { must, may = [] }] of mutants.entries()) {
    const earlier = new Set<string>();
    for (const [key, ids] of [
      ['must', must],
      ['may', may],
    ] as const) {
      for (const [j, id] of ids.entries()) {
        yield { id, path: ['mutants', i, key, j], earlier };
        earlier.add(id);
      }
    }
  }
}

function* editsIn(mutants: readonly Mutant[]): Generator<{ edit: Mutant['edits'][number]; path: Path }> {
  for (const [i, { edits }] of mutants.entries())
    for (const [j, edit] of edits.entries()) yield { edit, path: ['mutants', i, 'edits', j] };
}
