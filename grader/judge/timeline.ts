import type {
  ExitStatus,
  LaunchEnd,
  Observation,
  Output,
  Pair,
  Standstill,
  StepEnd,
} from '../observe/observation';
import { idleBracket, viewSession, type IdleBracket, type Session } from './session';

/** A file of the run as it was at some moment. `octets` is absent where it was too large for the log. */
export interface FileState {
  readonly path: string;
  readonly size: number;
  readonly sha256: string | null;
  readonly octets: Buffer | null;
}

export interface ProcessView {
  readonly launched: LaunchEnd | null;
  readonly port: number | null;
  readonly exit: { readonly status: ExitStatus; readonly asked: boolean; readonly ms: number } | null;
  readonly listened: boolean;
  readonly leftBehind: readonly number[];
  /** It has ended, and its port was taken all the same. */
  readonly portInUse: boolean;
  readonly output: Output | null;
}

/** The observations of one trial, sorted by what they are about. */
export class Timeline {
  readonly #sessions = new Map<string, Part[]>();
  readonly #views = new Map<Part, Session>();
  /** Where each step begins and ends among the observations, and how it ended. */
  readonly #begins = new Map<number, number>();
  readonly #ends = new Map<number, { readonly at: number; readonly end: StepEnd }>();

  /** Files that were made or changed in the trial. */
  readonly #files: { readonly at: number; readonly seen: Extract<Observation, { kind: 'file' }> }[] = [];

  constructor(
    readonly observations: readonly Observation[],
    private readonly filesBefore: ReadonlyMap<string, FileState>,
  ) {
    for (const [at, seen] of observations.entries()) {
      if (seen.kind === 'step') this.#begins.set(seen.step, at);
      if (seen.kind === 'step-end') this.#ends.set(seen.step, { at, end: seen.end });
      if (seen.kind === 'file') this.#files.push({ at, seen });
      this.#sort(seen, at);
    }
  }

  /** How step `index` ended; undefined where it was not reached. */
  stepEnd(index: number): StepEnd | undefined {
    return this.#ends.get(index)?.end;
  }

  /** How long after a process was first told to end step `index` was over, in ms; null where nobody had told it. */
  msSinceSignal(process: string, index: number): number | null {
    const told = this.observations.find((seen) => seen.kind === 'signal' && seen.process === process);
    const over = this.observations[this.#ends.get(index)?.at ?? Infinity];
    return told === undefined || over === undefined || over.ms < told.ms ? null : over.ms - told.ms;
  }

  /** What was seen while step `index` was taken. */
  during(index: number): readonly Observation[] {
    const from = this.#begins.get(index) ?? this.observations.length;
    return this.observations.slice(from, this.#ends.get(index)?.at);
  }

  /** Octets that came on a connection while step `index` was taken. */
  receivedIn(connection: string, index: number): number {
    return this.during(index).reduce((sum, seen) => {
      const isIts = seen.kind === 'received' && seen.connection === connection;
      return isIts ? sum + Buffer.byteLength(seen.octets, 'base64') + seen.omitted : sum;
    }, 0);
  }

  /** Why step `index` waited in vain for a connection, by the kernel; undefined where nobody asked it. */
  standstillAt(index: number): Standstill | undefined {
    return this.during(index).find((seen) => seen.kind === 'standstill');
  }

  /** What a process used while step `index` was taken: the looks at it, in order. */
  usesIn(process: string, index: number): Resources[] {
    return this.during(index).filter(
      (seen): seen is Resources => seen.kind === 'resources' && seen.process === process,
    );
  }

  /** What was measured while step `index` was taken. */
  pairsIn(index: number): readonly Pair[] {
    return this.during(index).find((seen) => seen.kind === 'compared')?.pairs ?? [];
  }

  /** What a process used when it was last marked so before step `index`. */
  markOf(process: string, mark: string, index: number): Resources | undefined {
    const before = this.observations.slice(0, this.#begins.get(index));
    return before.findLast(
      (seen): seen is Resources =>
        seen.kind === 'resources' && seen.process === process && seen.mark === mark,
    );
  }

  /** How long a connection had been idle when it ended, while step `index` waited for that. */
  idleAt(connection: string, index: number): IdleBracket | undefined {
    const begin = this.#begins.get(index) ?? 0;
    const part = this.#partAt(connection, index);
    const nowMs = this.observations[this.#ends.get(index)?.at ?? begin]?.ms ?? 0;
    return part === undefined ? undefined : idleBracket(part.seen, this.observations[begin]?.ms ?? 0, nowMs);
  }

  /** How long after the last thing that was done in the trial; null where that came later. */
  msAfterLastStep(ms: number): number | null {
    const done = this.observations.filter(({ kind }) => kind === 'step-end' || kind === 'canary');
    const lastMs = done.at(-1)?.ms ?? Infinity;
    return ms >= lastMs ? ms - lastMs : null;
  }

  /** The session that a connection name meant when step `index` was taken. */
  sessionAt(connection: string, index: number): Session | undefined {
    const last = this.#partAt(connection, index);
    return last === undefined ? undefined : this.#view(connection, last);
  }

  /** Whether the connection that a name meant then was ever made. Cheaper than a session, for crowds. */
  isConnectedAt(connection: string, index: number): boolean {
    return this.#partAt(connection, index)?.seen.some(({ kind }) => kind === 'connected') === true;
  }

  /** Whether a name meant a connection then. */
  isKnownAt(connection: string, index: number): boolean {
    return this.#partAt(connection, index) !== undefined;
  }

  sessions(): Session[] {
    return [...this.#sessions].flatMap(([name, parts]) => parts.map((part) => this.#view(name, part)));
  }

  /** The value of Host in what was sent first; empty where there was none. */
  host(): string {
    for (const seen of this.observations) {
      const [, host] = seen.kind === 'sent' ? (hostLine.exec(latin1(seen.octets)) ?? []) : [];
      if (host !== undefined) return host;
    }
    return '';
  }

  /** A file as it was when step `index` was taken. */
  fileAt(path: string, index: number): FileState | undefined {
    const limit = this.#ends.get(index)?.at ?? Infinity;
    const made = this.#files.findLast(({ at, seen }) => seen.path === path && at <= limit);
    return made === undefined ? this.filesBefore.get(path) : fileState(made.seen);
  }

  process(name: string): ProcessView {
    let view: ProcessView = {
      launched: null,
      port: null,
      exit: null,
      listened: false,
      leftBehind: [],
      portInUse: false,
      output: null,
    };
    for (const seen of this.observations)
      if ('process' in seen && seen.process === name) view = { ...view, ...aspect(seen) };
    return view;
  }

  processNames(): string[] {
    return [...new Set(this.observations.flatMap((seen) => ('process' in seen ? [seen.process] : [])))];
  }

  #partAt(connection: string, index: number): Part | undefined {
    const limit = this.#ends.get(index)?.at ?? -1;
    return this.#sessions.get(connection)?.findLast(({ from }) => from <= limit);
  }

  #sort(seen: Observation, at: number): void {
    if (!('connection' in seen)) return;
    const parts = this.#sessions.get(seen.connection) ?? [];
    if (seen.kind === 'connect') parts.push({ from: at, seen: [seen] });
    else parts.at(-1)?.seen.push(seen);
    this.#sessions.set(seen.connection, parts);
  }

  #view(name: string, part: Part): Session {
    const view = this.#views.get(part) ?? viewSession(name, part.seen);
    this.#views.set(part, view);
    return view;
  }
}

/** One connection of a name: where it begins among the observations, and what was seen of it. */
interface Part {
  readonly from: number;
  readonly seen: Observation[];
}

type Resources = Extract<Observation, { kind: 'resources' }>;

const hostLine = /^host:[ \t]*([^ \t\r\n]*)/im;

function latin1(base64: string): string {
  return Buffer.from(base64, 'base64').toString('latin1');
}

export function fileState(seen: Extract<Observation, { kind: 'file' }>): FileState {
  const octets = seen.octets === undefined ? null : Buffer.from(seen.octets, 'base64');
  return { path: seen.path, size: seen.size, sha256: seen.sha256, octets };
}

function aspect(seen: Observation): Partial<ProcessView> {
  switch (seen.kind) {
    case 'launch':
      return { port: seen.port };
    case 'launched':
      return { launched: seen.end };
    case 'exit':
      return { exit: { status: seen.exit, asked: seen.asked, ms: seen.ms } };
    case 'listened':
      return { listened: true };
    case 'left-behind':
      return { leftBehind: seen.pids };
    case 'port-in-use':
      return { portInUse: true };
    case 'output':
      return { output: seen.output };
    default:
      return {};
  }
}

/** Not taken, and not by the server's doing. */
export function isLeftOut({ kind }: StepEnd): boolean {
  return kind === 'waived' || kind === 'no-room';
}
