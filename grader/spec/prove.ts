/** The whole proof that a text is a spec. It loads the YAML parser and the validators, which takes longer than most runs of it. */
import { complaintsOf } from './complaints';
import { anotherKind, type SpecKind } from './kind';
import type { Mutants } from './mutants.generated';
import type { Place } from './place';
import type { Complaint, Problem } from './problem';
import { restOf, type Rest, type SmallKind } from './rest';
import { schemaErrors } from './schema';
import { checkpointComplaints } from './semantics';
import { mutantsComplaints } from './semantics/mutants';
import { submissionComplaints } from './semantics/submission';
import { createSource } from './source';
import type { Submission } from './submission.generated';
import { parseYaml } from './yaml';

/** A value that is what it should be, and where its parts stand. */
export interface Proof {
  readonly value: unknown;
  readonly place: Place;
}

export type Proved =
  | (Proof & { readonly kind: 'ok' })
  | {
      readonly kind: 'bad';
      readonly problems: readonly Problem[];
      /** What can still be asked about beside other files. */
      readonly rest?: Rest & { readonly place: Place };
    };

export function prove(kind: SpecKind, file: string, text: string): Proved {
  const parsed = parseYaml(file, text);
  if (parsed.kind === 'bad') return parsed;
  const { value, place } = parsed;
  const { complaints, rest } = complaintsAbout(kind, value);
  if (complaints.length === 0) return parsed;
  const problems = complaints.map(createSource(file, text, place).problem);
  return { kind: 'bad', problems, ...(rest === null ? {} : { rest: { ...rest, place } }) };
}

interface Said {
  readonly complaints: readonly Complaint[];
  readonly rest: Rest | null;
}

function complaintsAbout(kind: SpecKind, value: unknown): Said {
  const other = anotherKind(kind, value);
  if (other !== null) return { complaints: [other], rest: null };
  if (kind === 'checkpoint') return { complaints: checkpointComplaints(value), rest: null };
  const misshapen = complaintsOf(schemaErrors(kind, value));
  const rest = restOf(kind, value, misshapen);
  if (rest === null) return { complaints: misshapen, rest };
  return { complaints: [...misshapen, ...rest.inWhole(rulesAbout(kind, rest.value))], rest };
}

function rulesAbout(kind: SmallKind, value: unknown): readonly Complaint[] {
  switch (kind) {
    case 'submission':
      return submissionComplaints(value as Submission);
    case 'mutants':
      return mutantsComplaints(value as Mutants);
    case 'rubric':
      return []; // what else there is to check of it needs its checkpoint: load.ts
  }
}
