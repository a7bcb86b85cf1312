import type { ResourceUse, Stall, StepEnd } from '../observe/observation';
import { heldMore, mayHold } from '../observe/resources';
import type { UseCheck } from '../plan/plan';
import type { Instance } from './instance';
import { pause } from './idling';
import { leastPatienceMs, type Stage } from './stage';
import { done, type Step } from './step';
import type { Subject } from './subject/subject';
import { untilSeen } from './wait';

/** A look reads /proc for every process of the subject, so it is taken only so often. */
const everyMs = 50;

/** So long without anything new, and next to no work, is rest. */
const restMs = 250;
/** Who works all the time, but starts and opens nothing more, is measured as it is; so is who never comes to an end. */
const unrestMs = 2_000;
const restLimitMs = 20_000;

/** Waits until a subject has started all it starts, and done what was asked of it before. */
export async function rest(stage: Stage, subject: Subject, limitMs = restLimitMs): Promise<void> {
  const watch = new RestWatch(stage.clock.now());
  const patience = { ...stage.patienceFor(undefined, 0), quietMs: limitMs, capMs: limitMs };
  const isAtRest = (): boolean => {
    const [use, isAwake] = [subject.use(), subject.rest() === null];
    return subject.exit !== null || watch.look(use, isAwake, stage.clock.now());
  };
  await untilSeen(isAtRest, stage.bell, patience, stage.clock, everyMs);
}

class RestWatch {
  #shape = '';
  #ticks = 0;
  #shapeMs: number;
  #workMs: number;

  constructor(nowMs: number) {
    this.#shapeMs = nowMs;
    this.#workMs = nowMs;
  }

  /** Whether it has come to rest, or will not. Who waits for a processor is about to do something. */
  look({ processes, cpuTicks }: ResourceUse, isAwake: boolean, nowMs: number): boolean {
    const shape = JSON.stringify(
      processes.map(({ pid, threads, descriptors }) => [pid, threads, descriptors]),
    );
    if (shape !== this.#shape) this.#shapeMs = nowMs;
    if (cpuTicks > this.#ticks + 1 || isAwake) [this.#workMs, this.#ticks] = [nowMs, cpuTicks];
    this.#shape = shape;
    const newMs = nowMs - this.#shapeMs;
    return (newMs >= restMs && nowMs - this.#workMs >= restMs) || newMs >= unrestMs;
  }
}

/** Notes what a subject uses when it has come to rest, for later steps to compare with. */
export async function mark(
  stage: Stage,
  step: Step<'mark'>,
  instance: Instance,
  subject: Subject,
): Promise<StepEnd> {
  await rest(stage, subject);
  const use = subject.use();
  stage.marks.set(nameOf(step.process, step.mark), use);
  noteUse(stage, step.process, instance, step.mark, use);
  return done;
}

/** Waits until a subject uses no more than it may: slowness cannot make that false, only patience can end. */
export async function uses(
  stage: Stage,
  { process, check }: Step<'uses'>,
  instance: Instance,
  subject: Subject,
): Promise<StepEnd> {
  if (check.kind === 'during') return watch(stage, process, check.forMs, instance, subject);
  const before = stage.marks.get(nameOf(process, check.mark));
  if (before === undefined) return { kind: 'no-process' };
  // A peak is yet to come while the subject reads ahead of a client that does not read.
  if (check.atMost.some(([usage]) => usage === 'peak-memory')) await rest(stage, subject);
  const { last, stall } = await settle(stage, check, before, instance, subject);
  noteUse(stage, process, instance, null, last, stall);
  return done;
}

async function settle(
  stage: Stage,
  { atMost }: Extract<UseCheck, { kind: 'since' }>,
  before: ResourceUse,
  instance: Instance,
  subject: Subject,
): Promise<{ last: ResourceUse; stall: Stall | null }> {
  let last = subject.use();
  const passing = atMost.filter(([usage]) => usage !== 'peak-memory');
  const isSettled = (): boolean =>
    passing.every(([usage, more]) => heldMore(usage, before, last) <= mayHold(usage, more, last));
  const look = (): boolean => {
    if (subject.exit !== null || isSettled()) return true;
    last = subject.use();
    return isSettled();
  };
  const { sleepMs } = stage.patience(instance);
  // Who sleeps has no more to do, unless a timer is to wake it; a slow first answer is no reason to wait for one longer.
  const patience = {
    ...stage.patienceFor(instance, 0),
    sleepMs: sleepMs === null ? null : Math.max(sleepMs, leastPatienceMs),
  };
  const stall = await untilSeen(look, stage.bell, patience, stage.clock, everyMs);
  return { last, stall };
}

async function watch(
  stage: Stage,
  process: string,
  forMs: number,
  instance: Instance,
  subject: Subject,
): Promise<StepEnd> {
  await rest(stage, subject);
  noteUse(stage, process, instance, null, subject.use());
  await pause(stage, forMs);
  noteUse(stage, process, instance, null, subject.use());
  return done;
}

function noteUse(
  stage: Stage,
  process: string,
  { number }: Instance,
  name: string | null,
  use: ResourceUse,
  stall: Stall | null = null,
): void {
  const inVain = stall === null ? {} : { stall };
  stage.note({ kind: 'resources', process, instance: number, mark: name, use, ...inVain });
}

function nameOf(process: string, name: string): string {
  return `${process} ${name}`;
}
