/* Derived from rubrics/rubric.schema.json by `npm run schema`. */

/**
 * What the cases of a checkpoint are worth: numbers only, no checks.
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
}
