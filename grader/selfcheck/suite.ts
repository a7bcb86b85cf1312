/** What is checked together: the cases of some checkpoints, and the servers that have to pass or to fail them. */
import type { Edit } from '../spec/mutants.generated';

export interface SuiteCase {
  readonly id: string;
  /** A case that is worth nothing is shown, and nobody has to catch anything with it. */
  readonly graded: boolean;
  /** It tells how much and not whether: correct servers earn more or less of it, and it takes a while. */
  readonly measured: boolean;
}

export interface SuiteCheckpoint {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** It, and all that it builds on. */
  readonly files: readonly string[];
  /** SHA-256 of their texts. */
  readonly digest: string;
  readonly cases: readonly SuiteCase[];
}

/** A correct server. */
export interface Base {
  readonly name: string;
  /** Absolute, laid over one another in this order. */
  readonly folders: readonly string[];
}

/** A base with one mistake planted in it. */
export interface Mutant {
  readonly id: string;
  readonly title: string;
  readonly because?: string;
  readonly base: Base;
  readonly quick: boolean;
  readonly edits: readonly Edit[];
  readonly must: readonly string[];
  readonly may: readonly string[];
}

export interface Suite {
  readonly checkpoints: readonly SuiteCheckpoint[];
  /** Checkpoints that are named and do not exist yet. */
  readonly absent: readonly string[];
  readonly mutants: readonly Mutant[];
}
