/* Derived from grader/selfcheck/mutants.schema.json by `npm run schema`. */

export type Name = string;

/**
 * Correct servers, each with one mistake planted in it, and the cases that have to notice.
 */
export interface Mutants {
  /**
   * The checkpoints whose cases are named here: names, or paths from this file. A name that no checkpoint has yet is left out.
   *
   * @minItems 1
   */
  checkpoints: [string, ...string[]];
  /**
   * Correct servers by name: folders, as paths from this file, copied over one another in this order.
   */
  bases: {
    /**
     * @minItems 1
     */
    [k: string]: [string, ...string[]];
  };
  /**
   * The servers with a mistake.
   *
   * @minItems 1
   */
  mutants: [Mutant, ...Mutant[]];
}
export interface Mutant {
  id: Name;
  /**
   * The mistake in one sentence.
   */
  title: string;
  /**
   * Why it is planted there, or why those cases are expected.
   */
  because?: string;
  base: Name;
  /**
   * Whether it belongs to the first wave, which --quick runs.
   */
  quick?: boolean;
  /**
   * What is changed, in this order.
   *
   * @minItems 1
   */
  edits: [Edit, ...Edit[]];
  /**
   * The cases that have to fail; none where the mistake is none that a case should notice.
   */
  must: string[];
  /**
   * The cases that may fail as well.
   */
  may?: string[];
}
export interface Edit {
  /**
   * A file of the base, as a path in it.
   */
  file: string;
  /**
   * Text that occurs in it exactly once.
   */
  old: string;
  /**
   * What stands there instead.
   */
  new: string;
}
