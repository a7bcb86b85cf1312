import type { Stall, StepEnd } from '../observe/observation';
import { cutInto, renderMessage } from '../plan/message';
import type { Expect, PlannedStep, StatusRange } from '../plan/plan';
import { fieldValues, listTokens } from '../wire/fields';
import type { Connection } from './client/connection';
import type { Instance } from './instance';
import { acceptQueue, serverEnd } from './kernel/tcp';
import { takeProcessStep } from './process-steps';
import { makeFile } from './site';
import type { Stage } from './stage';
import { until, untilSeen, type Patience } from './wait';

type Step<Verb extends PlannedStep['verb']> = Extract<PlannedStep, { verb: Verb }>;

const done: StepEnd = { kind: 'done' };

/** Connections waiting for accept() beyond which no more are opened: a full backlog would drop them in silence. */
const queueLimit = 3;

/** Takes one step and says how it ended. What that means is not for the run to say. */
export async function takeStep(stage: Stage, step: PlannedStep, mayEndEarly: boolean): Promise<StepEnd> {
  switch (step.verb) {
    case 'connect':
      return connect(stage, step.on, step.to);
    case 'send':
      return send(stage, step, mayEndEarly);
    case 'await':
      return awaitResponse(stage, step.on, step.expect, mayEndEarly);
    case 'stop-reading':
    case 'read-on':
    case 'finish':
    case 'reset':
    case 'close':
      return simple(stage, step);
    case 'until-blocked':
      return untilBlocked(stage, step.on);
    case 'replace':
      stage.note(makeFile(stage.context.site, step.file, 'replaced'));
      return done;
    default:
      return takeProcessStep(stage, step);
  }
}

async function connect(stage: Stage, on: string, to: string): Promise<StepEnd> {
  const instance = stage.instances.get(to);
  if (instance === undefined) return { kind: 'no-process' };
  const patience = stage.patience(instance);
  if (stage.opened >= queueLimit) {
    await untilSeen(() => acceptQueue(instance.target.port) < queueLimit, stage.bell, patience, stage.clock);
  }
  const connection = stage.connect(on, instance);
  const stall = await until(() => connection.state.kind !== 'connecting', stage.bell, patience, stage.clock);
  return stall === null ? done : { kind: 'stalled', stall };
}

async function send(stage: Stage, step: Step<'send'>, mayEndEarly: boolean): Promise<StepEnd> {
  if (!stage.connections.has(step.on)) {
    const opened = await connect(stage, step.on, step.to);
    if (opened.kind !== 'done') return opened;
  }
  const connection = stage.connections.get(step.on);
  if (connection === undefined) return { kind: 'no-connection' };
  const instance = instanceOf(stage, connection);
  if (mayEndEarly && (await hasEndedAsAnnounced(stage, connection, instance))) return { kind: 'waived' };
  if (connection.state.kind !== 'open') return { kind: 'no-connection' };
  if (instance === undefined) return { kind: 'no-process' };
  return sendPieces(stage, step, connection, instance);
}

async function sendPieces(
  stage: Stage,
  step: Step<'send'>,
  connection: Connection,
  instance: Instance,
): Promise<StepEnd> {
  const { octets, asks } = renderMessage(step.message, stage.context.site.seed, stage.bindings(instance));
  const pieces = cutInto(octets, step.cut);
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) await consumed(stage, connection);
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
  let isTaken = false;
  void sending.then(() => {
    isTaken = true;
    stage.bell.ring();
  });
  return until(() => isTaken || connection.isOver, stage.bell, stage.patience(instance), stage.clock);
}

/** Who is at the other end: whoever the connection was opened to, whatever else runs. */
function instanceOf(stage: Stage, { target }: Connection): Instance | undefined {
  return [...stage.instances.values()].find((instance) => instance.target === target);
}

/** Waits until the subject has read all that was sent, by the kernel's receive queue of its end. */
async function consumed(stage: Stage, connection: Connection): Promise<void> {
  const { port } = connection.target;
  const isRead = (): boolean =>
    connection.isOver || (serverEnd(port, connection.localPort)?.receiveQueue ?? 0) === 0;
  for (let looks = 0; looks < 20 && !isRead(); looks += 1)
    await (looks < 3 ? new Promise(setImmediate) : nextMillisecond());
  // A subject that does not read at all is not waited for here, but where its answer is.
  if (!isRead())
    await untilSeen(isRead, stage.bell, { ...stage.patience(undefined), quietMs: 500 }, stage.clock);
}

/** Leaves the processor to the subject between two looks. */
function nextMillisecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

async function awaitResponse(
  stage: Stage,
  on: string,
  expect: Expect,
  mayEndEarly: boolean,
): Promise<StepEnd> {
  const connection = stage.connections.get(on);
  if (connection === undefined) return { kind: 'no-connection' };
  const instance = instanceOf(stage, connection);
  const patience = stage.patience(instance);
  const index = connection.awaited;
  connection.awaited += 1;
  if (
    mayEndEarly &&
    connection.responses[index] === undefined &&
    (await hasEndedAsAnnounced(stage, connection, instance))
  ) {
    return { kind: 'waived' };
  }
  const stall = await untilReceived(stage, connection, () => connection.hasResponse(index), patience);
  if (stall !== null) return { kind: 'stalled', stall };
  const status = connection.responses[index]?.head.status;
  if (status === undefined || !inRanges(status, expect.awaitEndAfter)) return done;
  const noEnd = await untilReceived(stage, connection, () => false, patience);
  return noEnd === null ? done : { kind: 'stalled', stall: noEnd };
}

/** Waits for what the subject sends, or the end of the connection. A flood is not read to its end. */
async function untilReceived(
  stage: Stage,
  connection: Connection,
  holds: () => boolean,
  patience: Patience,
): Promise<Stall | null> {
  const isOver = (): boolean => holds() || connection.isOver;
  const stall = await until(() => isOver() || connection.flood !== null, stage.bell, patience, stage.clock);
  return stall !== null || isOver() ? stall : { kind: 'flood', octets: connection.flood ?? 0 };
}

function inRanges(status: number, ranges: readonly StatusRange[]): boolean {
  return ranges.some(([from, to]) => from <= status && status <= to);
}

/** Whether the last awaited response said close, and the connection then ended. */
async function hasEndedAsAnnounced(
  stage: Stage,
  connection: Connection,
  instance: Instance | undefined,
): Promise<boolean> {
  const last = connection.responses.at(-1);
  if (last === undefined || !listTokens(fieldValues(last.head, 'connection')).includes('close')) return false;
  return (await untilReceived(stage, connection, () => false, stage.patience(instance))) === null;
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

/** Blocked is proved: the subject's send queue is full and does not move between looks that are a beat apart. */
async function untilBlocked(stage: Stage, on: string): Promise<StepEnd> {
  const connection = stage.connections.get(on);
  if (connection === undefined) return { kind: 'no-connection' };
  let last = -1;
  let looksAlike = 0;
  const isBlocked = (): boolean => {
    const queued = serverEnd(connection.target.port, connection.localPort)?.sendQueue ?? 0;
    looksAlike = queued > 0 && queued === last ? looksAlike + 1 : 0;
    last = queued;
    return looksAlike >= 2;
  };
  const patience = { ...stage.patience(undefined), lastHeardMs: () => 0, quietMs: 3_000 };
  const stall = await untilSeen(
    () => connection.isOver || isBlocked(),
    stage.bell,
    patience,
    stage.clock,
    20,
  );
  stage.note({
    kind: 'blocked',
    connection: on,
    held: stall === null && !connection.isOver,
    unsent: Math.max(0, last),
  });
  return done;
}
