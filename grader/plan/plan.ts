/** What will be done, with nothing left to look up: the run only obeys, the judge only compares. */
import type { Figure } from '../observe/load';
import type { Usage } from '../observe/resources';
import type { Part } from '../wire/message';

export interface Plan {
  readonly checkpoint: { readonly id: string; readonly title: string; readonly file: string };
  readonly seed: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly files: readonly PlannedFile[];
  readonly cases: readonly PlannedCase[];
}

export type FileContent =
  | { readonly kind: 'octets'; readonly parts: readonly OctetSource[] }
  | { readonly kind: 'sparse'; readonly size: number }
  | { readonly kind: 'folder' }
  | { readonly kind: 'fifo' }
  | { readonly kind: 'symlink'; readonly to: string };

export interface PlannedFile {
  /** Relative to the base folder; `../` reaches the folder beside it. */
  readonly path: string;
  readonly content: FileContent;
  /** Absent: left to the file system. */
  readonly modifiedMs?: number;
  /** Permissions, as chmod(2) has them. */
  readonly mode?: number;
}

/** One stretch of octets. Text still holds the placeholders only a launch can fill: {port}, {host}, {base}, {dir}. */
export type OctetSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hex'; readonly hex: string }
  | { readonly kind: 'repeat'; readonly text: string; readonly times: number }
  | { readonly kind: 'random'; readonly label: string; readonly size: number }
  | { readonly kind: 'every-octet' }
  | { readonly kind: 'cut-off'; readonly text: string; readonly after: number }
  /** The text with a few octets changed, as the seed and `label` have it. */
  | { readonly kind: 'mutate'; readonly text: string; readonly label: string };

export interface RequestTemplate {
  readonly method: string;
  readonly target: string;
  readonly version: string;
  readonly fields: readonly (readonly [name: string, value: readonly OctetSource[]])[];
  readonly body: readonly OctetSource[] | null;
  /** The exact size of the whole request, reached by an X-Pad line. */
  readonly padTo: number | null;
}

export type Message =
  | { readonly kind: 'raw'; readonly parts: readonly OctetSource[] }
  | { readonly kind: 'requests'; readonly requests: readonly RequestTemplate[] };

export type Cut = 'whole' | 'every-octet' | readonly number[];

export interface LaunchSpec {
  readonly arguments: readonly string[];
  readonly base: 'absolute' | 'relative' | 'trailing-slash';
  readonly output: 'terminal' | 'pipes';
  readonly port: 'new' | 'same';
  /** Whether the launch is over only when the subject listens. */
  readonly ready: boolean;
  /** RLIMIT_NOFILE; null: as it is here. */
  readonly descriptors: number | null;
}

/** One shape for each of these verbs, which name a connection or a process and nothing else. */
type About<Verb extends string, Whom extends 'on' | 'process'> = {
  [V in Verb]: { readonly verb: V } & { readonly [K in Whom]: string };
}[Verb];

export type PlannedStep =
  /** `optional`: left out where the subject accepts no more for now. */
  | { readonly verb: 'connect'; readonly on: string; readonly to: string; readonly optional: boolean }
  | {
      readonly verb: 'send';
      readonly on: string;
      readonly to: string;
      readonly message: Message;
      readonly cut: Cut;
    }
  | {
      readonly verb: 'await';
      readonly on: string;
      readonly expect: Expect;
      /** How long the answer may take, where that is printed; else null, and it is as long as patience lasts. */
      readonly withinMs: number | null;
      /** Whether only this connection's own octets count as a sign of life. */
      readonly alone: boolean;
    }
  | {
      readonly verb: 'pour';
      readonly on: string;
      readonly to: string;
      readonly parts: readonly OctetSource[];
      readonly upTo: number;
    }
  | About<'finish' | 'reset' | 'close' | 'stop-reading' | 'until-blocked' | 'until-read', 'on'>
  | { readonly verb: 'read-on'; readonly on: string; readonly atATime: number | null }
  | { readonly verb: 'read'; readonly on: string; readonly size: number }
  /** The subject ends the connection, once it has been idle for so long. */
  | { readonly verb: 'closes'; readonly on: string; readonly fromMs: number; readonly toMs: number }
  | { readonly verb: 'pause'; readonly ms: number }
  | { readonly verb: 'launch'; readonly process: string; readonly launch: LaunchSpec }
  | About<'interrupt' | 'stop' | 'listens' | 'until-refusing', 'process'>
  | {
      readonly verb: 'signal';
      readonly process: string;
      readonly signal: 'SIGTERM' | 'SIGINT' | 'SIGHUP';
      readonly whom: 'group' | 'parent';
    }
  | { readonly verb: 'mark'; readonly process: string; readonly mark: string }
  | { readonly verb: 'uses'; readonly process: string; readonly check: UseCheck }
  | { readonly verb: 'measure'; readonly process: string; readonly measurement: Measurement }
  | { readonly verb: 'exits'; readonly process: string; readonly exit: ExitCheck }
  | {
      readonly verb: 'compare-prints';
      readonly process: string;
      readonly other: string;
      readonly atMost: number | null;
      readonly atLeast: number | null;
    }
  | { readonly verb: 'replace'; readonly file: PlannedFile }
  | { readonly verb: 'require'; readonly what: 'time-wait' | 'not-root'; readonly process: string };

export type UseCheck =
  /** At most so much more than at the mark; but for the peak, it may take a moment until that holds. */
  | {
      readonly kind: 'since';
      readonly mark: string;
      readonly atMost: readonly (readonly [usage: Usage, more: number])[];
    }
  | { readonly kind: 'during'; readonly forMs: number; readonly cpuTicks: number };

export interface Measurement {
  readonly figure: Figure;
  /** The path of the file that is asked for. */
  readonly file: string;
  readonly clients: number;
  /** A model of the reference by name, or the same server asked on a new connection each time. */
  readonly comparedWith: { readonly kind: 'model'; readonly model: string } | { readonly kind: 'one-shot' };
  readonly pairs: number;
  /** What a ratio earns; rising. */
  readonly curve: readonly (readonly [timesAsGood: number, part: number])[];
}

export interface ExitCheck {
  /** Empty together with `signals`: any way of ending will do. */
  readonly codes: readonly number[];
  readonly signals: readonly string[];
  readonly prints: readonly string[];
  readonly neverListens: boolean;
  readonly leavesNothing: boolean;
  readonly freesPort: boolean;
  /** How long it may take, counted from the signal, where that is printed. */
  readonly withinMs: number | null;
  readonly warnCodes: readonly number[];
  /** What it may print, but had better not. */
  readonly warnPrints: readonly string[];
}

export type FieldCheck =
  | { readonly kind: 'exactly'; readonly name: string; readonly value: string }
  | { readonly kind: 'present'; readonly name: string }
  | { readonly kind: 'absent'; readonly name: string }
  | {
      readonly kind: 'one-of';
      readonly name: string;
      readonly values: readonly string[];
      readonly orAbsent: boolean;
    }
  | { readonly kind: 'matches'; readonly name: string; readonly pattern: string; readonly orAbsent: boolean }
  | { readonly kind: 'date-now'; readonly name: string }
  | {
      readonly kind: 'later-than-date';
      readonly name: string;
      readonly byMs: number;
      readonly giveOrTakeMs: number | null;
    }
  | {
      readonly kind: 'same-as';
      readonly name: string;
      readonly response: string;
      readonly orAbsent: boolean;
    };

export type ContentCheck =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sha256'; readonly sha256: string }
  | { readonly kind: 'size'; readonly size: number }
  /** As far as it has come it is the beginning of this file. */
  | { readonly kind: 'begins'; readonly path: string }
  | { readonly kind: 'none' };

/** Accepted status codes, each a closed range: 404 is [404, 404], 4xx is [400, 499]. */
export type StatusRange = readonly [from: number, to: number];

interface Worth {
  /** 1 for full marks. */
  readonly worth: number;
  readonly because?: string;
  /** Accepted, with this remark. */
  readonly warn?: string;
}

export type Outcome = Worth &
  (
    | {
        readonly kind: 'response';
        /** Empty: any final status. */
        readonly status: readonly StatusRange[];
        readonly fields: readonly FieldCheck[];
        readonly content: ContentCheck | null;
        readonly grammar: readonly Part[];
        readonly thenClosed: boolean;
      }
    | { readonly kind: 'closed' }
    /** An interim response (1xx); what follows it is another matter. */
    | { readonly kind: 'interim'; readonly status: number }
    /** Closed, refused, or silent. */
    | { readonly kind: 'unanswered' }
    | { readonly kind: 'anything' }
  );

export interface Expect {
  /** Named responses can be compared with later ones. */
  readonly name?: string;
  /** Alternatives, best first. */
  readonly outcomes: readonly Outcome[];
  /** The statuses after which the run also waits for the end of the connection. */
  readonly awaitEndAfter: readonly StatusRange[];
}

export interface Trial {
  readonly row: number;
  /** How the row reads; empty where the case has no table. */
  readonly label: string;
  readonly steps: readonly PlannedStep[];
}

export type SubjectNeed =
  | { readonly kind: 'shared' }
  | { readonly kind: 'own'; readonly launch: LaunchSpec }
  | { readonly kind: 'none' };

export interface PlannedCase {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly level: 'MUST' | 'SHOULD' | 'COURSE' | 'RULE' | 'METRIC' | 'INFO';
  readonly restsOn: string;
  readonly because?: string;
  readonly hint: string;
  readonly needs: readonly string[];
  readonly subject: SubjectNeed;
  readonly canary: boolean;
  readonly mayEndEarly: boolean;
  /** `rows`: each row that holds earns its part; `climb`: so do they up to the first that does not hold. */
  readonly credit: 'whole' | 'rows' | 'climb';
  /** The path of the file whose content must not come back. */
  readonly never: string | null;
  readonly trials: readonly Trial[];
  /** It mostly waits, and runs beside all others. */
  readonly background: boolean;
  /** It measures what is had sooner by who has the machine alone, and runs when all others are over. */
  readonly alone: boolean;
  /** It belongs to an earlier checkpoint, and is here because others need it. */
  readonly prerequisite: boolean;
  /** Where it is written. */
  readonly file: string;
  readonly line: number;
}
