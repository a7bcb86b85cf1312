import { closeSync, openSync, writeSync } from 'node:fs';
import type { Setting } from './judge/case';
import { readSetting } from './judge/case';
import { sayExit } from './judge/ends';
import {
  attemptOf,
  settle,
  toldWith,
  withAttempt,
  type Again,
  type Attempt,
  type Settled,
} from './judge/settle';
import type { Verdict } from './judge/verdict';
import { sayFileError } from './lib/file-error';
import { inSlices } from './lib/slices';
import { writeHeader, writeRecord, writeSetting } from './observe/log';
import type { CaseRecord, NotRun, Observation } from './observe/observation';
import type { Plan, PlannedCase } from './plan/plan';
import { cameUp } from './report/down';
import type { Seen } from './report/seen';
import type { RunObserver } from './run/run';
import { assembleReport, judgingRecord, type JudgedCase, type ReportFacts } from './score/assemble';
import type { Report } from './score/report';

/** Follows a run: judges each case as it ends, so that what needs a failed case is not run, and writes the log. */
export class Grading implements RunObserver {
  readonly #judged = new Map<string, JudgedCase>();
  /** Those that are not tried again. */
  readonly #settled = new Set<string>();
  readonly #attempts = new Map<string, readonly Attempt[]>();
  #setting: Setting = { files: new Map() };
  #buildFailure: string | null = null;
  /** Some case was not run, though nothing was wrong with it or what it needs. */
  #isCut = false;
  /** The subject has come up: until then a report needs what was seen, to say why not. */
  #isUp = false;
  #facts: readonly Observation[] = [];
  readonly #records = new Map<string, CaseRecord>();

  constructor(
    private readonly plan: Plan,
    private readonly log: RunLog,
    /** Why a case cannot be asked of this subject at all; null where it can. */
    private readonly whyNotHere: (planned: PlannedCase) => string | null,
    private readonly onProgress: (done: number, running: string | null) => void,
    /** Whether a report will show what was seen. With a thousand clients that is more than one keeps for nothing. */
    private readonly keepsRecords = false,
  ) {}

  setUp(facts: readonly Observation[]): void {
    this.#facts = facts;
    this.#setting = readSetting(facts);
    this.#buildFailure = buildFailure(facts);
    this.log.write([writeSetting(facts)]);
  }

  starting(planned: PlannedCase): void {
    this.onProgress(this.#judged.size, planned.id);
  }

  whyNot(planned: PlannedCase): NotRun | null {
    if (this.#buildFailure !== null) return { kind: 'unbuilt', reason: this.#buildFailure };
    const reason = this.whyNotHere(planned);
    if (reason !== null) return { kind: 'skipped', reason };
    const by = planned.needs.find(
      (id) => this.#settled.has(id) && this.#judged.get(id)?.verdict.kind !== 'pass',
    );
    return by === undefined ? null : { kind: 'blocked', by };
  }

  /** What a thousand clients saw is judged in slices: others wait for answers meanwhile. */
  async take(record: CaseRecord): Promise<Again | null> {
    this.log.write(writeRecord(record));
    const planned = this.plan.cases.find(({ id }) => id === record.caseId);
    if (planned === undefined) return null;
    this.#isCut ||= isCut(record);
    const judged = await inSlices(judgingRecord(planned, record, this.#setting));
    const attempts = withAttempt(this.#attempts.get(planned.id) ?? [], attemptOf(record, judged.verdict));
    this.#attempts.set(planned.id, attempts);
    const settled = settleFor(planned, attempts, judged.verdict);
    if (settled.kind === 'settled') this.#settled.add(planned.id);
    // The newest attempt stands last.
    const isTold = toldWith(attempts, settled.verdict) === attempts.at(-1);
    this.#keep(record, judged, settled.verdict, isTold);
    this.onProgress(this.#judged.size, null);
    return settled.kind === 'again' ? settled.how : null;
  }

  /** `isTold`: whether this attempt is the one that the verdict is told with. */
  #keep(record: CaseRecord, judged: JudgedCase, verdict: Verdict, isTold: boolean): void {
    const id = record.caseId;
    const before = this.#judged.get(id) ?? judged;
    const attempts = Math.max(before.attempts, judged.attempts);
    this.#judged.set(id, { ...(isTold ? judged : before), verdict, attempts });
    if (isTold && (this.keepsRecords || !this.#isUp)) this.#records.set(id, record);
    this.#isUp ||= cameUp(record);
  }

  report(facts: ReportFacts): Report {
    const complete = facts.complete && !this.#isCut;
    return assembleReport(this.plan, [...this.#judged.values()], { ...facts, complete });
  }

  seen(): Seen {
    return { plan: this.plan, setting: this.#facts, records: this.#records };
  }
}

/** Where the machine was too busy, nobody waits again for what is worth nothing. */
function settleFor({ level }: PlannedCase, attempts: readonly Attempt[], verdict: Verdict): Settled {
  if (level === 'INFO' && verdict.kind === 'inconclusive') return { kind: 'settled', verdict };
  return settle(attempts);
}

/** Whether it was left out because the run came to its end before. */
export function isCut(record: CaseRecord): boolean {
  return (
    record.kind === 'not-run' && (record.why.kind === 'interrupted' || record.why.kind === 'out-of-time')
  );
}

/** Why the submission could not be built; null where it was, or needs no build. */
export function buildFailure(facts: readonly Observation[]): string | null {
  const built = facts.find((seen) => seen.kind === 'build');
  if (built === undefined || built.end === 'done' || built.end === 'interrupted') return null;
  if (built.end === 'too-slow') return 'it took longer than its limit';
  const tail =
    Buffer.from(built.output.tail || built.output.head, 'base64')
      .toString('utf8')
      .trim()
      .split('\n')
      .at(-1) ?? '';
  return `${sayExit(built.exit)}${tail === '' ? '' : `, "${tail.slice(0, 200)}"`}`;
}

const pieceLength = 64 * 1024;

/** Lines put together: a thousand clients are many thousand lines, and a system call for each holds up the run. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Where the run log goes, if anywhere: written as the run goes, so that a kill loses at most one case. */
export class RunLog {
  readonly #fd: number | null;
  /** Why it could not be written to its end. */
  problem: string | null = null;

  constructor(file: string | null, about: unknown) {
    this.#fd = file === null ? null : openSync(file, 'w');
    this.write([writeHeader(about)]);
  }

  /** A disk that fills up spoils the log and not the run. */
  write(lines: Iterable<string>): void {
    if (this.#fd === null || this.problem !== null) return;
    try {
      for (const text of inPieces(lines)) writeSync(this.#fd, text);
    } catch (error) {
      this.problem = sayFileError(error);
    }
  }

  close(): void {
    if (this.#fd !== null) closeSync(this.#fd);
  }
}
