import { readFileSync } from 'node:fs';
import type { Checkpoint } from '../spec/checkpoint.generated';
import { loadWhole } from '../spec/builds-on';
import { formatProblem } from '../spec/format';
import { loadCheckpoint, loadRubric, loadSubmission } from '../spec/load';
import type { Loaded, Problem } from '../spec/problem';
import { openMutants } from './mutants';
import { wantsColor } from './screen';
import { shippedCheckpoint } from './spec';

export interface Checked {
  readonly text: string;
  readonly ok: boolean;
}

/** `grade check <file>...`: every problem of checkpoints, rubrics, manifests and mutants, in place. */
export function check(files: readonly string[], color: boolean): Checked {
  const checked = files.map((file) => ({ file, problems: problemsOf(file, files) }));
  const paint = color && wantsColor();
  const text = checked.map(({ file, problems }) =>
    problems.length === 0
      ? `${file}  ok\n`
      : `${problems.map((problem) => formatProblem(problem, { color: paint })).join('\n\n')}\n`,
  );
  return { text: text.join('\n'), ok: checked.every(({ problems }) => problems.length === 0) };
}

function problemsOf(file: string, files: readonly string[]): readonly Problem[] {
  const loaded: Loaded<unknown> = loadAs(kindOf(file), file, files);
  return loaded.kind === 'ok' ? [] : loaded.problems;
}

type Kind = 'checkpoint' | 'rubric' | 'submission' | 'mutants';

function loadAs(kind: Kind, file: string, files: readonly string[]): Loaded<unknown> {
  switch (kind) {
    case 'checkpoint':
      return loadWhole(file);
    case 'submission':
      return loadSubmission(file);
    case 'mutants':
      return openMutants(file);
    case 'rubric': {
      const alone = loadRubric(file);
      return alone.kind === 'bad' ? alone : loadRubric(file, checkpointFor(alone.value.checkpoint, files));
    }
  }
}

/** The checkpoint a rubric is for: one of the files named beside it, or one that ships with this package. */
function checkpointFor(name: string, files: readonly string[]): Checkpoint | undefined {
  const beside = files.filter((file) => kindOf(file) === 'checkpoint').map(loadCheckpoint);
  const named = beside.find((loaded) => loaded.kind === 'ok' && loaded.value.checkpoint === name);
  return named?.kind === 'ok' ? named.value : shippedCheckpoint(name);
}

/** The keys that tell one kind of file from another, at the start of a line; what is neither is read as a checkpoint. */
const telling = [
  [/^cases *:/m, 'checkpoint'],
  [/^mutants *:/m, 'mutants'],
  [/^points *:/m, 'rubric'],
  [/^run *:/m, 'submission'],
] as const;

function kindOf(file: string): Kind {
  const text = textOf(file);
  return (
    telling.find(([key]) => key.test(text))?.[1] ?? (/submission/.test(file) ? 'submission' : 'checkpoint')
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the loader says what is wrong with it
  }
}
