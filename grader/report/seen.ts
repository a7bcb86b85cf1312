import type { CaseRecord, Observation } from '../observe/observation';
import type { Plan } from '../plan/plan';

/** What was seen, for formats that show it beside the verdicts. The same from a live run and from a stored log. */
export interface Seen {
  readonly plan: Plan;
  /** Facts about the run as a whole: the files that were made, the build. */
  readonly setting: readonly Observation[];
  /** Of each case the attempt that the verdict tells of, by id. A case may be missing: not run, or not kept. */
  readonly records: ReadonlyMap<string, CaseRecord>;
}
