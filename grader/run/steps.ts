import type { Stall, StepEnd } from '../observe/observation';
import { cutInto, renderMessage } from '../plan/message';
import type { PlannedStep } from '../plan/plan';
import { awaitResponse, hasEndedAsAnnounced, readSome } from './awaiting';
import type { Connection } from './client/connection';
import { awaitClosing, consumed, pause, pour, untilBlocked } from './idling';
import type { Instance } from './instance';
import { acceptQueue, type AcceptQueue } from './kernel/tcp';
import { hasTcpRoom } from './kernel/tcp-memory';
import { takeProcessStep } from './process-steps';
import { makeFile } from './site';
import { instanceOf, type Stage } from './stage';
import { done, type Step } from './step';
import { until, untilSeen } from './wait';

/** Connections waiting for accept() beyond which no more are opened: a full backlog would drop them in silence. */
const queueLimit = 3;
/** Where the queue cannot be seen, as on another machine, so many clients at a time may wait to be heard. */
const mostWaiting = 8;
/** A queue that stays full for so long is that of a subject which accepts no more for now. */
const fullQueueMs = 1_000;
const stillFullMs = 100;
/** So many connections that are open at once can take memory that others need. */
const crowd = 100;

/** Takes one step and says how it ended. What that means is not for the run to say. */
export async function takeStep(stage: Stage, step: PlannedStep, mayEndEarly: boolean): Promise<StepEnd> {
  switch (step.verb) {
    case 'connect':
      return connect(stage, step.on, step.to, step.optional);
    case 'send':
      return send(stage, step, mayEndEarly);
    case 'pour':
      return withConnection(stage, step, (connection) => pour(stage, step, connection));
    case 'await':
      return awaitResponse(stage, step, mayEndEarly);
    case 'read':
      return readSome(stage, step);
    case 'stop-reading':
    case 'read-on':
    case 'finish':
    case 'reset':
    case 'close':
      return simple(stage, step);
    case 'until-blocked':
      return untilBlocked(stage, step.on);
    case 'until-read':
      return untilRead(stage, step.on);
    case 'closes':
      return awaitClosing(stage, step);
    case 'pause':
      return pause(stage, step.ms);
    case 'replace':
      stage.note(makeFile(stage.context.site, step.file, 'replaced'));
      return done;
    default:
      return takeProcessStep(stage, step);
  }
}

async function connect(stage: Stage, on: string, to: string, optional: boolean): Promise<StepEnd> {
  const instance = stage.instances.get(to);
  if (instance === undefined) return { kind: 'no-process' };
  if (stage.held >= crowd && !hasTcpRoom()) return { kind: 'no-room' };
  const patience = stage.patience(instance);
  if (stage.opened > 0 && !(await hasRoom(stage, instance, optional))) return { kind: 'waived' };
  const connection = stage.connect(on, instance);
  const stall = await until(() => connection.state.kind !== 'connecting', stage.bell, patience, stage.clock);
  if (stall === null) return done;
  return optional ? { kind: 'waived' } : { kind: 'stalled', stall };
}

/**
 * Waits until the subject has accepted most of those before. A connection that is not optional is then made anyway; and
 * whoever was seen to accept no more is not waited for so long again.
 */
async function hasRoom(stage: Stage, instance: Instance, optional: boolean): Promise<boolean> {
  const isShort = (): boolean => isAtEase(stage, acceptQueue(instance.target.port));
  // A crowd must not wait for each of its places: the first ones would be idle for too long.
  if ((optional && instance.isFull) || stage.isSpent) return isShort() || !optional;
  const patience = stage.patienceFor(instance, 0);
  const quietMs = instance.isFull ? stillFullMs : optional ? fullQueueMs : patience.quietMs;
  const lastHeardMs = optional ? () => 0 : () => stage.lastHeardMs();
  const stall = await untilSeen(isShort, stage.bell, { ...patience, quietMs, lastHeardMs }, stage.clock);
  instance.isFull = stall !== null;
  return stall === null || !optional;
}

function isAtEase(stage: Stage, queue: AcceptQueue | null): boolean {
  return queue === null ? stage.waiting < mostWaiting : queue.waiting < queueLimit && queue.room > 0;
}

/** With the connection that a step names, which its first use opens. */
async function withConnection(
  stage: Stage,
  { on, to }: { readonly on: string; readonly to: string },
  use: (connection: Connection) => Promise<StepEnd>,
): Promise<StepEnd> {
  if (!stage.connections.has(on)) {
    const opened = await connect(stage, on, to, false);
    if (opened.kind !== 'done') return opened;
  }
  const connection = stage.connections.get(on);
  return connection === undefined ? { kind: 'no-connection' } : use(connection);
}

function send(stage: Stage, step: Step<'send'>, mayEndEarly: boolean): Promise<StepEnd> {
  return withConnection(stage, step, async (connection) => {
    const instance = instanceOf(stage, connection);
    if (mayEndEarly && (await hasEndedAsAnnounced(stage, connection, instance))) return { kind: 'waived' };
    if (connection.state.kind !== 'open') return { kind: 'no-connection' };
    if (instance === undefined) return { kind: 'no-process' };
    return sendPieces(stage, step, connection, instance);
  });
}

async function sendPieces(
  stage: Stage,
  step: Step<'send'>,
  connection: Connection,
  instance: Instance,
): Promise<StepEnd> {
  const { octets, asks } = renderMessage(step.message, stage.context.site.seed, stage.bindings(instance));
  const pieces = cutInto(octets, step.cut);
  let reads = true;
  for (const [i, piece] of pieces.entries()) {
    // Who left one piece unread is not waited for at each of thousands.
    if (i > 0 && reads) reads = await consumed(stage, connection);
    if (connection.isOver) break;
    const stall = await taken(stage, connection, connection.send(piece, i === 0 ? asks : []), instance);
    if (stall !== null) return { kind: 'stalled', stall };
  }
  return done;
}

/** Waits until the kernel has taken what is sent; where buffers are full, that is until the subject reads. */
async function taken(
  stage: Stage,
  connection: Connection,
  sending: Promise<void>,
  instance: Instance,
): Promise<Stall | null> {
  // Mostly at once: then the next client speaks in the same turn of our loop, and a crowd speaks as one.
  if (connection.hasSentAll) return null;
  let isTaken = false;
  void sending.then(() => {
    isTaken = true;
    stage.bell.ring();
  });
  return until(() => isTaken || connection.isOver, stage.bell, stage.patience(instance), stage.clock);
}

async function untilRead(stage: Stage, on: string): Promise<StepEnd> {
  const connection = stage.connections.get(on);
  if (connection === undefined) return { kind: 'no-connection' };
  await consumed(stage, connection);
  return done;
}

function simple(
  stage: Stage,
  step: Step<'stop-reading' | 'read-on' | 'finish' | 'reset' | 'close'>,
): StepEnd {
  const connection = stage.connections.get(step.on);
  if (connection === undefined) {
    if (step.verb !== 'stop-reading') return { kind: 'no-connection' };
    stage.openUnread(step.on);
    return done;
  }
  switch (step.verb) {
    case 'stop-reading':
      connection.stopReading();
      return done;
    case 'read-on':
      connection.readOn(step.atATime);
      return done;
    case 'finish':
      connection.finish();
      return done;
    case 'reset':
      connection.close('reset');
      return done;
    case 'close':
      connection.close('orderly');
      return done;
  }
}
