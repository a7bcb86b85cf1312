import type { StepEnd, TrialRecord } from '../observe/observation';
import type { PlannedCase, Trial } from '../plan/plan';
import { askCanary } from './canary';
import { canaryAnswers, isServing, type Instance } from './instance';
import type { LaunchContext } from './launcher';
import { Stage } from './stage';
import { takeStep } from './steps';

export interface TrialResult {
  readonly record: TrialRecord;
  /** Whether the subject came out of it as it went in, so that another case may use it. */
  readonly unharmed: boolean;
}

/** Runs one row of a case: its steps in order, then the canary. `server` is the subject it was given, if any. */
export async function runTrial(
  context: LaunchContext,
  planned: PlannedCase,
  trial: Trial,
  server: Instance | null,
): Promise<TrialResult> {
  const stage = new Stage(context);
  const unharmed = await play(stage, planned, trial, server);
  await stage.strike();
  return { record: { row: trial.row, observations: stage.recorder.observations }, unharmed };
}

async function play(
  stage: Stage,
  planned: PlannedCase,
  trial: Trial,
  server: Instance | null,
): Promise<boolean> {
  try {
    if (server !== null) await receive(stage, server);
    const ends = server === null || isServing(server) ? await takeSteps(stage, planned, trial) : [];
    return await lastLook(stage, planned, server, ends);
  } catch (error) {
    // A bug of ours spoils one case and says so; the others are still graded.
    stage.note({
      kind: 'harness-error',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return false;
  }
}

/** The trial's server, and how it answers the canary as it is received. */
async function receive(stage: Stage, server: Instance): Promise<void> {
  stage.use('server', server);
  if (server.baseline === null && isServing(server))
    server.baseline = await askCanary(stage, server, stage.context.site);
  if (server.baseline !== null) stage.note({ kind: 'canary', answer: server.baseline, moment: 'before' });
}

async function takeSteps(stage: Stage, planned: PlannedCase, trial: Trial): Promise<StepEnd[]> {
  const ends: StepEnd[] = [];
  for (const [i, step] of trial.steps.entries()) {
    stage.note({ kind: 'step', step: i });
    const end = await takeStep(stage, step, planned.mayEndEarly);
    stage.note({ kind: 'step-end', step: i, end });
    ends.push(end);
    // After a wait in vain nothing that follows can be trusted to mean what it says.
    if (end.kind === 'stalled' || end.kind === 'no-process' || stage.context.signal.aborted) break;
  }
  return ends;
}

/** Whether the subject is as good as before. After a wait in vain that is known without asking it again. */
async function lastLook(
  stage: Stage,
  planned: PlannedCase,
  server: Instance | null,
  ends: readonly StepEnd[],
): Promise<boolean> {
  if (ends.some(({ kind }) => kind === 'stalled') || stage.context.signal.aborted) return false;
  const instance = stage.instances.get('server');
  const asks =
    planned.canary && instance !== undefined && isServing(instance) && instance.baseline !== 'silent';
  if (!asks) return server === null || isServing(server);
  const answer = await askCanary(stage, instance, stage.context.site);
  stage.note({ kind: 'canary', answer, moment: 'after' });
  const worse = canaryAnswers.indexOf(answer) > canaryAnswers.indexOf(instance.baseline ?? 'answered');
  return !worse && isServing(instance);
}
