import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Checkpoint } from './checkpoint.generated';
import type { SpecKind } from './kind';
import type { Mutants } from './mutants.generated';
import type { Complaint, Loaded, Problem } from './problem';
import type * as Prove from './prove';
import type { Rubric } from './rubric.generated';
import { plantingComplaints } from './semantics/mutants';
import { rubricComplaints } from './semantics/rubric';
import { createSource, inOrder } from './source';
import { recall } from './store';
import type { Submission } from './submission.generated';
import { readText } from './text';

export function loadCheckpoint(file: string): Loaded<Checkpoint> {
  return load(file, 'checkpoint');
}

/** With its checkpoint at hand, the rubric's groups and cases are checked against it. */
export function loadRubric(file: string, checkpoint?: Checkpoint): Loaded<Rubric> {
  return load(file, 'rubric', (rubric: Rubric) =>
    checkpoint === undefined ? [] : rubricComplaints(rubric, checkpoint),
  );
}

export function loadSubmission(file: string): Loaded<Submission> {
  return load(file, 'submission');
}

/** Reads the bases, too, for an edit has to fit one; `more` is what else there is to ask. */
export function loadMutants(
  file: string,
  more: (mutants: Mutants) => readonly Complaint[] = () => [],
): Loaded<Mutants> {
  return load(file, 'mutants', (mutants: Mutants) => [
    ...plantingComplaints(mutants, dirname(file)),
    ...more(mutants),
  ]);
}

function load<T>(
  file: string,
  kind: SpecKind,
  check: (value: T) => readonly Complaint[] = () => [],
): Loaded<T> {
  const read = readText(file);
  if (read.kind === 'bad') return read;
  const proof = recall(kind, read.text) ?? prove(kind, file, read.text);
  if (proof.kind === 'bad') {
    const { problems, rest } = proof;
    const more = rest === undefined ? [] : rest.inWhole(check(rest.value as T));
    const place = rest === undefined ? [] : more.map(createSource(file, read.text, rest.place).problem);
    return { kind: 'bad', problems: inOrder([...problems, ...place]) };
  }
  const source = createSource(file, read.text, proof.place);
  const value = proof.value as T;
  const problems: Problem[] = check(value).map(source.problem);
  return problems.length > 0 ? { kind: 'bad', problems: inOrder(problems) } : { kind: 'ok', value, source };
}

/** Required only when needed: for a spec that came proved, the parser and the validators are never loaded. */
function prove(kind: SpecKind, file: string, text: string): Prove.Proved {
  const prover = createRequire(__filename)('./prove') as typeof Prove;
  return prover.prove(kind, file, text);
}
