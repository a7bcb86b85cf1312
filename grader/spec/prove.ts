/** The whole proof that a text is a spec. It loads the YAML parser and the validators, which takes longer than most runs of it. */
import type { Checkpoint } from './checkpoint.generated';
import { complaintsOf } from './complaints';
import type { Place } from './place';
import type { Complaint, Problem } from './problem';
import { schemaErrors } from './schema';
import { checkpointComplaints } from './semantics';
import { submissionComplaints } from './semantics/submission';
import { createSource } from './source';
import type { Submission } from './submission.generated';
import { parseYaml } from './yaml';

export type SpecKind = 'checkpoint' | 'rubric' | 'submission';

/** A value that is what it should be, and where its parts stand. */
export interface Proof {
  readonly value: unknown;
  readonly place: Place;
}

export type Proved =
  (Proof & { readonly kind: 'ok' }) | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

/** The schema first: the other rules rely on the shape it proves. */
export function prove(kind: SpecKind, file: string, text: string): Proved {
  const parsed = parseYaml(file, text);
  if (parsed.kind === 'bad') return parsed;
  const misshapen = complaintsOf(schemaErrors(kind, parsed.value));
  const complaints = misshapen.length > 0 ? misshapen : semanticComplaints(kind, parsed.value);
  if (complaints.length === 0) return parsed;
  return { kind: 'bad', problems: complaints.map(createSource(file, text, parsed.place).problem) };
}

function semanticComplaints(kind: SpecKind, value: unknown): readonly Complaint[] {
  switch (kind) {
    case 'checkpoint':
      return checkpointComplaints(value as Checkpoint);
    case 'submission':
      return submissionComplaints(value as Submission);
    case 'rubric':
      return []; // what there is to check needs the checkpoint: load.ts
  }
}
