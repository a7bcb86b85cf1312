import { readFileSync } from 'node:fs';
import { buildFailure } from '../grading';
import { readSetting } from '../judge/case';
import { readLog, type ReadLog } from '../observe/log';
import type { Rubric } from '../spec/rubric.generated';
import { loadRubric } from '../spec/load';
import { assembleReport, judgeRecord } from '../score/assemble';
import type { Report } from '../score/report';
import { exitCodeFor, type ExitCode } from '../score/score';
import { planFor, type LogAbout } from './grade';
import { gradeReport, publish } from './reports';
import { screenOptions, wantsColor } from './screen';
import { unwrap } from './spec';
import { UserError } from './user-error';

export interface JudgeOptions {
  readonly rubric?: string;
  readonly report: readonly string[];
  readonly verbose: boolean;
  readonly color: boolean;
}

/** `grade judge <run-log>`: the verdicts again, from what was seen, with no server started. */
export function judge(file: string, options: JudgeOptions): ExitCode {
  const wanted = options.report.map(gradeReport);
  const log = openLog(file);
  const about = log.about as LogAbout;
  const color = options.color && wantsColor();
  const rubric =
    options.rubric === undefined
      ? about.rubric
      : unwrap(loadRubric(options.rubric, about.checkpoint), color).value;
  const report = judgeLog(log, about, rubric);
  publish(report, wanted, screenOptions(options));
  return exitCodeFor(report);
}

function judgeLog(log: ReadLog, about: LogAbout, rubric: Rubric | null): Report {
  const plan = planFor(about);
  const setting = readSetting(log.setting);
  const judged = plan.cases.flatMap((planned) => {
    const record = log.records.find(({ caseId }) => caseId === planned.id);
    return record === undefined ? [] : [judgeRecord(planned, record, setting)];
  });
  const interrupted = log.records.some(
    (record) => record.kind === 'not-run' && record.why.kind === 'interrupted',
  );
  const whole = judged.length === plan.cases.length || buildFailure(log.setting) !== null;
  return assembleReport(plan, judged, {
    ...about,
    points: rubric?.points ?? null,
    complete: whole && !interrupted && !log.truncated,
  });
}

function openLog(file: string): ReadLog {
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
