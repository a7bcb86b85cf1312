/* Derived from student-template/submission.schema.json by `npm run schema`. */

/**
 * How to build and start a server, in any language.
 */
export interface Submission {
  /**
   * The command as a list of arguments. {port} and {base} are filled in; no shell is involved.
   *
   * @minItems 1
   */
  run: [string, ...string[]];
  /**
   * Run once before the first case.
   */
  build?: {
    /**
     * @minItems 1
     */
    run: [string, ...string[]];
    /**
     * Seconds it may take.
     */
    'limit-s'?: number;
  };
  /**
   * Variables added to the server's environment.
   */
  env?: {
    [k: string]: string;
  };
  /**
   * The folder to start in, relative to the submission.
   */
  cwd?: string;
}
