/**
 * What happened: facts with a time, and no opinion. A run log is these, one JSON object a line.
 * Octets travel as base64 text; `ms` counts from the start of the run on a monotonic clock.
 */

import type { Window } from './load';

/** How a connection came to its end, seen from the client. Exactly one for each connection that was opened. */
export type ConnectionEnd = 'fin' | 'reset' | 'closed-by-us' | 'open';

/** Why a step did not come to what it waited for. */
export type Stall =
  /** `quietMs` without an octet, on a clock that only ran while the harness ran on schedule. */
  | {
      readonly kind: 'silence';
      readonly quietMs: number;
      readonly lagMs: number;
      /** The subject used no processor time meanwhile: it was not slow, it slept. */
      readonly asleep: boolean;
    }
  | { readonly kind: 'cap'; readonly capMs: number; readonly lagMs: number }
  /** So much came that nobody reads on: `octets` of it. */
  | { readonly kind: 'flood'; readonly octets: number };

export type StepEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'stalled'; readonly stall: Stall }
  /** The connection had ended, or was never made, so the step could not be taken. */
  | { readonly kind: 'no-connection' }
  /** Allowed to be left out: the subject announced that it closes. */
  | { readonly kind: 'waived' }
  /** The subject was not there any more. */
  | { readonly kind: 'no-process' }
  /** This machine has no room for what the step takes; nobody is to blame, and the trial ends. */
  | { readonly kind: 'no-room' };

export interface ExitStatus {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Where a launch led, by the kernel's own tables. */
export type LaunchEnd =
  | { readonly kind: 'listening'; readonly address: string; readonly pid: number }
  | { readonly kind: 'not-awaited' }
  | { readonly kind: 'exited'; readonly exit: ExitStatus }
  | { readonly kind: 'cannot-start'; readonly message: string }
  | { readonly kind: 'wrong-port'; readonly ports: readonly number[] }
  | { readonly kind: 'wrong-address'; readonly addresses: readonly string[] }
  | { readonly kind: 'held-by-other' }
  /** The program that was started has ended, and processes it left behind serve in its place. */
  | { readonly kind: 'in-background'; readonly exit: ExitStatus; readonly pids: readonly number[] }
  | { readonly kind: 'still-starting'; readonly afterMs: number; readonly lagMs: number };

/** What a process printed: the two ends are kept, the gap between them is counted. */
export interface Output {
  readonly size: number;
  readonly head: string;
  readonly omitted: number;
  readonly tail: string;
}

/**
 * When something printed arrived, and at which octet of all that was printed it begins. Null: there were too many to
 * tell them apart, up to the next.
 */
export type Arrival = readonly [ms: number | null, offset: number];

/** One process of a subject, from /proc/PID/status and /proc/PID/fd (proc(5)). Memory in octets. */
export interface ProcessUse {
  readonly pid: number;
  readonly threads: number;
  readonly descriptors: number;
  readonly memory: number;
  readonly peakMemory: number;
}

export interface ResourceUse {
  readonly processes: readonly ProcessUse[];
  /** Processes of it that have ended and that nobody waited for. */
  readonly zombies: number;
  /** Processor time of all of it so far, in ticks of 10 ms. */
  readonly cpuTicks: number;
}

/** What a thread of the subject does, and to which connection where that can be told. */
export interface TaskState {
  readonly doing: 'recv' | 'send' | 'accept' | 'wait' | 'lock' | 'sleep' | 'child' | 'run' | 'other';
  /** The name of a connection. */
  readonly on: string | null;
}

/** Two measurements, one right after the other. */
export interface Pair {
  readonly own: Window;
  readonly other: Window;
}

/** What the subject did when a wait for it was over. */
export interface Standstill {
  /** Octets of ours that it has not read; null where that cannot be seen. */
  readonly unread: number | null;
  readonly accepted: boolean | null;
  /** The first few of its threads, and how many there are. */
  readonly tasks: readonly TaskState[];
  readonly threads: number;
}

export type Fact =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly size: number;
      readonly sha256: string | null;
      readonly octets?: string;
      readonly modifiedMs: number;
    }
  | {
      readonly kind: 'build';
      readonly end: 'done' | 'failed' | 'too-slow' | 'interrupted';
      readonly exit: ExitStatus;
      readonly output: Output;
    }
  | {
      readonly kind: 'launch';
      readonly process: string;
      readonly instance: number;
      readonly command: readonly string[];
      readonly port: number;
    }
  | {
      readonly kind: 'launched';
      readonly process: string;
      readonly instance: number;
      readonly end: LaunchEnd;
      readonly tookMs: number;
    }
  | { readonly kind: 'uses'; readonly process: string; readonly instance: number; readonly port: number }
  | {
      readonly kind: 'signal';
      readonly process: string;
      readonly instance: number;
      readonly how: 'ctrl-c' | 'SIGTERM' | 'SIGINT' | 'SIGHUP' | 'SIGKILL';
      /** Whether only the process that was started got it, and not its group. */
      readonly toParent?: boolean;
    }
  | {
      readonly kind: 'exit';
      readonly process: string;
      readonly instance: number;
      readonly exit: ExitStatus;
      readonly asked: boolean;
      readonly listened: boolean;
    }
  /** It was seen to listen, though nobody waited for that. */
  | { readonly kind: 'listened'; readonly process: string; readonly instance: number }
  | {
      readonly kind: 'left-behind';
      readonly process: string;
      readonly instance: number;
      readonly pids: readonly number[];
    }
  /** It has ended, and somebody listens on its port all the same. */
  | { readonly kind: 'port-in-use'; readonly process: string; readonly instance: number }
  /** What it uses; `mark` names the moment where later ones are compared with it. */
  | {
      readonly kind: 'resources';
      readonly process: string;
      readonly instance: number;
      readonly mark: string | null;
      readonly use: ResourceUse;
      /** How the wait for less ended, where it was in vain. */
      readonly stall?: Stall;
    }
  /** Why a connection got no answer, by the kernel: what the subject did when the wait was over. */
  | ({ readonly kind: 'standstill'; readonly connection: string } & Standstill)
  /** A process and another server under the same load, in turn. */
  | { readonly kind: 'compared'; readonly process: string; readonly pairs: readonly Pair[] }
  | {
      readonly kind: 'output';
      readonly process: string;
      readonly instance: number;
      readonly output: Output;
      /** In order. Absent in older logs. */
      readonly arrivals?: readonly Arrival[];
    }
  | { readonly kind: 'connect'; readonly connection: string; readonly port: number }
  | { readonly kind: 'connected'; readonly connection: string }
  | { readonly kind: 'not-connected'; readonly connection: string; readonly reason: string }
  | {
      readonly kind: 'sent';
      readonly connection: string;
      readonly octets: string;
      readonly asks: readonly string[];
      readonly wallMs: number;
    }
  | {
      readonly kind: 'received';
      readonly connection: string;
      readonly octets: string;
      readonly omitted: number;
      readonly wallMs: number;
    }
  /** So many octets went out of what was poured, without being kept. */
  | { readonly kind: 'poured'; readonly connection: string; readonly size: number }
  /** The whole content of the response with this number, where some of it was left out of the log. */
  | {
      readonly kind: 'content-hash';
      readonly connection: string;
      readonly response: number;
      readonly size: number;
      readonly sha256: string;
    }
  | { readonly kind: 'finished'; readonly connection: string }
  | {
      readonly kind: 'ended';
      readonly connection: string;
      readonly end: ConnectionEnd;
      /** When it was last known to be open: the end came between this and the time of the fact. */
      readonly openMs: number;
    }
  | { readonly kind: 'blocked'; readonly connection: string; readonly held: boolean; readonly unsent: number }
  | {
      readonly kind: 'canary';
      readonly answer: 'right' | 'answered' | 'silent' | 'refused';
      readonly moment: 'before' | 'after';
      /** It was silent, and slept all the while. */
      readonly asleep?: true;
      /** Why it was silent. */
      readonly standstill?: Standstill;
      /** It was refused by a subject that runs and listens on these ports instead. Absent where that cannot be seen. */
      readonly listensOn?: readonly number[];
    }
  | { readonly kind: 'precondition'; readonly name: string; readonly held: boolean; readonly detail: string }
  /** How late the harness itself was at worst in this trial, where that was more than a busy machine explains. */
  | { readonly kind: 'lag'; readonly lagMs: number }
  /** The kernel ran short of memory for TCP while the trial went on. */
  | { readonly kind: 'tcp-shortage' }
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'step-end'; readonly step: number; readonly end: StepEnd }
  | { readonly kind: 'harness-error'; readonly message: string };

export type Observation = Fact & { readonly ms: number };

/** Everything seen while one row of a case ran. */
export interface TrialRecord {
  readonly row: number;
  readonly observations: readonly Observation[];
}

/** Why a case was not run at all. */
export type NotRun =
  | { readonly kind: 'blocked'; readonly by: string }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'unbuilt'; readonly reason: string }
  | { readonly kind: 'interrupted' }
  /** The run as a whole had taken all the time it may. */
  | { readonly kind: 'out-of-time'; readonly afterMs: number };

export type CaseRecord =
  | {
      readonly kind: 'ran';
      readonly caseId: string;
      readonly attempt: number;
      readonly trials: readonly TrialRecord[];
    }
  | { readonly kind: 'not-run'; readonly caseId: string; readonly why: NotRun };
