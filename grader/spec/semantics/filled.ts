/** Each case as each of its rows makes it: the schema again, now without placeholders, then the rules. */
import type { Case } from '../checkpoint.generated';
import { complaintsOf } from '../complaints';
import { placeholdersIn } from '../placeholders';
import type { Complaint, Path } from '../problem';
import { Remnant } from '../remnant';
import { expandRows, valuesOf, type RowSteps } from '../rows';
import { schemaErrors } from '../schema';
import type { CaseRule, Outline } from './rule';

export interface CaseRules {
  /** About what stands in one place. */
  readonly details: readonly CaseRule[];
  /** About what stands together. */
  readonly shapes: readonly CaseRule[];
  /** About the steps in order: these trust that nothing is missing, and that each step is well-formed. */
  readonly stories: readonly CaseRule[];
}

export function filledComplaints(rest: Remnant<Outline>, rules: CaseRules): Complaint[] {
  return [...rest.left.cases.entries()].flatMap(([i, spec]) =>
    rowsOf(spec).flatMap((filled) =>
      complaintsAbout(i, spec, filled, rest, rules)
        .map((one) => ({ ...one, path: ['cases', i, ...placeOf(spec, filled.row, one.path)] }))
        .filter((one) => rest.isNews(one))
        .map((one) => ({ ...one, path: rest.original(one.path) })),
    ),
  );
}

function rowsOf({ steps, each }: Partial<Case>): RowSteps[] {
  if (steps === undefined) return [];
  return expandRows(each === undefined ? { steps } : { steps, each });
}

function complaintsAbout(
  index: number,
  spec: Partial<Case>,
  { steps }: RowSteps,
  rest: Remnant<Outline>,
  { details, shapes, stories }: CaseRules,
): Complaint[] {
  const filled: Partial<Case> = { ...spec, steps: steps as Case['steps'] };
  // That the case itself lacks keys was said when it was seen first.
  const misshapen = complaintsOf(schemaErrors('filledCase', filled)).filter(({ path }) => path.length > 0);
  const faults = misshapen.map(({ path }) => path);
  const part = new Remnant<Partial<Case>>('filledCase', filled, faults, (path) =>
    path.length > 0 ? [path] : [],
  );
  const inFile = (complaint: Complaint): Complaint => ({
    ...complaint,
    path: ['cases', index, ...part.original(complaint.path)],
  });
  const ask = (asked: readonly CaseRule[]): Complaint[] => {
    const all = { spec: part.left, steps: part.left.steps ?? [], checkpoint: rest.left };
    return asked.flatMap((rule) => [...rule(all)]);
  };
  const single = ask(details).filter((one) => part.isNews(one));
  const company = ask(shapes).filter((one) => part.hasCompany(one) && rest.hasCompany(inFile(one)));
  const told = [['steps'], ['server']].every(
    (path) => part.isWhole(path) && rest.isWhole(['cases', index, ...path]),
  );
  const story = told && company.length === 0 ? ask(stories) : [];
  return [
    ...misshapen,
    ...[...single, ...company, ...story].map((one) => ({ ...one, path: part.original(one.path) })),
  ];
}

/** A fault that came in with a row's value stands in the table, not in the steps. */
function placeOf(spec: Partial<Case>, row: number, path: Path): Path {
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
