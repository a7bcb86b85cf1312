import { atOnce } from '../lib/slices';
import type { CaseRecord, NotRun, Observation, Output, TrialRecord } from '../observe/observation';
import type { PlannedCase } from '../plan/plan';
import { fileState, type FileState } from './timeline';
import { judgeTrial, type TrialVerdict } from './trial';
import type { Verdict } from './verdict';

/** What the judge knows of the run as a whole: the files made, and how the build ended. */
export interface Setting {
  readonly files: ReadonlyMap<string, FileState>;
}

export function readSetting(facts: readonly Observation[]): Setting {
  return {
    files: new Map(
      facts.flatMap((seen) => (seen.kind === 'file' ? [[seen.path, fileState(seen)] as const] : [])),
    ),
  };
}

/** The verdict on a case, from what was seen and nothing else. */
export function judgeCase(planned: PlannedCase, record: CaseRecord, setting: Setting): Verdict {
  return atOnce(judgingCase(planned, record, setting));
}

/** The same for whoever has other things to do meanwhile. */
export function* judgingCase(
  planned: PlannedCase,
  record: CaseRecord,
  setting: Setting,
): Generator<void, Verdict> {
  if (record.kind === 'not-run') return judgeNotRun(record.why);
  const rows: TrialVerdict[] = [];
  for (const { row, observations } of record.trials) {
    const trial = planned.trials[row];
    if (trial === undefined) throw new Error(`${planned.id} has no row ${String(row)}`);
    rows.push(yield* judgeTrial(planned, trial, observations, setting.files));
  }
  return combine(planned, planned.credit === 'climb' ? climbed(rows) : rows);
}

/** The rows up to the first that surely does not hold: nothing after it counts. */
function climbed(rows: readonly TrialVerdict[]): readonly TrialVerdict[] {
  const fall = rows.findIndex(
    ({ findings, crashed, doubt }) => crashed !== null || (findings.length > 0 && doubt === null),
  );
  return fall < 0 ? rows : rows.slice(0, fall + 1);
}

function judgeNotRun(why: NotRun): Verdict {
  switch (why.kind) {
    case 'blocked':
      return { kind: 'blocked', by: why.by };
    case 'skipped':
      return { kind: 'skipped', reason: why.reason };
    case 'interrupted':
      return { kind: 'skipped', reason: 'the run was interrupted' };
    case 'out-of-time':
      return {
        kind: 'skipped',
        reason: `the run had taken ${String(Math.round(why.afterMs / 60_000))} minutes, and was stopped`,
      };
    case 'unbuilt':
      return {
        kind: 'crashed',
        says: `the build failed: ${why.reason}`,
        did: 'ran the build of submission.yaml',
        findings: [],
      };
  }
}

/** Several rows make the worst of their verdicts, never the best. */
function combine(planned: PlannedCase, rows: readonly TrialVerdict[]): Verdict {
  const harnessError = rows.find((row) => row.harnessError !== null)?.harnessError;
  if (harnessError != null) return { kind: 'harness-error', message: harnessError };
  const findings = rows.flatMap((row) => row.findings);
  const crashed = rows.find((row) => row.crashed !== null);
  if (crashed?.crashed != null) {
    const earned = planned.credit === 'climb' ? earnedPart(planned, withoutDoubt(rows)) : 0;
    const end = { kind: 'crashed', says: crashed.crashed, did: crashed.did, findings } as const;
    return earned > 0 ? { ...end, earned } : end;
  }
  return doubtOf(planned, rows) ?? passOrFail(planned, rows);
}

/**
 * A doubt in one row leaves the case open, unless another row is a witness without any doubt. Where each row earns
 * its own part that is not enough: the doubtful row's part is open still.
 */
function doubtOf({ credit }: PlannedCase, rows: readonly TrialVerdict[]): Verdict | null {
  const reason = rows.find((row) => row.doubt !== null)?.doubt ?? null;
  const witnessed = rows.some((row) => row.findings.length > 0 && row.doubt === null);
  return reason === null || (witnessed && credit === 'whole') ? null : { kind: 'inconclusive', reason };
}

/** Rows in doubt are no witnesses, and what they seem to show is not told. */
function passOrFail(planned: PlannedCase, rows: readonly TrialVerdict[]): Verdict {
  const certain = withoutDoubt(rows);
  const findings = certain.flatMap((row) => row.findings);
  const earned = earnedPart(planned, certain);
  const remarks = certain.flatMap((row) => row.remarks);
  if (earned === 1 && findings.length === 0) return { kind: 'pass', remarks };
  return {
    kind: 'fail',
    findings: [...findings, ...remarks.filter(({ weight }) => weight === 'fail')],
    earned,
  };
}

function withoutDoubt(rows: readonly TrialVerdict[]): readonly TrialVerdict[] {
  return rows.filter(({ doubt }) => doubt === null);
}

function earnedPart(planned: PlannedCase, rows: readonly TrialVerdict[]): number {
  const parts = rows.map(({ earned }) => earned);
  if (planned.credit === 'whole') return Math.min(1, ...parts);
  return parts.reduce((sum, part) => sum + part, 0) / planned.trials.length;
}

/** What a process of the subject printed, and where. */
export interface Printed extends Output {
  /** Absent in a case without rows. */
  readonly row?: string;
  /** How many more processes printed something there; this is the last of them. */
  readonly others?: number;
}

/**
 * What the subject printed in the row that the verdict is about: where it ended, or where something was found first.
 * A verdict without such a row is about the last in which anything was printed.
 */
export function outputOf(planned: PlannedCase, record: CaseRecord, verdict: Verdict): Printed | undefined {
  if (record.kind === 'not-run') return undefined;
  const labelOf = ({ row }: TrialRecord): string => planned.trials[row]?.label ?? '';
  const found = wrongRow(verdict);
  const ended = record.trials.find(({ observations }) => observations.some(isEarlyEnd));
  const told =
    (verdict.kind === 'crashed' ? ended : undefined) ??
    record.trials.find((trial) => found !== undefined && labelOf(trial) === found) ??
    record.trials.findLast((trial) => printedIn(trial).length > 0);
  const outputs = told === undefined ? [] : printedIn(told);
  const last = outputs.at(-1);
  if (told === undefined || last === undefined) return undefined;
  const row = labelOf(told);
  return {
    ...last,
    ...(row === '' ? {} : { row }),
    ...(outputs.length === 1 ? {} : { others: outputs.length - 1 }),
  };
}

function wrongRow(verdict: Verdict): string | undefined {
  const told = verdict.kind === 'fail' || verdict.kind === 'crashed' ? verdict.findings : [];
  return told.find(({ weight }) => weight === 'fail')?.row;
}

function printedIn({ observations }: TrialRecord): Output[] {
  return observations.flatMap((seen) =>
    seen.kind === 'output' && seen.output.size > 0 ? [seen.output] : [],
  );
}

function isEarlyEnd(seen: Observation): boolean {
  return seen.kind === 'launched' ? seen.end.kind === 'exited' : seen.kind === 'exit' && !seen.asked;
}
