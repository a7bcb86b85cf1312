/** The one value every report format is made from. Times are wall-clock only where the name says so. */
import type { Printed } from '../judge/case';
import type { Verdict } from '../judge/verdict';

/** Earned, of how many; and how many nobody could judge, which are no part of `maxPoints` (score.ts says why). */
export interface CasePoints {
  readonly points: number;
  readonly maxPoints: number;
  readonly unjudgedPoints: number;
}

/** A rubric's word on a case that is not shown at once (rubrics/README.md). */
export type Visibility = 'hidden' | 'after-due' | 'after-published';

export interface CaseReport extends CasePoints {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly level: string;
  readonly restsOn: string;
  readonly because?: string;
  readonly hint: string;
  /** When students are shown more than its points; absent: at once. */
  readonly visibility?: Visibility;
  /** Where the case is written, for annotations. */
  readonly file: string;
  readonly line: number;
  /** It belongs to an earlier checkpoint, whose behaviour others need; it is worth nothing here. */
  readonly prerequisite?: true;
  readonly verdict: Verdict;
  readonly tookMs: number;
  /** Attempts it took until the host was quiet enough to judge. */
  readonly attempts: number;
  /** A command that sends the same octets to port 8080, where one can: curl, or printf and nc. */
  readonly reproduce?: string;
  /** The command that runs this one case again. */
  readonly again: string;
  /** The command that says what the case is about, with an exchange that is right. */
  readonly explain?: string;
  /** What the subject printed, where that explains a verdict. Octets as sent, not yet escaped, base64. */
  readonly output?: Printed;
}

export interface GroupReport extends CasePoints {
  readonly id: string;
  readonly title: string;
}

export interface Report extends CasePoints {
  readonly format: 'wiregrade-report';
  readonly version: 1;
  readonly checkpoint: { readonly id: string; readonly title: string; readonly file: string };
  readonly subject: string;
  readonly seed: string;
  /** How to have the files of this run again: a command, and the base folder it makes. */
  readonly site: { readonly command: string; readonly base: string };
  /** Wall clock, ISO 8601. */
  readonly startedAt: string;
  readonly tookMs: number;
  /** False where Ctrl-C or a limit ended the run early: cases not reached are reported as such. */
  readonly complete: boolean;
  /** Graded cases only: those of level INFO are shown, never counted. */
  readonly counts: Readonly<Record<Verdict['kind'], number>>;
  readonly groups: readonly GroupReport[];
  readonly cases: readonly CaseReport[];
}
