import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lookAt } from '../lib/folder';
import type { Checkpoint } from '../spec/checkpoint.generated';
import { loadWhole } from '../spec/builds-on';
import { formatProblem } from '../spec/format';
import { kindOfText, type SpecKind } from '../spec/kind';
import { loadCheckpoint, loadRubric, loadSubmission } from '../spec/load';
import { loadPoints, rubricFile } from '../spec/points';
import type { Loaded, Problem } from '../spec/problem';
import { openMutants } from './mutants';
import { wantsColor } from './screen';
import { shippedCheckpoint } from './spec';

export interface Checked {
  readonly text: string;
  readonly ok: boolean;
}

/** What came of one file; `but` says what could not be looked at. */
interface Result {
  readonly problems: readonly Problem[];
  readonly but?: string;
}

/** `grade check <file>...`: every problem of checkpoints, rubrics, manifests and mutants, in place. */
export function check(files: readonly string[], color: boolean): Checked {
  const checked = files.map((file) => ({ file, ...checkFile(file, files) }));
  const paint = color && wantsColor();
  const text = checked.map(({ file, problems, but }) =>
    problems.length === 0
      ? `${file}  ok${but === undefined ? '' : `, but ${but}`}\n`
      : `${problems.map((problem) => formatProblem(problem, { color: paint })).join('\n\n')}\n`,
  );
  return { text: text.join('\n'), ok: checked.every(({ problems }) => problems.length === 0) };
}

function checkFile(file: string, files: readonly string[]): Result {
  if (lookAt(file)?.isDirectory() === true) return { problems: [aFolder(file)] };
  switch (kindOf(file)) {
    case 'checkpoint':
      return { problems: checkpointProblems(file, files) };
    case 'submission':
      return { problems: problemsOf(loadSubmission(file)) };
    case 'mutants':
      return { problems: problemsOf(openMutants(file)) };
    case 'rubric':
      return checkRubric(file, files);
  }
}

function problemsOf(loaded: Loaded<unknown>): readonly Problem[] {
  return loaded.kind === 'ok' ? [] : loaded.problems;
}

function aFolder(file: string): Problem {
  const message = `this is a folder: name a file, such as ${join(file, 'submission.yaml')}`;
  return { file, line: 1, column: 1, message, frame: '' };
}

/** With its rubric, unless that is checked for itself. */
function checkpointProblems(file: string, files: readonly string[]): readonly Problem[] {
  const loaded = loadWhole(file);
  if (loaded.kind === 'bad') return loaded.problems;
  const { value, source } = loaded;
  const points = rubricFile(value.own, source);
  const isNamed = points !== null && files.some((one) => resolve(one) === resolve(points));
  if (isNamed && existsSync(points)) return [];
  const rubric = loadPoints(value.own, source);
  return rubric === null ? [] : problemsOf(rubric);
}

function checkRubric(file: string, files: readonly string[]): Result {
  const checkpoint = checkpointFor(file, files);
  const loaded = loadRubric(file, checkpoint);
  if (loaded.kind === 'bad' || checkpoint !== undefined) return { problems: problemsOf(loaded) };
  const name = loaded.value.checkpoint;
  return {
    problems: [],
    but: `its groups and cases were not compared: '${name}' is not at hand, or not right itself. Name its file, too: grade check ${name}.yaml ${file}`,
  };
}

/** The checkpoint a rubric is for: one of the files named beside it, or one that ships with this package. */
function checkpointFor(file: string, files: readonly string[]): Checkpoint | undefined {
  const name = /(?:^|[{,]\s*)"?checkpoint"? *: *["']?([^\s"'#,}]+)/m.exec(textOf(file))?.[1] ?? '';
  const beside = files
    .filter((each) => kindOf(each) === 'checkpoint')
    .map(loadCheckpoint)
    .flatMap((loaded) => (loaded.kind === 'ok' ? [loaded] : []));
  const namedIn = beside.find(({ value, source }) => {
    const points = rubricFile(value, source);
    return points !== null && resolve(points) === resolve(file);
  });
  const found = namedIn ?? beside.find(({ value }) => value.checkpoint === name);
  return found?.value ?? shippedCheckpoint(name);
}

/** What looks like no kind of file is read as a checkpoint. */
function kindOf(file: string): SpecKind {
  return kindOfText(textOf(file)) ?? (/submission/.test(file) ? 'submission' : 'checkpoint');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the loader says what is wrong with it
  }
}
