import type { Checkpoint } from './checkpoint.generated';
import { complaintsOf } from './complaints';
import type { Complaint, Loaded, Problem } from './problem';
import type { Rubric } from './rubric.generated';
import { schemaErrors, type SchemaName } from './schema';
import { checkpointComplaints, rubricComplaints, submissionComplaints } from './semantics';
import { createSource, inOrder } from './source';
import type { Submission } from './submission.generated';
import { parseYaml, readText } from './yaml';

export function loadCheckpoint(file: string): Loaded<Checkpoint> {
  return load(file, 'checkpoint', checkpointComplaints);
}

/** With its checkpoint at hand, the rubric's groups and cases are checked against it. */
export function loadRubric(file: string, checkpoint?: Checkpoint): Loaded<Rubric> {
  return load(file, 'rubric', (rubric: Rubric) => rubricComplaints(rubric, checkpoint));
}

export function loadSubmission(file: string): Loaded<Submission> {
  return load(file, 'submission', submissionComplaints);
}

/** The schema first: the semantic checks rely on the shape it proves. */
function load<T>(file: string, schema: SchemaName, semantics: (value: T) => readonly Complaint[]): Loaded<T> {
  const read = readText(file);
  if (read.kind === 'bad') return read;
  const parsed = parseYaml(file, read.text);
  if (parsed.kind === 'bad') return bad(parsed.problems);
  const source = createSource(file, read.text, parsed.place);
  const misshapen = complaintsOf(schemaErrors(schema, parsed.value));
  if (misshapen.length > 0) return bad(misshapen.map(source.problem));
  const value = parsed.value as T;
  const complaints = semantics(value);
  return complaints.length > 0 ? bad(complaints.map(source.problem)) : { kind: 'ok', value, source };
}

function bad<T>(problems: readonly Problem[]): Loaded<T> {
  return { kind: 'bad', problems: inOrder(problems) };
}
