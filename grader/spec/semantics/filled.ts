/** Each case as each of its rows makes it: the schema again, now without placeholders, then the rules. */
import type { Case, Checkpoint } from '../checkpoint.generated';
import { complaintsOf } from '../complaints';
import { placeholdersIn } from '../placeholders';
import type { Complaint, Path } from '../problem';
import { expandRows, valuesOf } from '../rows';
import { schemaErrors } from '../schema';
import type { CaseRule } from './rule';

/** A later stage relies on what an earlier one has proved. */
type Stages = readonly (readonly CaseRule[])[];

export function* filledComplaints(
  checkpoint: Checkpoint,
  stages: Stages,
  except: ReadonlySet<unknown>,
): Generator<Complaint> {
  for (const [i, spec] of checkpoint.cases.entries()) {
    if (except.has(i)) continue;
    for (const { row, steps } of expandRows(spec)) {
      for (const complaint of complaintsAbout(spec, steps, checkpoint, stages)) {
        yield { ...complaint, path: ['cases', i, ...placeOf(spec, row, complaint.path)] };
      }
    }
  }
}

function complaintsAbout(
  spec: Case,
  steps: Case['steps'][number][],
  checkpoint: Checkpoint,
  stages: Stages,
): Complaint[] {
  const misshapen = complaintsOf(schemaErrors('filledCase', { ...spec, steps }));
  if (misshapen.length > 0) return misshapen;
  for (const rules of stages) {
    const complaints = rules.flatMap((rule) => [...rule({ spec, steps, checkpoint })]);
    if (complaints.length > 0) return complaints;
  }
  return [];
}

/** A fault that came in with a row's value stands in the table, not in the steps. */
function placeOf(spec: Case, row: number, path: Path): Path {
  let value: unknown = spec;
  for (const step of path) {
    if (typeof value === 'string' || typeof value !== 'object' || value === null) break;
    value = (value as Readonly<Record<string, unknown>>)[String(step)];
  }
  const each = spec.each?.[row];
  if (typeof value !== 'string' || each === undefined) return path;
  const key = placeholdersIn(value).find((name) => Object.hasOwn(valuesOf(each), name));
  if (key === undefined) return path;
  return key === 'each' ? ['each', row] : ['each', row, key];
}
