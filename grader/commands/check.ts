import { basename } from 'node:path';
import { formatProblem } from '../spec/format';
import { loadCheckpoint, loadRubric, loadSubmission } from '../spec/load';
import type { Loaded, Problem } from '../spec/problem';
import { wantsColor } from './screen';

export interface Checked {
  readonly text: string;
  readonly ok: boolean;
}

/** `grade check <file>...`: every problem of checkpoints, rubrics and manifests, in place. */
export function check(files: readonly string[], color: boolean): Checked {
  const checked = files.map((file) => ({ file, problems: problemsOf(file) }));
  const paint = color && wantsColor();
  const text = checked.map(({ file, problems }) =>
    problems.length === 0
      ? `${file}  ok\n`
      : `${problems.map((problem) => formatProblem(problem, { color: paint })).join('\n\n')}\n`,
  );
  return { text: text.join('\n'), ok: checked.every(({ problems }) => problems.length === 0) };
}

/** The kind of a file is known by its name: submission.yaml, anything about a rubric, else a checkpoint. */
function problemsOf(file: string): readonly Problem[] {
  const loaded: Loaded<unknown> = loaderFor(file)(file);
  return loaded.kind === 'ok' ? [] : loaded.problems;
}

function loaderFor(file: string): (file: string) => Loaded<unknown> {
  if (basename(file).startsWith('submission')) return loadSubmission;
  return /rubric/i.test(file) ? loadRubric : loadCheckpoint;
}
