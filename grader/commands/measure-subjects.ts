import { join } from 'node:path';
import { buildFailure } from '../grading';
import { lookAt } from '../lib/folder';
import { packageRoot } from '../lib/root';
import type { Named } from '../measure/session';
import { build } from '../run/build';
import { startClock } from '../run/clock';
import { referenceCommand } from '../run/reference';
import type { RunSubject } from '../run/run';
import { didYouMean } from '../spec/suggest';
import { openSubject, type OpenedSubject } from './subject';
import { UserError } from './user-error';

/** The models of the reference, in the order of the lecture: what `--model` takes there. */
export const modelNames: readonly string[] = [
  'sequential',
  'thread-per-connection',
  'thread-pool',
  'process-pool',
  'busy-wait',
  'select',
  'event-driven',
];

/** The names as given, `models` standing for all seven. */
export function spellOut(subjects: readonly string[]): string[] {
  const names = subjects.flatMap((name) => (name === 'models' ? modelNames : [name]));
  return [...new Set(names)];
}

export interface OpenedNamed {
  readonly named: Named;
  readonly subject: RunSubject;
  readonly reads: readonly string[];
}

/** What each name stands for: a model, the Python model solution, or the folder of a submission. */
export function openNamed(name: string, color: boolean): OpenedNamed {
  const { subject, reads } = subjectOf(name, color);
  if (subject.kind === 'external')
    throw new UserError('Only a server that the grader starts can be measured.');
  return { named: { name, command: subject.command }, subject, reads };
}

function subjectOf(name: string, color: boolean): Pick<OpenedSubject, 'subject' | 'reads'> {
  if (modelNames.includes(name))
    return { subject: { kind: 'submission', command: referenceCommand(name), build: null }, reads: [] };
  if (name !== 'python' && lookAt(name) === undefined) throw new UserError(noSuchSubject(name));
  const folder = name === 'python' ? join(packageRoot(), 'reference', 'python') : name;
  return openSubject({ folder }, color);
}

function noSuchSubject(name: string): string {
  const { suggestion } = didYouMean(name, [...modelNames, 'models', 'python']);
  const meant = suggestion === undefined ? '.' : `: ${suggestion}`;
  return `There is no folder ${name}, and no model of that name${meant} The models are ${modelNames.join(', ')}; models stands for all of them, python for the Python model solution.`;
}

/** Builds what needs it; the sentence of the first that fails. */
export async function buildAll(
  subjects: readonly { readonly named: Named; readonly subject: RunSubject }[],
  signal: AbortSignal,
): Promise<string | null> {
  const clock = startClock();
  try {
    for (const { named, subject } of subjects) {
      if (subject.kind !== 'submission' || subject.build === null) continue;
      const failure = buildFailure([{ ms: 0, ...(await build(subject.build, clock, signal)) }]);
      if (failure !== null) return `${named.name} could not be built: ${failure}.`;
    }
    return null;
  } finally {
    clock.stop();
  }
}
