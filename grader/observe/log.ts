import type { CaseRecord, NotRun, Observation, TrialRecord } from './observation';

/**
 * The run log: NDJSON, one JSON object a line. The first line is the header; then what was seen before the first
 * case; then, for each attempt at a case, an `attempt` line and the observations of its trials. The log alone is
 * enough to judge again.
 */
const logVersion = 2;

/** What a log is about. `about` belongs to whoever writes it; it must survive JSON unchanged. */
export interface LogHeader {
  readonly log: 'wiregrade';
  readonly version: number;
  readonly about: unknown;
}

type LogLine =
  | LogHeader
  | { readonly setting: Observation }
  /** With each row that was run and how many observations of it follow, so that a log which was cut off shows it. */
  | { readonly attempt: number; readonly case: string; readonly trials: readonly Announced[] }
  | { readonly case: string; readonly row: number; readonly seen: Observation }
  | { readonly case: string; readonly notRun: NotRun };

type Announced = readonly [row: number, observations: number];

const line = (value: LogLine): string => `${JSON.stringify(value)}\n`;

export function writeHeader(about: unknown): string {
  return line({ log: 'wiregrade', version: logVersion, about });
}

export function writeSetting(facts: readonly Observation[]): string {
  return facts.map((seen) => line({ setting: seen })).join('');
}

export function* writeRecord(record: CaseRecord): Generator<string> {
  if (record.kind === 'not-run') {
    yield line({ case: record.caseId, notRun: record.why });
    return;
  }
  const trials = record.trials.map(({ row, observations }): Announced => [row, observations.length]);
  yield line({ attempt: record.attempt, case: record.caseId, trials });
  for (const { row, observations } of record.trials) {
    for (const seen of observations) yield line({ case: record.caseId, row, seen });
  }
}

export interface ReadLog {
  readonly about: unknown;
  readonly setting: readonly Observation[];
  /** The last attempt at each case, in the order they were finished. */
  readonly records: readonly CaseRecord[];
  /** Every attempt at each case, in the same order. */
  readonly attempts: readonly (readonly CaseRecord[])[];
  /** The log stops in the middle of a line or of a case: the cases that are whole are given. */
  readonly truncated: boolean;
}

export type LogResult =
  | { readonly kind: 'log'; readonly log: ReadLog }
  | { readonly kind: 'not-a-log'; readonly line: number; readonly reason: string };

/** Reads a log. A last line that was cut off by a kill is no error; anything else that is not a log is. */
export function readLog(text: string): LogResult {
  const lines = text.split('\n');
  const whole = lines.pop() === '';
  const header = parse(lines[0] ?? '') as Partial<LogHeader> | null;
  if (header?.log !== 'wiregrade')
    return { kind: 'not-a-log', line: 1, reason: 'the first line is not the header of a run log' };
  if (header.version !== logVersion) {
    return {
      kind: 'not-a-log',
      line: 1,
      reason: `the log has version ${String(header.version)}, and this grader reads version ${String(logVersion)}`,
    };
  }
  const folder = new RecordFolder();
  for (const [i, text] of lines.entries()) {
    if (i === 0) continue;
    const value = parse(text);
    if (value === null || !folder.add(value))
      return { kind: 'not-a-log', line: i + 1, reason: 'this line is not one of a run log' };
  }
  return {
    kind: 'log',
    log: {
      about: header.about,
      setting: folder.setting,
      records: folder.attempts().flatMap((each) => each.at(-1) ?? []),
      attempts: folder.attempts(),
      truncated: !whole || folder.unfinished,
    },
  };
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null; // the caller names the line
  }
}

interface OpenRecord {
  readonly caseId: string;
  readonly attempt: number;
  readonly trials: readonly {
    readonly row: number;
    readonly size: number;
    readonly observations: Observation[];
  }[];
}

class RecordFolder {
  readonly setting: Observation[] = [];
  readonly #attempts = new Map<string, readonly CaseRecord[]>();
  #open: OpenRecord | null = null;

  /** Takes one line; false where it is none of ours, or not in its place. */
  add(value: object): boolean {
    const entry = value as Partial<{
      setting: Observation;
      attempt: number;
      case: string;
      trials: Announced[];
      row: number;
      seen: Observation;
      notRun: NotRun;
    }>;
    if (entry.seen !== undefined) return this.#see(entry.case, entry.row, entry.seen);
    if (this.unfinished) return false;
    if (entry.setting !== undefined) return this.setting.push(entry.setting) > 0;
    if (entry.case === undefined) return false;
    if (entry.notRun !== undefined)
      return this.#set({ kind: 'not-run', caseId: entry.case, why: entry.notRun });
    if (entry.attempt === undefined || !Array.isArray(entry.trials)) return false;
    return this.#begin(entry.case, entry.attempt, entry.trials);
  }

  get unfinished(): boolean {
    return this.#open !== null;
  }

  /** Those that are whole. */
  attempts(): (readonly CaseRecord[])[] {
    return [...this.#attempts.values()];
  }

  #begin(caseId: string, attempt: number, trials: readonly Announced[]): boolean {
    this.#open = { caseId, attempt, trials: trials.map(([row, size]) => ({ row, size, observations: [] })) };
    return this.#closeIfWhole(this.#open);
  }

  #see(caseId: string | undefined, row: number | undefined, seen: Observation): boolean {
    if (this.#open === null || this.#open.caseId !== caseId) return false;
    const trial = this.#open.trials.find((one) => one.row === row);
    if (trial === undefined || trial.observations.length === trial.size) return false;
    trial.observations.push(seen);
    return this.#closeIfWhole(this.#open);
  }

  #closeIfWhole({ caseId, attempt, trials }: OpenRecord): boolean {
    if (trials.some(({ size, observations }) => observations.length < size)) return true;
    this.#open = null;
    const whole = trials.map(({ row, observations }): TrialRecord => ({ row, observations }));
    return this.#set({ kind: 'ran', caseId, attempt, trials: whole });
  }

  /** A record takes the place of an earlier one of the same attempt: what a shared subject died of is found later. */
  #set(record: CaseRecord): boolean {
    const numberOf = (one: CaseRecord): number => (one.kind === 'ran' ? one.attempt : 0);
    const others = (this.#attempts.get(record.caseId) ?? []).filter(
      (one) => numberOf(one) !== numberOf(record),
    );
    this.#attempts.delete(record.caseId);
    this.#attempts.set(record.caseId, [...others, record]);
    return true;
  }
}
