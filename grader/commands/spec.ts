import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { packageRoot } from '../lib/root';
import type { Checkpoint } from '../spec/checkpoint.generated';
import { loadWhole, type CasePlace } from '../spec/builds-on';
import { formatProblem } from '../spec/format';
import { loadCheckpoint, loadRubric } from '../spec/load';
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
}

/** A checkpoint by name or by path, with its rubric or the one given instead. */
export function openCheckpoint(
  name: string,
  rubricFile: string | undefined,
  color: boolean,
): OpenedCheckpoint {
  const file = findCheckpoint(name);
  const { own, checkpoint, places } = unwrap(loadWhole(file), color).value;
  const rubric = openRubric(own, rubricFile ?? besides(file, own.rubric), color);
  const shown = places.map((place) => ({ ...place, file: showPath(resolve(place.file)) }));
  return { checkpointArgument: name, checkpoint, file: showPath(file), places: shown, rubric };
}

function besides(file: string, path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(dirname(file), path);
}

function openRubric(checkpoint: Checkpoint, file: string | undefined, color: boolean): Rubric | null {
  return file === undefined ? null : unwrap(loadRubric(showPath(resolve(file)), checkpoint), color).value;
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
  ...['explain', 'replay', 'watch', 'doctor', 'completion'],
];

/** Relative to where we are, if that is shorter. */
export function showPath(file: string): string {
  const near = relative(process.cwd(), file);
  return near !== '' && near.length < file.length ? near : file;
}
