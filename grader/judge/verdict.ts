/** Opinions: what the observations of a case mean. */

/** Octets of the subject, made printable, with a caret under the first wrong one. */
export interface Excerpt {
  readonly text: string;
  /** Column of the caret in `text`, from 0. */
  readonly caret: number;
}

export interface Finding {
  /** Names the hint page; such as `wrong-status`. */
  readonly code: string;
  /** `warn` is reported and costs nothing. */
  readonly weight: 'fail' | 'warn';
  /** Which row of the case's table, as a student would say it; absent in a case without one. */
  readonly row?: string;
  readonly did: string;
  readonly expected: string;
  readonly saw: string;
  readonly excerpt?: Excerpt;
  readonly clause: string;
}

/** Whose fault it is. Only `fail` and `crashed` cost marks. */
export type Verdict =
  | { readonly kind: 'pass'; readonly remarks: readonly Finding[] }
  /** `earned` is the part of the points that is given all the same, 0 to less than 1. */
  | { readonly kind: 'fail'; readonly findings: readonly Finding[]; readonly earned: number }
  /**
   * The subject ended while the case needed it, or never came up. `says` is the cause in one sentence. `earned` is for
   * rows that are ever harder: what those before the end earned, if anything.
   */
  | {
      readonly kind: 'crashed';
      readonly earned?: number;
      readonly says: string;
      readonly did: string;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'blocked'; readonly by: string }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'inconclusive'; readonly reason: string }
  | { readonly kind: 'harness-error'; readonly message: string };
