/** The whole proof that a text is a spec. It loads the YAML parser and the validators, which takes longer than most runs of it. */
import { complaintsOf } from './complaints';
import type { Mutants } from './mutants.generated';
import type { Place } from './place';
import type { Complaint, Problem } from './problem';
import { schemaErrors } from './schema';
import { checkpointComplaints } from './semantics';
import { mutantsComplaints } from './semantics/mutants';
import { submissionComplaints } from './semantics/submission';
import { createSource } from './source';
import type { Submission } from './submission.generated';
import { parseYaml } from './yaml';

export type SpecKind = 'checkpoint' | 'rubric' | 'submission' | 'mutants';

/** A value that is what it should be, and where its parts stand. */
export interface Proof {
  readonly value: unknown;
  readonly place: Place;
}

export type Proved =
  (Proof & { readonly kind: 'ok' }) | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

export function prove(kind: SpecKind, file: string, text: string): Proved {
  const parsed = parseYaml(file, text);
  if (parsed.kind === 'bad') return parsed;
  const complaints = complaintsAbout(kind, parsed.value);
  if (complaints.length === 0) return parsed;
  return { kind: 'bad', problems: complaints.map(createSource(file, text, parsed.place).problem) };
}

function complaintsAbout(kind: SpecKind, value: unknown): readonly Complaint[] {
  if (kind === 'checkpoint') return checkpointComplaints(value);
  const misshapen = complaintsOf(schemaErrors(kind, value));
  if (misshapen.length > 0) return misshapen;
  switch (kind) {
    case 'submission':
      return submissionComplaints(value as Submission);
    case 'mutants':
      return mutantsComplaints(value as Mutants);
    case 'rubric':
      return []; // what else there is to check of it needs its checkpoint: load.ts
  }
}
