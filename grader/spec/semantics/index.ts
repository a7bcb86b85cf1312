import type { Checkpoint } from '../checkpoint.generated';
import type { Complaint } from '../problem';
import type { Rubric } from '../rubric.generated';
import type { Submission } from '../submission.generated';

export function checkpointComplaints(_checkpoint: Checkpoint): readonly Complaint[] {
  return [];
}
export function rubricComplaints(_rubric: Rubric, _checkpoint?: Checkpoint): readonly Complaint[] {
  return [];
}
export function submissionComplaints(_submission: Submission): readonly Complaint[] {
  return [];
}
