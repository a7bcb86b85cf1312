/* Derived from rubrics/rubric.schema.json by `npm run schema`. */

/**
 * What the cases of a checkpoint are worth, and which of them students are shown: no checks.
 */
export interface Rubric {
  /**
   * Its name.
   */
  rubric: string;
  /**
   * The checkpoint it is for.
   */
  checkpoint: string;
  /**
   * By group of the checkpoint: points by case. A case left out is worth nothing.
   */
  points: {
    [k: string]: {
      [k: string]: number;
    };
  };
  /**
   * By case: when students are shown what it asks and what came of it; a case left out is shown at once, and the points of all of them are. hidden: never. after-due, after-published: where the place a report goes to knows when that is, as Gradescope does, and never elsewhere.
   */
  visibility?: {
    [k: string]: 'hidden' | 'after-due' | 'after-published';
  };
}
