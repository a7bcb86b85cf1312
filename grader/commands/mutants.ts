import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { packageRoot } from '../lib/root';
import { isGraded } from '../score/fault';
import type { Base, Mutant, Suite, SuiteCheckpoint } from '../selfcheck/suite';
import { loadWhole } from '../spec/builds-on';
import { formatProblem } from '../spec/format';
import { loadCheckpoint, loadMutants } from '../spec/load';
import { loadPoints } from '../spec/points';
import type { Mutants } from '../spec/mutants.generated';
import type { Complaint, Loaded, Problem, Source } from '../spec/problem';
import { anotherHasId, caseComplaints } from '../spec/semantics/mutants';
import { findCheckpoint, showPath, unwrap } from './spec';
import { UserError } from './user-error';

interface MutantsFile {
  readonly file: string;
  readonly value: Mutants;
  readonly source: Source;
}

/** Where the mutants that come with this package are. */
export const shippedMutants = join(packageRoot(), 'grader', 'selfcheck', 'mutants');

/** The mutants of a file or folder, with the checkpoints named on the command line or else in those files. */
export function openSuite(checkpoints: readonly string[], mutants: string, color: boolean): Suite {
  const files = filesAt(mutants).map((file) => ({ file, ...unwrap(openMutants(showPath(file)), color) }));
  const problems = [...repeatedIds(files), ...otherBases(files)];
  if (problems.length > 0)
    throw new UserError(problems.map((problem) => formatProblem(problem, { color })).join('\n\n'));
  const named = files.flatMap(({ file, value }) => value.checkpoints.map((name) => placeOf(name, file)));
  const [present, absent] = [
    named.filter(({ file }) => existsSync(file)),
    named.filter(({ file }) => !existsSync(file)),
  ];
  const chosen = checkpoints.length > 0 ? checkpoints.map(findCheckpoint) : present.map(({ file }) => file);
  const opened = unique(chosen.map((file) => resolve(file))).map((file) => openCheckpoint(file, color));
  refuseNamesakes(opened);
  return {
    checkpoints: opened,
    absent: unique(absent.map(({ name }) => name)),
    mutants: files.flatMap(mutantsOf).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
  };
}

function filesAt(path: string): string[] {
  const place = resolve(path);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  const files = readdirSync(place).filter((name) => /\.ya?ml$/.test(name));
  if (files.length === 0) throw new UserError(`--mutants: there is no YAML file in ${path}.`);
  return files.sort().map((name) => join(place, name));
}

/** A file of mutants, proved beside its bases and, where all of them are there, beside its checkpoints. */
export function openMutants(file: string): Loaded<Mutants> {
  return loadMutants(file, (value) => {
    const lost = value.checkpoints
      .map((name) => placeOf(name, file))
      .map((place) => place.isPath && !existsSync(place.file));
    const message = 'there is no such file, seen from this one';
    const problems = lost.flatMap((isLost, i) => (isLost ? [{ path: ['checkpoints', i], message }] : []));
    return [...problems, ...unknownCases(file, value)];
  });
}

interface NamedCheckpoint {
  readonly name: string;
  readonly isPath: boolean;
  readonly file: string;
}

/** By name it is one that comes with this package, there already or not; by path it is where this file says. */
function placeOf(name: string, from: string): NamedCheckpoint {
  const isPath = /[/\\]|\.ya?ml$/.test(name);
  const file = isPath ? resolve(dirname(from), name) : join(packageRoot(), 'checkpoints', `${name}.yaml`);
  return { name, isPath, file };
}

/** A case that does not exist can be told from one to come only where all checkpoints are there. */
function unknownCases(file: string, value: Mutants): Complaint[] {
  const loaded = value.checkpoints.map((name) => loadCheckpoint(placeOf(name, file).file));
  const cases = loaded.flatMap((each) => (each.kind === 'ok' ? [each.value.cases] : []));
  if (cases.length < loaded.length) return [];
  return [...caseComplaints(value, new Set(cases.flat().map(({ id }) => id)))];
}

function repeatedIds(files: readonly MutantsFile[]): Problem[] {
  const home = new Map<string, MutantsFile>();
  return files.flatMap((file) =>
    file.value.mutants.flatMap(({ id }, i) => {
      const first = home.get(id) ?? file;
      home.set(id, first);
      return first === file ? [] : [file.source.problem(anotherHasId(i, id))];
    }),
  );
}

/** One name, one server: results are shown by it. */
function otherBases(files: readonly MutantsFile[]): Problem[] {
  const known = new Map<string, string[]>();
  return files.flatMap(({ file, value, source }) =>
    Object.keys(value.bases).flatMap((name) => {
      const folders = foldersOf(name, value, file);
      const first = known.get(name) ?? folders;
      known.set(name, first);
      const message = `in a file before this one the base '${name}' is made of other folders`;
      return isDeepStrictEqual(first, folders)
        ? []
        : [source.problem({ path: ['bases', name], message, atKey: true })];
    }),
  );
}

function foldersOf(base: string, { bases }: Mutants, file: string): string[] {
  return (bases[base] ?? []).map((folder) => resolve(dirname(file), folder));
}

/** A case is known by its id, and what one notices is not noticed by another. */
function refuseNamesakes(checkpoints: readonly SuiteCheckpoint[]): void {
  const home = new Map<string, SuiteCheckpoint>();
  for (const checkpoint of checkpoints) {
    for (const { id } of checkpoint.cases) {
      const first = home.get(id) ?? checkpoint;
      home.set(id, first);
      if (first !== checkpoint)
        throw new UserError(
          `${showPath(first.file)} and ${showPath(checkpoint.file)} both have a case '${id}': check one at a time, or rename it.`,
        );
    }
  }
}

/** A run of it also runs what its cases need of those it builds on. */
function openCheckpoint(file: string, color: boolean): SuiteCheckpoint {
  const { value, source } = unwrap(loadWhole(showPath(file)), color);
  const { own: checkpoint, files } = value;
  // Without a rubric every case is worth something.
  const rubric = loadPoints(checkpoint, source);
  const points = rubric === null ? null : unwrap(rubric, color).value.points;
  return {
    id: checkpoint.checkpoint,
    title: checkpoint.title,
    file,
    files,
    digest: digestOf(files),
    cases: checkpoint.cases.map(({ id, level, group, steps, credit }) => ({
      id,
      graded: isGraded({ level }) && (points === null || (points[group]?.[id] ?? 0) > 0),
      measured:
        level === 'METRIC' &&
        ((credit ?? 'whole') !== 'whole' || steps.some(({ measure }) => measure !== undefined)),
    })),
  };
}

function digestOf(files: readonly string[]): string {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

function mutantsOf({ file, value }: MutantsFile): Mutant[] {
  return value.mutants.map(({ base, quick = false, may = [], ...rest }) => {
    const home: Base = { name: base, folders: foldersOf(base, value, file) };
    return { ...rest, base: home, quick, may };
  });
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
