import type { CaseRecord, NotRun, Observation, TrialRecord } from './observation';

/**
 * The run log: NDJSON, one JSON object a line. The first line is the header; then what was seen before the first
 * case; then, for each attempt at a case, an `attempt` line and the observations of its trials. The log alone is
 * enough to judge again.
 */
const logVersion = 1;

/** What a log is about. `about` belongs to whoever writes it; it must survive JSON unchanged. */
export interface LogHeader {
  readonly log: 'wiregrade';
  readonly version: number;
  readonly about: unknown;
}

type LogLine =
  | LogHeader
  | { readonly setting: Observation }
  | { readonly attempt: number; readonly case: string; readonly trials: number }
  | { readonly case: string; readonly row: number; readonly seen: Observation }
  | { readonly case: string; readonly notRun: NotRun };

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
  yield line({ attempt: record.attempt, case: record.caseId, trials: record.trials.length });
  for (const { row, observations } of record.trials) {
    for (const seen of observations) yield line({ case: record.caseId, row, seen });
  }
}

export interface ReadLog {
  readonly about: unknown;
  readonly setting: readonly Observation[];
  /** The last attempt at each case, in the order they were finished. */
  readonly records: readonly CaseRecord[];
  /** The log stops in the middle of a line or of a case: what is whole before that is given. */
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
      records: folder.records(),
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

class RecordFolder {
  readonly setting: Observation[] = [];
  readonly #records = new Map<string, CaseRecord>();
  #trials = new Map<number, Observation[]>();
  #open: { id: string; attempt: number; trials: number } | null = null;

  /** Takes one line; false where it is none of ours. */
  add(value: object): boolean {
    const entry = value as Partial<{
      setting: Observation;
      attempt: number;
      case: string;
      trials: number;
      row: number;
      seen: Observation;
      notRun: NotRun;
    }>;
    if (entry.setting !== undefined) return this.setting.push(entry.setting) > 0;
    if (entry.case === undefined) return false;
    if (entry.attempt !== undefined) return this.#begin(entry.case, entry.attempt, entry.trials ?? 0);
    if (entry.notRun !== undefined)
      return this.#set({ kind: 'not-run', caseId: entry.case, why: entry.notRun });
    if (entry.seen === undefined || entry.row === undefined || this.#open?.id !== entry.case) return false;
    const trial = this.#trials.get(entry.row) ?? [];
    trial.push(entry.seen);
    this.#trials.set(entry.row, trial);
    return true;
  }

  get unfinished(): boolean {
    return this.#open !== null && this.#trials.size < this.#open.trials;
  }

  records(): CaseRecord[] {
    this.#close();
    return [...this.#records.values()];
  }

  #begin(id: string, attempt: number, trials: number): boolean {
    this.#close();
    this.#open = { id, attempt, trials };
    return true;
  }

  #close(): void {
    if (this.#open === null) return;
    const { id, attempt } = this.#open;
    const trials: TrialRecord[] = [...this.#trials].map(([row, observations]) => ({ row, observations }));
    this.#trials = new Map();
    this.#open = null;
    this.#set({ kind: 'ran', caseId: id, attempt, trials });
  }

  #set(record: CaseRecord): boolean {
    this.#close();
    this.#records.delete(record.caseId);
    this.#records.set(record.caseId, record);
    return true;
  }
}
