/** Where a checkpoint takes its points from. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Checkpoint } from './checkpoint.generated';
import { loadRubric } from './load';
import type { Loaded, Source } from './problem';
import type { Rubric } from './rubric.generated';
import { quote } from './say';

/** The file of the rubric that a checkpoint names; null where it names none. */
export function rubricFile({ rubric }: Checkpoint, { file }: Source): string | null {
  if (rubric === undefined) return null;
  return isAbsolute(rubric) ? rubric : join(dirname(file), rubric);
}

/** The rubric that a checkpoint names, proved beside it; null where it names none. */
export function loadPoints(checkpoint: Checkpoint, source: Source): Loaded<Rubric> | null {
  const file = rubricFile(checkpoint, source);
  if (file === null) return null;
  if (existsSync(file)) return loadRubric(file, checkpoint);
  const message = `there is no file ${quote(checkpoint.rubric ?? '')} to take points from`;
  return { kind: 'bad', problems: [source.problem({ path: ['rubric'], message })] };
}
