import type { Stall, StepEnd } from '../observe/observation';
import type { Expect, Outcome, StatusRange } from '../plan/plan';
import { fieldValues, listTokens } from '../wire/fields';
import type { Connection } from './client/connection';
import type { Instance } from './instance';
import { instanceOf, type Stage } from './stage';
import { noteStandstill } from './standstill';
import { done, type Step } from './step';
import { until, type Patience } from './wait';

/** Waits for the next response on a connection, or for what comes in its place. */
export async function awaitResponse(
  stage: Stage,
  step: Step<'await'>,
  mayEndEarly: boolean,
): Promise<StepEnd> {
  const { on, expect } = step;
  const connection = stage.connections.get(on);
  if (connection === undefined) return { kind: 'no-connection' };
  const instance = instanceOf(stage, connection);
  const patience = patienceOf(stage, step, connection, instance);
  const index = connection.awaited;
  connection.awaited += 1;
  const isMissing = connection.responses[index] === undefined;
  if (mayEndEarly && isMissing && (await hasEndedAsAnnounced(stage, connection, instance)))
    return { kind: 'waived' };
  const takesBeginning = isBeginning(expect);
  const takesInterim = expect.outcomes.some(({ kind }) => kind === 'interim');
  const hasCome = (): boolean =>
    connection.hasResponse(index) ||
    (takesBeginning && connection.responses[index] !== undefined) ||
    (takesInterim && connection.hasInterim);
  const stall = await untilReceived(stage, connection, hasCome, patience);
  if (stall !== null) return inVain(stage, connection, instance, expect, stall);
  // The final answer is the next one that is waited for.
  if (takesInterim && connection.hasInterim) connection.awaited -= 1;
  const status = connection.responses[index]?.head.status;
  if (status === undefined || !inRanges(status, expect.awaitEndAfter)) return done;
  const noEnd = await untilReceived(stage, connection, () => false, patience);
  return noEnd === null ? done : { kind: 'stalled', stall: noEnd };
}

function patienceOf(
  stage: Stage,
  { withinMs, alone }: Step<'await'>,
  connection: Connection,
  instance: Instance | undefined,
): Patience {
  const patience = withinMs === null ? stage.patience(instance) : stage.patienceFor(instance, withinMs);
  return alone ? { ...patience, lastHeardMs: () => connection.lastHeardMs } : patience;
}

/** Where silence is as good as an answer, it stops nothing. */
function inVain(
  stage: Stage,
  connection: Connection,
  instance: Instance | undefined,
  { outcomes }: Expect,
  stall: Stall,
): StepEnd {
  if (stall.kind === 'silence' && outcomes.some(isSilent)) return done;
  noteStandstill(stage, connection, instance);
  return { kind: 'stalled', stall };
}

function isSilent({ kind }: Outcome): boolean {
  return kind === 'unanswered' || kind === 'anything';
}

function isBeginning({ outcomes }: Expect): boolean {
  return outcomes.some((outcome) => outcome.kind === 'response' && outcome.content?.kind === 'begins');
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
export async function hasEndedAsAnnounced(
  stage: Stage,
  connection: Connection,
  instance: Instance | undefined,
): Promise<boolean> {
  const last = connection.responses.at(-1);
  if (last === undefined || !listTokens(fieldValues(last.head, 'connection')).includes('close')) return false;
  return (await untilReceived(stage, connection, () => false, stage.patience(instance))) === null;
}

/** Reads exactly so much, however long that takes, as long as anything moves. */
export async function readSome(stage: Stage, { on, size }: Step<'read'>): Promise<StepEnd> {
  const connection = stage.connections.get(on);
  if (connection === undefined) return { kind: 'no-connection' };
  const instance = instanceOf(stage, connection);
  connection.read(size);
  const stall = await untilReceived(
    stage,
    connection,
    () => connection.toRead === 0,
    stage.patience(instance),
  );
  connection.noteReceived();
  if (stall === null) return connection.toRead === 0 ? done : { kind: 'no-connection' };
  noteStandstill(stage, connection, instance);
  return { kind: 'stalled', stall };
}
