import type { Checkpoint, File } from '../checkpoint.generated';
import { fillSome } from '../placeholders';
import type { Complaint, Path } from '../problem';
import { quote } from '../say';
import { didYouMean } from '../suggest';
import type { CaseRule } from './rule';
import { expectationsIn, fieldTestsIn, stepsIn } from './walk';

export const namedFilesExist: CaseRule = function* ({
  spec,
  steps,
  checkpoint: { files },
}): Generator<Complaint> {
  if (spec.never !== undefined) yield* checkFile(spec.never, ['never'], files);
  for (const { value, path } of expectationsIn(steps)) {
    const { file, begins } = value.content ?? {};
    if (file !== undefined) yield* checkFile(file, [...path, 'content', 'file'], files);
    if (begins !== undefined) yield* checkBeginning(begins, [...path, 'content', 'begins'], files);
  }
  for (const { value, path } of stepsIn(steps)) {
    if (value.replace !== undefined) yield* checkFile(value.replace, [...path, 'replace'], files);
    if (value.measure !== undefined)
      yield* checkFile(value.measure.file, [...path, 'measure', 'file'], files);
  }
};

/** Of a file that is not all zeros the log does not hold what a beginning could be compared with. */
function* checkBeginning(name: string, path: Path, files: Checkpoint['files']): Generator<Complaint> {
  yield* checkFile(name, path, files);
  if (Object.hasOwn(files, name) && files[name]?.sparse === undefined)
    yield { path, message: `${quote(name)} is not sparse`, suggestion: "'begins' is for sparse files" };
}

/** A file of this name, or the one of whose copies it is one. */
function fileOf(name: string, files: Checkpoint['files']): File | undefined {
  if (Object.hasOwn(files, name)) return files[name];
  return Object.entries(files).find(([path, file]) => copiesOf(path, file).includes(name))?.[1];
}

function copiesOf(path: string, { copies = 0 }: File): string[] {
  return Array.from({ length: copies }, (_, i) =>
    fillSome(path, (key) => (key === 'n' ? String(i + 1) : undefined)),
  );
}

function* checkFile(name: string, path: Path, files: Checkpoint['files']): Generator<Complaint> {
  const file = fileOf(name, files);
  if (file === undefined) {
    yield { path, message: `'files' has no ${quote(name)}`, ...didYouMean(name, Object.keys(files)) };
  } else if (file.folder === true) {
    yield { path, message: `${quote(name)} is a folder, which has no content`, suggestion: 'name a file' };
  }
}

/** A response can be compared only with one that came before it. */
export const comparedResponsesCameBefore: CaseRule = function* ({ steps }): Generator<Complaint> {
  const named = new Set<string>();
  for (const { value: step, path } of stepsIn(steps)) {
    if (step.steps !== undefined) continue;
    for (const test of fieldTestsIn([step])) {
      const name = typeof test.value === 'string' ? undefined : test.value['same-as'];
      if (name === undefined || named.has(name)) continue;
      const place = [...path, ...test.path.slice(2), 'same-as'];
      yield {
        path: place,
        message: `no response before this one is named '${name}'`,
        ...didYouMean(name, named),
      };
    }
    const name = step.expect?.name;
    if (name !== undefined && named.has(name)) {
      yield {
        path: [...path, 'expect', 'name'],
        message: `another response is named '${name}'`,
        suggestion: 'give each its own name',
      };
    }
    if (name !== undefined) named.add(name);
  }
};
