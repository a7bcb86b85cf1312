/** What of a misshapen rubric, manifest or file of mutants can still be asked about. */
import { complaintsOf } from './complaints';
import type { Complaint, Path } from './problem';
import { Remnant } from './remnant';
import { schemaErrors } from './schema';

export type SmallKind = 'rubric' | 'submission' | 'mutants';

/** A value that fits its schema, and where its parts stand in the file. */
export interface Rest {
  readonly value: unknown;
  /** What the rules say of it, as said of the whole; less what was said of the same place before. */
  readonly inWhole: (complaints: readonly Complaint[]) => Complaint[];
}

/** What goes with a fault. Where it says nothing, all else rests on what is at fault. */
const extents: Readonly<Record<SmallKind, (fault: Path) => readonly Path[]>> = {
  rubric: (fault) => (fault.length === 0 ? [] : [fault]),
  submission: (fault) => (fault.length === 0 || fault[0] === 'run' ? [] : [fault.slice(0, 1)]),
  mutants: (fault) => {
    const [top, , key] = fault;
    if (top === 'bases' || top === 'checkpoints' || fault.length === 0) return [];
    // Of a list of edits, each is made in what those before it left.
    return [key === 'edits' ? fault.slice(0, 2) : fault];
  },
};

/** With what no rule asks about made up, so that its absence takes nothing else with it. */
const filledUp: Readonly<Record<SmallKind, (whole: object) => object>> = {
  rubric: (whole) => ({ ...whole, rubric: 'any' }),
  submission: (whole) => whole,
  mutants: (whole) =>
    'mutants' in whole && Array.isArray(whole.mutants)
      ? {
          ...whole,
          mutants: whole.mutants.map((one: unknown) => (isMap(one) ? { ...one, title: 'any' } : one)),
        }
      : whole,
};

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null where too much is missing for any rule. */
export function restOf(kind: SmallKind, whole: unknown, misshapen: readonly Complaint[]): Rest | null {
  if (!isMap(whole)) return null;
  const filled = filledUp[kind](whole);
  const faults = complaintsOf(schemaErrors(kind, filled)).map(({ path }) => path);
  const said = misshapen.map(({ path }) => path);
  const remnant = new Remnant(kind, filled, faults, extents[kind], said);
  if (schemaErrors(kind, remnant.left).length > 0) return null;
  const inWhole = (complaints: readonly Complaint[]): Complaint[] =>
    complaints
      .filter((complaint) => remnant.isNews(complaint))
      .map((complaint) => ({ ...complaint, path: remnant.original(complaint.path) }));
  return { value: remnant.left, inWhole };
}
