import type { StepEnd, TrialRecord } from '../observe/observation';
import type { PlannedCase, Trial } from '../plan/plan';
import { askCanary } from './canary';
import { canaryAnswers, isServing, type CanaryAnswer, type Instance } from './instance';
import { tcpShortages } from './kernel/tcp-memory';
import type { RunContext } from './context';
import { harnessError } from './recorder';
import { Stage } from './stage';
import { takeStep } from './steps';

export interface TrialResult {
  readonly record: TrialRecord;
  /** Whether the subject came out of it as it went in, so that another case may use it. */
  readonly unharmed: boolean;
}

export interface TrialOptions {
  /** How long the subject is watched when all is done, in case it ends. */
  readonly watchMs?: number;
  /** How many times as long as usual waits last. */
  readonly patience?: number;
}

/** Runs one row of a case: its steps in order, then the canary. `server` is the subject it was given, if any. */
export async function runTrial(
  context: RunContext,
  planned: PlannedCase,
  trial: Trial,
  server: Instance | null,
  { watchMs = 0, patience = 1 }: TrialOptions = {},
): Promise<TrialResult> {
  const stage = new Stage(context, patience);
  const shortages = tcpShortages();
  const unharmed = await play(stage, planned, trial, server);
  if (watchMs > 0 && server !== null) await stage.watch(server, watchMs);
  if (tcpShortages() > shortages) stage.note({ kind: 'tcp-shortage' });
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
    // A subject that serves one client after another must be done with those before it can see the canary.
    stage.leave();
    const look = await lastLook(stage, planned, server, ends);
    if (look !== 'proved') await stage.awaitEnds(look === 'harmed');
    return (look === 'proved' || look === 'unasked') && (server === null || isServing(server));
  } catch (error) {
    stage.note(harnessError(error));
    return false;
  }
}

/** Once so many subjects were silent to their first client, the next is taken to be so without being asked. */
const mostSilent = 2;

/** The trial's server, and how it answers the canary as it is received. */
async function receive(stage: Stage, server: Instance): Promise<void> {
  stage.use('server', server);
  const { pace, site } = stage.context;
  if (server.baseline !== null) server.subject?.output.restart();
  else if (pace.silent >= mostSilent) {
    server.baseline = 'silent';
    return;
  } else if (isServing(server)) {
    server.baseline = (await askCanary(stage, server, site)).answer;
    pace.silent = server.baseline === 'silent' ? pace.silent + 1 : 0;
  }
  if (server.baseline !== null) stage.note({ kind: 'canary', answer: server.baseline, moment: 'before' });
}

/** Who sent no more than this in all the time a trial may take does not serve: it drips. */
const trickle = 64 * 1024;

async function takeSteps(stage: Stage, planned: PlannedCase, trial: Trial): Promise<StepEnd[]> {
  const ends: StepEnd[] = [];
  for (const [i, step] of trial.steps.entries()) {
    stage.note({ kind: 'step', step: i });
    const end = await takeStep(stage, step, planned.mayEndEarly);
    stage.note({ kind: 'step-end', step: i, end });
    ends.push(end);
    if (end.kind === 'stalled' && end.stall.kind === 'cap' && stage.recorder.arrived < trickle)
      stage.context.pace.trickled += 1;
    // After a wait in vain nothing that follows can be trusted to mean what it says.
    if (endsTrial(end) || stage.context.signal.aborted) break;
  }
  return ends;
}

function endsTrial({ kind }: StepEnd): boolean {
  return kind === 'stalled' || kind === 'no-process' || kind === 'no-room';
}

/** How a subject comes out of a trial. After a wait in vain that is known without asking it again. */
type Look = 'proved' | 'unasked' | 'harmed' | 'stalled';

async function lastLook(
  stage: Stage,
  planned: PlannedCase,
  server: Instance | null,
  ends: readonly StepEnd[],
): Promise<Look> {
  if (ends.some(isStalled) || stage.context.signal.aborted) return 'stalled';
  const instance = stage.instances.get('server');
  if (instance === undefined || !planned.canary || !canAnswer(instance)) {
    return server === null || isServing(server) ? 'unasked' : 'harmed';
  }
  const answer = await askAfterwards(stage, instance);
  const worse = canaryAnswers.indexOf(answer) > canaryAnswers.indexOf(instance.baseline ?? 'answered');
  if (worse || !isServing(instance)) return 'harmed';
  return answer === 'right' ? 'proved' : 'unasked';
}

/** Once so many subjects in a row were proved to sleep after a trial, it takes less to prove it of the next. */
const mostSlept = 3;
const shortSleepMs = 1_000;

async function askAfterwards(stage: Stage, instance: Instance): Promise<CanaryAnswer> {
  const { pace, site } = stage.context;
  const look = await askCanary(stage, instance, site, pace.slept >= mostSlept ? shortSleepMs : null);
  stage.note({ kind: 'canary', moment: 'after', ...look });
  if (look.asleep === true) pace.slept += 1;
  else if (look.answer !== 'silent') pace.slept = 0;
  return look.answer;
}

function isStalled({ kind }: StepEnd): boolean {
  return kind === 'stalled';
}

function canAnswer(instance: Instance): boolean {
  return isServing(instance) && instance.baseline !== 'silent';
}
