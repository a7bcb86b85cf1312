import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Grading, RunLog } from '../grading';
import { sayFileError } from '../lib/file-error';
import { buildPlan } from '../plan/build';
import type { Plan } from '../plan/plan';
import type { RunSubject } from '../run/run';
import { runPlan } from '../run/run';
import { topOf } from '../run/site';
import { exitCodeFor, type ExitCode } from '../score/score';
import { checkChoice } from './choice';
import { untilInterrupted } from './interrupt';
import { checkOutputs } from './outputs';
import { outputsOf, parseReports, publish, showSeen } from './reports';
import { Progress, wantsColor } from './screen';
import { openWithFiles, type OpenedCheckpoint } from './spec';
import { openSubject, whyNotHere, type OpenedSubject } from './subject';
import { UserError } from './user-error';

export interface GradeOptions {
  readonly only: readonly string[];
  readonly seed?: string;
  readonly rubric?: string;
  readonly report: readonly string[];
  readonly log?: string;
  readonly jobs: number;
  readonly showHidden: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
  readonly server?: string;
  readonly url?: string;
  readonly base?: string;
}

/** What a log says of itself, beyond what was seen: enough to plan, judge and report again. */
export interface LogAbout extends OpenedCheckpoint {
  readonly seed: string;
  readonly only: readonly string[];
  readonly subject: string;
  readonly subjectArgument: string;
  readonly startedAt: string;
}

/** `grade <checkpoint> [submission]`. Ctrl-C ends the run, and what was judged by then is reported all the same. */
export async function grade(name: string, folder: string, options: GradeOptions): Promise<ExitCode> {
  const wanted = parseReports(options.report);
  const color = options.color && wantsColor();
  const { opened, reads } = openWithFiles(name, options.rubric, color);
  const subject = openSubject(
    { folder, server: options.server, url: options.url, base: options.base },
    color,
  );
  const about = aboutRun(opened, subject, options);
  const plan = planFor(about);
  checkChoice(options.only, name, opened.checkpoint, plan);
  checkBase(plan, subject.subject);
  const logs = options.log === undefined ? [] : [{ option: '--log', file: options.log }];
  checkOutputs([...logs, ...outputsOf(wanted)], [...reads, ...subject.reads]);
  const log = openLog(options.log, about);
  const progress = new Progress(plan.cases.length);
  const onProgress = (done: number, running: string | null): void =>
    progress.show(done, nameOf(running, opened, options));
  const grading = new Grading(plan, log, whyNotHere(subject.subject), onProgress, showSeen(wanted));
  const { interrupted } = await untilInterrupted((signal) =>
    runPlan(plan, { subject: subject.subject, jobs: options.jobs, signal }, grading),
  );
  progress.wipe();
  log.close();
  const report = grading.report({ ...about, complete: !interrupted });
  publish(report, grading.seen(), wanted, options);
  if (log.problem !== null) throw new UserError(`The run log could not be written: ${log.problem}.`);
  return exitCodeFor(report);
}

/** What the screen says of the case that is running. */
function nameOf(
  running: string | null,
  { rubric }: OpenedCheckpoint,
  { showHidden }: GradeOptions,
): string | null {
  const hidden = running !== null && rubric?.visibility?.[running] !== undefined && !showHidden;
  return hidden ? 'a hidden case' : running;
}

function aboutRun(
  opened: OpenedCheckpoint,
  { name, argument }: OpenedSubject,
  { seed, only }: GradeOptions,
): LogAbout {
  const startedAt = new Date().toISOString();
  return {
    ...opened,
    seed: seed ?? randomBytes(3).toString('hex'),
    only,
    subject: name,
    subjectArgument: argument,
    startedAt,
  };
}

export function planFor({ checkpoint, seed, only, file, places }: LogAbout): Plan {
  const nowhere = { file, line: 1, prerequisite: false };
  return buildPlan(checkpoint, { seed, only, file, placeOf: (index) => places[index] ?? nowhere });
}

function openLog(file: string | undefined, about: LogAbout): RunLog {
  try {
    return new RunLog(file ?? null, about);
  } catch (error) {
    throw new UserError(`The run log cannot be written: ${sayFileError(error)}.`);
  }
}

/** Files are made in the folder a running server serves, and removed again: nothing of its owner's may be in the way. */
function checkBase(plan: Plan, subject: RunSubject): void {
  if (subject.kind !== 'external' || subject.base === null) return;
  const { base } = subject;
  const taken = plan.files.map((file) => topOf(base, file)).find((path) => existsSync(path));
  if (taken !== undefined) {
    throw new UserError(
      `--base: ${taken} exists already, and grading would replace it. Let the server serve an empty folder, and give that.`,
    );
  }
}
