import type { Case, Checkpoint, Step } from '../checkpoint.generated';
import type { Complaint } from '../problem';

/** A checkpoint of which something may be missing: of a case whose keys are misshapen, those that are not. */
export interface Outline extends Pick<Checkpoint, 'groups' | 'files' | 'builds-on'> {
  readonly cases: readonly Partial<Case>[];
}

/** One rule about a checkpoint as a whole. Paths begin at the top of the file. */
export type CheckpointRule = (checkpoint: Outline) => Iterable<Complaint>;

/** A case with the steps of one row of its table. */
interface FilledCase {
  readonly spec: Partial<Case>;
  readonly steps: readonly Step[];
  readonly checkpoint: Outline;
}

/** One rule about a case, asked once for each row. Paths begin at the case. */
export type CaseRule = (filled: FilledCase) => Iterable<Complaint>;
