/** What is wrong with a file someone wrote, and where. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  readonly message: string;
  /** The line itself and, under it, a caret; empty where there is no file to show. */
  readonly frame: string;
  /** What to do about it, when that can be guessed. */
  readonly suggestion?: string;
}

/** Keys and indices that lead from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** A problem before it is placed in the file. */
export interface Complaint {
  readonly path: Path;
  readonly message: string;
  readonly suggestion?: string;
  /** Whether the caret belongs under the key rather than the value. */
  readonly atKey?: boolean;
}

export type Loaded<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly source: Source }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file that was read: it knows where each of its values stands. */
export interface Source {
  readonly file: string;
  /** Where the value at this path begins; where its nearest parent does if there is no such value. */
  readonly position: (path: Path) => Position;
  readonly problem: (complaint: Complaint) => Problem;
}
