import { readFileSync } from 'node:fs';
import { buildFailure, isCut } from '../grading';
import { readSetting } from '../judge/case';
import { readLog, type LogResult, type ReadLog } from '../observe/log';
import { sayFileError } from '../lib/file-error';
import type { Seen } from '../report/seen';
import type { Rubric } from '../spec/rubric.generated';
import { loadRubric } from '../spec/load';
import type { Plan } from '../plan/plan';
import { assembleReport, judgeAttempts } from '../score/assemble';
import type { Report } from '../score/report';
import { exitCodeFor, type ExitCode } from '../score/score';
import { planFor, type LogAbout } from './grade';
import { checkOutputs } from './outputs';
import { outputsOf, parseReports, publish } from './reports';
import { wantsColor } from './screen';
import { rubricArgumentOf, unwrap } from './spec';
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
  const about = { ...(log.about as LogAbout), ...rubricArgumentOf(options.rubric) };
  const color = options.color && wantsColor();
  const rubric =
    options.rubric === undefined
      ? about.rubric
      : unwrap(loadRubric(options.rubric, about.checkpoint), color).value;
  checkOutputs(outputsOf(wanted), options.rubric === undefined ? [file] : [file, options.rubric]);
  const { seen, report } = judgeLog(log, planFor(about), about, rubric);
  publish(report, seen, wanted, options);
  return exitCodeFor(report);
}

function judgeLog(
  log: ReadLog,
  plan: Plan,
  about: LogAbout,
  rubric: Rubric | null,
): { readonly report: Report; readonly seen: Seen } {
  const setting = readSetting(log.setting);
  const shown = plan.cases.flatMap((planned) => {
    const records = log.attempts.find(([first]) => first?.caseId === planned.id) ?? [];
    return judgeAttempts(planned, records, setting) ?? [];
  });
  const interrupted = log.records.some(isCut);
  const whole = shown.length === plan.cases.length || buildFailure(log.setting) !== null;
  const complete = whole && !interrupted && !log.truncated;
  return {
    report: assembleReport(
      plan,
      shown.map(({ judged }) => judged),
      { ...about, rubric, complete },
    ),
    seen: {
      plan,
      setting: log.setting,
      records: new Map(shown.map(({ record }) => [record.caseId, record])),
    },
  };
}

/** A run log that this grader wrote. */
export function openLog(file: string): ReadLog {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`The run log ${file} cannot be read: ${sayFileError(error)}.`);
  }
  const result = readLog(text);
  if (result.kind === 'not-a-log') throw new UserError(sayNoLog(file, text, result));
  if (!isAboutRun(result.log.about))
    throw new UserError(`${file}:1: the header does not say what the run was about. ${giveALog}`);
  return result.log;
}

const giveALog = 'Give the file that `grade ... --log FILE` wrote.';

/** It never names a command that would write to this file: that would be the end of what is in it. */
function sayNoLog(
  file: string,
  text: string,
  { line, reason }: Extract<LogResult, { kind: 'not-a-log' }>,
): string {
  const place = `${file}:${String(line)}`;
  const again = 'or grade again, into a new file';
  if (line > 1) return `${place}: this line is damaged. Give a copy that is whole, ${again}.`;
  if (!text.startsWith('{"log":"wiregrade"')) return `${place}: this is not a run log. ${giveALog}`;
  return `${place}: another version of the grader wrote this: ${reason}. Judge it with that one, ${again}.`;
}

function isAboutRun(about: unknown): about is LogAbout {
  return typeof about === 'object' && about !== null && 'checkpoint' in about && 'seed' in about;
}
