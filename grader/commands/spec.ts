import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { packageRoot } from '../lib/root';
import { quoteWord } from '../lib/shell';
import type { Checkpoint } from '../spec/checkpoint.generated';
import { loadWhole, type CasePlace } from '../spec/builds-on';
import { formatProblem } from '../spec/format';
import { loadCheckpoint, loadRubric } from '../spec/load';
import { loadPoints, rubricFile as fileOfPoints } from '../spec/points';
import type { Loaded, Source } from '../spec/problem';
import type { Rubric } from '../spec/rubric.generated';
import { didYouMean } from '../spec/suggest';
import { UserError } from './user-error';

export interface OpenedCheckpoint {
  /** As it was named on the command line. */
  readonly checkpointArgument: string;
  /** With the cases of earlier ones that it needs. */
  readonly checkpoint: Checkpoint;
  /** As reports show it. */
  readonly file: string;
  /** Where each case is written. */
  readonly places: readonly CasePlace[];
  readonly rubric: Rubric | null;
  /** How the rubric was named on the command line, to give it again; absent where it was not, or in an older log. */
  readonly rubricArgument?: string;
}

/** A checkpoint by name or by path, with its rubric or the one given instead. */
export function openCheckpoint(
  name: string,
  rubricFile: string | undefined,
  color: boolean,
): OpenedCheckpoint {
  return openWithFiles(name, rubricFile, color).opened;
}

export interface OpenedWithFiles {
  readonly opened: OpenedCheckpoint;
  /** All that was read. */
  readonly reads: readonly string[];
}

export function openWithFiles(name: string, rubricFile: string | undefined, color: boolean): OpenedWithFiles {
  const file = findCheckpoint(name);
  const { value, source } = unwrap(loadWhole(file), color);
  const { own, checkpoint, places, files } = value;
  const points = rubricFile ?? fileOfPoints(own, source);
  const loaded =
    rubricFile === undefined ? loadPoints(own, source) : loadRubric(showPath(resolve(rubricFile)), own);
  const rubric = loaded === null ? null : unwrap(loaded, color).value;
  const shown = places.map((place) => ({ ...place, file: showPath(resolve(place.file)) }));
  const opened = { checkpointArgument: name, checkpoint, file: showPath(file), places: shown };
  return {
    opened: { ...opened, rubric, ...rubricArgumentOf(rubricFile) },
    reads: points === null ? files : [...files, points],
  };
}

/** Ready to be spread: as it goes into a command that grades again. */
export function rubricArgumentOf(file: string | undefined): Pick<OpenedCheckpoint, 'rubricArgument'> {
  return file === undefined ? {} : { rubricArgument: ` --rubric ${quoteWord(file)}` };
}

/** The value of a file that was read, or all its problems at once. */
export function unwrap<T>(loaded: Loaded<T>, color: boolean): { value: T; source: Source } {
  if (loaded.kind === 'ok') return loaded;
  throw new UserError(loaded.problems.map((problem) => formatProblem(problem, { color })).join('\n\n'));
}

/** Names of the checkpoints that come with this package. */
export function checkpointNames(): string[] {
  return readdirSync(join(packageRoot(), 'checkpoints'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'));
}

/** A checkpoint that comes with this package, by name. */
export function shippedCheckpoint(name: string): Checkpoint | undefined {
  if (!checkpointNames().includes(name)) return undefined;
  const loaded = loadCheckpoint(join(packageRoot(), 'checkpoints', `${name}.yaml`));
  return loaded.kind === 'ok' ? loaded.value : undefined;
}

/** The file of a checkpoint that is given by name or by path. */
export function findCheckpoint(name: string): string {
  if (/[/\\]|\.ya?ml$/.test(name)) return showPath(resolve(name));
  const file = join(packageRoot(), 'checkpoints', `${name}.yaml`);
  if (existsSync(file)) return showPath(file);
  const { suggestion } = didYouMean(name, [...checkpointNames(), ...commandNames]);
  const known = checkpointNames().join(', ');
  throw new UserError(
    `There is no checkpoint '${name}'${suggestion === undefined ? '.' : `: ${suggestion}`} There are: ${known}. A path to a YAML file will do, too.`,
  );
}

const commandNames = [
  ...['list', 'check', 'judge', 'files', 'selfcheck', 'measure'],
  ...['explain', 'replay', 'watch', 'doctor', 'completion', 'help'],
];

/** Relative to where we are, if that is shorter. */
export function showPath(file: string): string {
  const near = relative(process.cwd(), file);
  return near !== '' && near.length < file.length ? near : file;
}
