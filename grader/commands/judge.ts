import { readFileSync } from 'node:fs';
import { buildFailure, isCut } from '../grading';
import { readSetting, type Setting } from '../judge/case';
import { attemptOf, settle, type Attempt } from '../judge/settle';
import type { Verdict } from '../judge/verdict';
import { readLog, type ReadLog } from '../observe/log';
import type { Seen } from '../report/seen';
import type { Rubric } from '../spec/rubric.generated';
import { loadRubric } from '../spec/load';
import type { CaseRecord } from '../observe/observation';
import type { Plan, PlannedCase } from '../plan/plan';
import { assembleReport, judgeRecord, type JudgedCase } from '../score/assemble';
import type { Report } from '../score/report';
import { exitCodeFor, type ExitCode } from '../score/score';
import { planFor, type LogAbout } from './grade';
import { parseReports, publish } from './reports';
import { wantsColor } from './screen';
import { unwrap } from './spec';
import { UserError } from './user-error';

export interface JudgeOptions {
  readonly rubric?: string;
  readonly report: readonly string[];
  readonly showHidden: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}

/** `grade judge <run-log>`: the verdicts again, from what was seen, with no server started. */
export function judge(file: string, options: JudgeOptions): ExitCode {
  const wanted = parseReports(options.report);
  const log = openLog(file);
  const about = log.about as LogAbout;
  const color = options.color && wantsColor();
  const rubric =
    options.rubric === undefined
      ? about.rubric
      : unwrap(loadRubric(options.rubric, about.checkpoint), color).value;
  const seen = seenIn(log, about);
  const report = judgeLog(log, seen.plan, about, rubric);
  publish(report, seen, wanted, options);
  return exitCodeFor(report);
}

function seenIn({ setting, records }: ReadLog, about: LogAbout): Seen {
  const byId = new Map(records.map((record) => [record.caseId, record]));
  return { plan: planFor(about), setting, records: byId };
}

function judgeLog(log: ReadLog, plan: Plan, about: LogAbout, rubric: Rubric | null): Report {
  const setting = readSetting(log.setting);
  const judged = plan.cases.flatMap((planned) => {
    const records = log.attempts.find(([first]) => first?.caseId === planned.id) ?? [];
    return judgeAttempts(planned, records, setting) ?? [];
  });
  const interrupted = log.records.some(isCut);
  const whole = judged.length === plan.cases.length || buildFailure(log.setting) !== null;
  return assembleReport(plan, judged, {
    ...about,
    rubric,
    complete: whole && !interrupted && !log.truncated,
  });
}

/** As the run itself settled it: the last attempt, with the verdict that all of them make. */
function judgeAttempts(
  planned: PlannedCase,
  records: readonly CaseRecord[],
  setting: Setting,
): JudgedCase | undefined {
  const judged = records.map((record) => judgeRecord(planned, record, setting));
  const last = judged.at(-1);
  const settled = settle(judged.flatMap(({ verdict }, i) => toAttempt(records[i], verdict)));
  return last === undefined || settled.kind === 'again' ? last : { ...last, verdict: settled.verdict };
}

function toAttempt(record: CaseRecord | undefined, verdict: Verdict): Attempt[] {
  return record === undefined ? [] : [attemptOf(record, verdict)];
}

/** A run log that this grader wrote. */
export function openLog(file: string): ReadLog {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`The run log cannot be read: ${(error as Error).message}.`);
  }
  const result = readLog(text);
  if (result.kind === 'not-a-log')
    throw new UserError(
      `${file}:${String(result.line)}: ${result.reason}. \`grade <checkpoint> --log ${file}\` writes one.`,
    );
  if (!isAboutRun(result.log.about))
    throw new UserError(
      `${file}:1: the header does not say what the run was about. Is it written by this grader?`,
    );
  return result.log;
}

function isAboutRun(about: unknown): about is LogAbout {
  return typeof about === 'object' && about !== null && 'checkpoint' in about && 'seed' in about;
}
