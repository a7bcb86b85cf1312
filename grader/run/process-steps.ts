import type { StepEnd } from '../observe/observation';
import type { PlannedStep } from '../plan/plan';
import { isUp, type Instance } from './instance';
import { seesTcp, hasTimeWait } from './kernel/tcp';
import type { Stage } from './stage';
import { listensAnywhere, startLimitMs } from './subject/launch';
import type { Subject } from './subject/subject';
import { untilSeen } from './wait';

type ProcessStep = Extract<
  PlannedStep,
  { verb: 'launch' | 'listens' | 'interrupt' | 'stop' | 'exits' | 'compare-prints' | 'require' }
>;

const done: StepEnd = { kind: 'done' };

/** Takes a step that is about a process rather than a connection. */
export async function takeProcessStep(stage: Stage, step: ProcessStep): Promise<StepEnd> {
  if (step.verb === 'launch') {
    const instance = await stage.launch(step.process, step.launch);
    return isUp(instance) || instance.end.kind === 'not-awaited' ? done : { kind: 'no-process' };
  }
  const instance = stage.instances.get(step.process);
  if (instance?.subject == null) return { kind: 'no-process' };
  switch (step.verb) {
    case 'interrupt':
      await interrupt(stage, step.process, instance, instance.subject);
      return done;
    case 'stop':
      return stop(stage, step.process, instance, instance.subject);
    case 'exits':
      return exits(stage, step.process, instance, instance.subject, step.exit.neverListens);
    case 'require':
      return requireTimeWait(stage, instance);
    case 'listens':
    case 'compare-prints':
      return done; // facts the judge compares; nothing to do here
  }
}

/** What ended before we asked it to is said to have ended by itself. */
async function interrupt(stage: Stage, process: string, instance: Instance, subject: Subject): Promise<void> {
  await stage.noticeEnds();
  instance.askedToEnd = true;
  stage.note({ kind: 'signal', process, instance: instance.number, how: 'ctrl-c' });
  subject.interrupt();
}

async function stop(stage: Stage, process: string, instance: Instance, subject: Subject): Promise<StepEnd> {
  await interrupt(stage, process, instance, subject);
  const stall = await untilSeen(
    () => subject.exit !== null,
    stage.bell,
    stage.patience(instance),
    stage.clock,
  );
  if (stall !== null) stage.note({ kind: 'signal', process, instance: instance.number, how: 'SIGKILL' });
  await subject.kill();
  stage.note({ kind: 'output', process, instance: instance.number, output: subject.output.read() });
  return done;
}

async function exits(
  stage: Stage,
  process: string,
  instance: Instance,
  subject: Subject,
  watchPort: boolean,
): Promise<StepEnd> {
  instance.askedToEnd = true;
  const patience = stage.patience(instance, startLimitMs);
  const ended = (): boolean => {
    if (watchPort && subject.exit === null && !instance.listened)
      instance.listened = seesTcp() && listensAnywhere(subject);
    return subject.exit !== null;
  };
  const stall = await untilSeen(
    () => ended() || (watchPort && instance.listened),
    stage.bell,
    patience,
    stage.clock,
  );
  if (subject.exit !== null) await noteLeftBehind(stage, process, instance, subject);
  stage.note({ kind: 'output', process, instance: instance.number, output: subject.output.read() });
  if (instance.listened && watchPort) stage.note({ kind: 'listened', process, instance: instance.number });
  return stall === null ? done : { kind: 'stalled', stall };
}

/** Children may take a moment longer than their parent: what counts is who is there when patience is over. */
async function noteLeftBehind(
  stage: Stage,
  process: string,
  instance: Instance,
  subject: Subject,
): Promise<void> {
  await untilSeen(() => subject.tree().length === 0, stage.bell, stage.patience(instance), stage.clock);
  const pids = subject.tree().map(({ pid }) => pid);
  if (pids.length > 0) stage.note({ kind: 'left-behind', process, instance: instance.number, pids });
}

async function requireTimeWait(stage: Stage, { target }: Instance): Promise<StepEnd> {
  const patience = { ...stage.patience(undefined), quietMs: 500 };
  await untilSeen(() => hasTimeWait(target.port), stage.bell, patience, stage.clock);
  const held = hasTimeWait(target.port);
  const detail = held
    ? `port ${target.port} has a connection in TIME_WAIT`
    : `no connection of port ${target.port} is in TIME_WAIT`;
  stage.note({ kind: 'precondition', name: 'time-wait', held, detail });
  return done;
}
