/** Grades one server after another, several at a time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayFileError } from '../lib/file-error';
import { gradeIn } from './child';
import { isTelling } from './compare';
import type { Specimen, Task } from './plan';
import type { Result } from './result';
import { filesOf, keyOf, writeSpecimen } from './specimen';
import type { ResultStore } from './store';

export interface RunOptions {
  /** Graders at a time. */
  readonly jobs: number;
  readonly store: ResultStore;
  readonly signal: AbortSignal;
  readonly onStart: (task: Task) => void;
}

/** Every task with its result; those not reached before the signal are `interrupted`. */
export async function runTasks(tasks: readonly Task[], options: RunOptions): Promise<Map<Task, Result>> {
  const results = new Map<Task, Result>();
  const folder = mkdtempSync(join(tmpdir(), 'wiregrade-selfcheck-'));
  const queue = tasks.entries();
  const work = async (): Promise<void> => {
    for (const [i, task] of queue) {
      options.onStart(task);
      results.set(task, await runTask(task, join(folder, String(i)), options));
    }
  };
  try {
    await Promise.all(Array.from({ length: options.jobs }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

async function runTask(task: Task, folder: string, { store, signal }: RunOptions): Promise<Result> {
  if (signal.aborted) return { kind: 'interrupted' };
  const files = filesOf(task.specimen);
  const key = keyOf(task, files);
  const known = store.find(key);
  if (known !== undefined && isTelling(task, known)) return known;
  try {
    writeSpecimen(folder, files);
  } catch (error) {
    return { kind: 'lost', reason: `its server could not be written: ${sayFileError(error)}` };
  }
  const result = await gradeIn(folder, task, signal);
  if (isTelling(task, result)) store.add(key, `${nameOf(task.specimen)} ${task.checkpoint.id}`, result);
  return result;
}

export function nameOf(specimen: Specimen): string {
  return specimen.kind === 'base' ? specimen.base.name : specimen.mutant.id;
}
