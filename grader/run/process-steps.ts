import type { StepEnd } from '../observe/observation';
import type { ExitCheck, PlannedStep } from '../plan/plan';
import { isUp, type Instance } from './instance';
import { hasTimeWait, listenersOn, seesTcp } from './kernel/tcp';
import { compare } from './measuring';
import { mark, rest, uses } from './resource-steps';
import type { Stage } from './stage';
import { done, type Step } from './step';
import { listensAnywhere, startLimitMs } from './subject/launch';
import type { Subject } from './subject/subject';
import { untilSeen, type Patience } from './wait';

type ProcessStep = Extract<PlannedStep, { process: string }>;

/** Takes a step that is about a process rather than a connection. */
export async function takeProcessStep(stage: Stage, step: ProcessStep): Promise<StepEnd> {
  if (step.verb === 'launch') {
    const instance = await stage.launch(step.process, step.launch);
    return isUp(instance) || instance.end.kind === 'not-awaited' ? done : { kind: 'no-process' };
  }
  // Where it does not hold the case is not run at all.
  if (step.verb === 'require' && step.what === 'not-root') return done;
  const instance = stage.instances.get(step.process);
  if (instance?.subject == null) return { kind: 'no-process' };
  const { subject } = instance;
  switch (step.verb) {
    case 'interrupt':
      await interrupt(stage, step.process, instance, subject);
      return done;
    case 'signal':
      await signal(stage, step, instance, subject);
      return done;
    case 'stop':
      return stop(stage, step.process, instance, subject);
    case 'until-refusing':
      return untilRefusing(stage, instance, subject);
    case 'exits':
      return exits(stage, step.process, instance, subject, step.exit);
    case 'mark':
      return mark(stage, step, instance, subject);
    case 'uses':
      return uses(stage, step, instance, subject);
    case 'measure':
      return compare(stage, step, instance);
    case 'require':
      return requireTimeWait(stage, instance);
    case 'listens':
    case 'compare-prints':
      return done; // facts the judge compares; nothing to do here
  }
}

/** What ended before we asked it to is said to have ended by itself. */
async function interrupt(stage: Stage, process: string, instance: Instance, subject: Subject): Promise<void> {
  await ask(stage, instance, subject);
  stage.note({ kind: 'signal', process, instance: instance.number, how: 'ctrl-c' });
  subject.interrupt();
}

async function signal(
  stage: Stage,
  { process, signal: how, whom }: Step<'signal'>,
  instance: Instance,
  subject: Subject,
): Promise<void> {
  await ask(stage, instance, subject);
  stage.note({ kind: 'signal', process, instance: instance.number, how, toParent: whom === 'parent' });
  subject.signal(how, whom);
}

/** Shorter than any limit on sending without progress may be: somebody's download may stand still meanwhile. */
const askLimitMs = 4_000;

/**
 * Not while it is on its way into accept(): with the usual handler, and with none of its own in Python, it would sleep there
 * all the same. People do not type that fast.
 */
async function ask(stage: Stage, instance: Instance, subject: Subject): Promise<void> {
  if (instance.askedMs === 0) await rest(stage, subject, askLimitMs);
  await stage.noticeEnds();
  instance.askedToEnd = true;
  if (instance.askedMs === 0) instance.askedMs = stage.clock.now();
}

/** Waits until nobody listens on its port any more, if that comes: a server that stops accepting closes the door. */
async function untilRefusing(stage: Stage, { target }: Instance, subject: Subject): Promise<StepEnd> {
  const isRefusing = (): boolean => subject.exit !== null || listenersOn(target.port).length === 0;
  if (seesTcp()) await untilSeen(isRefusing, stage.bell, stage.patienceFor(undefined, 0), stage.clock);
  return done;
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
  stage.noteOutput(process, instance.number, subject);
  return done;
}

async function exits(
  stage: Stage,
  process: string,
  instance: Instance,
  subject: Subject,
  { neverListens: watchPort, withinMs, freesPort }: ExitCheck,
): Promise<StepEnd> {
  instance.askedToEnd = true;
  const patience = exitPatience(stage, instance, withinMs);
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
  if (subject.exit !== null) await noteLeftBehind(stage, process, instance, subject, withinMs);
  if (freesPort && subject.exit !== null) await notePort(stage, process, instance, withinMs);
  stage.noteOutput(process, instance.number, subject);
  if (instance.listened && watchPort) stage.note({ kind: 'listened', process, instance: instance.number });
  return stall === null ? done : { kind: 'stalled', stall };
}

/** A printed limit counts from the moment it was asked to end, for the server and for all it started. */
function exitPatience(stage: Stage, instance: Instance, withinMs: number | null): Patience {
  if (withinMs === null) return { ...stage.patience(instance, startLimitMs), sleepMs: null };
  const passedMs = instance.askedMs === 0 ? 0 : stage.clock.now() - instance.askedMs;
  return stage.patienceFor(instance, Math.max(0, withinMs - passedMs));
}

async function notePort(
  stage: Stage,
  process: string,
  instance: Instance,
  withinMs: number | null,
): Promise<void> {
  const isFree = (): boolean => listenersOn(instance.target.port).length === 0;
  await untilSeen(isFree, stage.bell, goodbyePatience(stage, instance, withinMs), stage.clock);
  if (!isFree()) stage.note({ kind: 'port-in-use', process, instance: instance.number });
}

/** For what may outlast the server that was told to end, until the printed limit. */
function goodbyePatience(stage: Stage, instance: Instance, withinMs: number | null): Patience {
  return withinMs === null ? stage.patience(instance) : exitPatience(stage, instance, withinMs);
}

/** Children may take a moment longer than their parent: what counts is who is there when patience is over. */
async function noteLeftBehind(
  stage: Stage,
  process: string,
  instance: Instance,
  subject: Subject,
  withinMs: number | null,
): Promise<void> {
  const isGone = (): boolean => subject.tree().length === 0;
  await untilSeen(isGone, stage.bell, goodbyePatience(stage, instance, withinMs), stage.clock);
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
