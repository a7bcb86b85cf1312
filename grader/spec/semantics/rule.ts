import type { Case, Checkpoint, Step } from '../checkpoint.generated';
import type { Complaint } from '../problem';

/** One rule about a checkpoint as a whole. Paths begin at the top of the file. */
export type CheckpointRule = (checkpoint: Checkpoint) => Iterable<Complaint>;

/** A case with the steps of one row of its table. */
interface FilledCase {
  readonly spec: Case;
  readonly steps: readonly Step[];
  readonly checkpoint: Checkpoint;
}

/** One rule about a case, asked once for each row. Paths begin at the case. */
export type CaseRule = (filled: FilledCase) => Iterable<Complaint>;
