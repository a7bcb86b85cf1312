import type { StepEnd } from '../observe/observation';
import { renderOctets } from '../plan/octets';
import type { Connection } from './client/connection';
import { serverEnd } from './kernel/tcp';
import { instanceOf, type Stage } from './stage';
import { done, type Step } from './step';
import { until, untilSeen } from './wait';

/** A printed limit is widened by so much for rounding and reapers (BEHAVIOURS 4.3); beyond it, we need not look. */
const graceMs = 1_000;

/** Waits until the subject ends a connection on which nothing happens. When it did so is for the judge to say. */
export async function awaitClosing(stage: Stage, { on, toMs }: Step<'closes'>): Promise<StepEnd> {
  const connection = stage.connections.get(on);
  if (connection === undefined) return { kind: 'no-connection' };
  const patience = stage.patienceFor(instanceOf(stage, connection), 0);
  const quietMs = Math.max(1_000, toMs + graceMs - (stage.clock.now() - connection.lastActiveMs));
  const stall = await until(
    () => connection.isOver,
    stage.bell,
    { ...patience, quietMs, capMs: quietMs + patience.quietMs },
    stage.clock,
  );
  return stall === null ? done : { kind: 'stalled', stall };
}

/** Lets time pass, as the wall clock has it: a subject's own timers run by that, too. */
export async function pause(stage: Stage, ms: number): Promise<StepEnd> {
  const endMs = stage.clock.now() + ms;
  const patience = { ...stage.patienceFor(undefined, ms), quietMs: Infinity, capMs: ms };
  await until(() => stage.clock.now() >= endMs, stage.bell, patience, stage.clock);
  return done;
}

/** Waits until the subject has read all that was sent, by the kernel's receive queue of its end; says whether it has. */
export async function consumed(stage: Stage, connection: Connection): Promise<boolean> {
  const { port } = connection.target;
  const isRead = (): boolean =>
    connection.isOver || (serverEnd(port, connection.localPort)?.receiveQueue ?? 0) === 0;
  for (let looks = 0; looks < 20 && !isRead(); looks += 1)
    await (looks < 3 ? new Promise(setImmediate) : nextMillisecond());
  // A subject that does not read at all is not waited for here, but where its answer is.
  const read = isRead();
  if (read || stage.isSpent) return read;
  const patience = { ...stage.patience(undefined), quietMs: 500 };
  return (await untilSeen(isRead, stage.bell, patience, stage.clock)) === null;
}

/** Leaves the processor to the subject between two looks. */
function nextMillisecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

/** Blocked is proved: the subject's send queue is full and does not move between looks that are a beat apart. */
export async function untilBlocked(stage: Stage, on: string): Promise<StepEnd> {
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
  const patience = { ...stage.patienceFor(undefined, 0), quietMs: stage.isSpent ? 0 : 3_000 };
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

const pouredAtOnce = 64 * 1024;
/** Who reads nothing for so long is taken to read no more. */
const fullMs = 1_000;

/** Sends the same octets again and again, until the subject answers, closes, or reads no more. None of it is kept. */
export async function pour(stage: Stage, step: Step<'pour'>, connection: Connection): Promise<StepEnd> {
  const instance = instanceOf(stage, connection);
  if (instance === undefined) return { kind: 'no-process' };
  const once = renderOctets(step.parts, stage.context.site.seed, stage.bindings(instance));
  const piece = Buffer.alloc(Math.ceil(pouredAtOnce / once.length) * once.length, once);
  const answers = connection.responses.length;
  const isOver = (): boolean => connection.isOver || connection.responses.length > answers;
  const patience = { ...stage.patienceFor(instance, 0), quietMs: fullMs };
  let size = 0;
  let taken = 0;
  for (let isFull = false; !isFull && !isOver() && size < step.upTo; size = taken * piece.length) {
    const before = taken;
    void connection.pour(piece).then(() => {
      taken += 1;
      stage.bell.ring();
    });
    const stall = await until(() => taken > before || isOver(), stage.bell, patience, stage.clock);
    isFull = stall !== null;
  }
  stage.note({ kind: 'poured', connection: step.on, size });
  return done;
}
