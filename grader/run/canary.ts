import { randomWord } from '../lib/random';
import type { Stall, Standstill } from '../observe/observation';
import { shortages } from '../observe/shortage';
import { renderMessage } from '../plan/message';
import type { Message, PlannedFile } from '../plan/plan';
import { Connection } from './client/connection';
import { keptContent } from './client/tape';
import type { CanaryAnswer, Instance } from './instance';
import type { Site } from './site';
import type { Stage } from './stage';
import { seeStandstill } from './standstill';
import { portsInsteadOf } from './subject/launch';
import { until } from './wait';

/** A small file nobody can know beforehand: its name and its content are drawn from the seed. */
export function canaryFile(seed: string): PlannedFile {
  const text = `The canary sings ${randomWord(seed, 'canary song')}.\n`;
  return {
    path: `canary-${randomWord(seed, 'canary name')}.txt`,
    content: { kind: 'octets', parts: [{ kind: 'text', text }] },
  };
}

function canaryRequest(path: string): Message {
  const text = (value: string) => [{ kind: 'text' as const, text: value }];
  const fields = [['Host', text('{host}')] as const, ['Connection', text('close')] as const];
  return {
    kind: 'requests',
    requests: [{ method: 'GET', target: `/${path}`, version: 'HTTP/1.1', fields, body: null, padTo: null }],
  };
}

/** A small file whose octets come one by one is not waited for longer. */
const capOfCanaryMs = 20_000;

export interface CanaryLook {
  readonly answer: CanaryAnswer;
  /** It was silent, and slept all the while. */
  readonly asleep?: true;
  readonly standstill?: Standstill;
  readonly listensOn?: readonly number[];
}

/**
 * Asks for the canary and says how it was answered. `right` needs the very content; `answered` any whole response.
 * It shows that a subject still serves, and how long one round trip takes on it. With `shortSleepMs` less sleep than
 * usual proves that it does not.
 */
export async function askCanary(
  stage: Stage,
  instance: Instance,
  site: Site,
  shortSleepMs: number | null = null,
): Promise<CanaryLook> {
  const file = canaryFile(site.seed);
  const quiet = {
    clock: stage.clock,
    bell: stage.bell,
    note: () => undefined,
    keeps: () => keptContent,
    spend: () => false,
  };
  const connection = new Connection('canary', instance.target, quiet, 'at-once');
  const startMs = stage.clock.now();
  const usual = stage.patience(instance);
  const capMs = Math.min(usual.capMs, capOfCanaryMs);
  const sleepMs = usual.sleepMs === null ? null : (shortSleepMs ?? usual.sleepMs);
  const patience = { ...usual, capMs, sleepMs, lastHeardMs: () => connection.lastHeardMs };
  try {
    const notMade = await until(
      () => connection.state.kind !== 'connecting',
      stage.bell,
      patience,
      stage.clock,
    );
    if (notMade !== null) return silent(notMade);
    if (connection.state.kind !== 'open') return refused(connection, instance);
    const { octets, asks } = renderMessage(canaryRequest(file.path), site.seed, stage.bindings(instance));
    await connection.send(octets, asks);
    const stall = await until(
      () => connection.hasResponse(0) || connection.isOver || connection.flood !== null,
      stage.bell,
      patience,
      stage.clock,
    );
    const answer = judgeAnswer(connection, file);
    // How long we waited in vain says nothing about the subject's pace.
    if (answer !== 'silent')
      instance.roundTripMs = Math.max(instance.roundTripMs, stage.clock.now() - startMs);
    if (stall === null || answer !== 'silent') return { answer };
    const standstill = seeStandstill(stage, connection, instance);
    return { ...silent(stall), ...(standstill === null ? {} : { standstill }) };
  } finally {
    connection.abandon();
  }
}

function silent(stall: Stall): CanaryLook {
  return { answer: 'silent', ...(stall.kind === 'silence' && stall.asleep ? { asleep: true } : {}) };
}

function refused({ state, target }: Connection, { subject }: Instance): CanaryLook {
  if (state.kind === 'failed' && shortages.has(state.reason))
    throw new Error(`this machine had no more descriptors or ports to connect with (${state.reason})`);
  const isRefused = state.kind === 'failed' && state.reason === 'ECONNREFUSED';
  const listensOn = isRefused ? portsInsteadOf(target.port, subject) : null;
  return { answer: 'refused', ...(listensOn === null ? {} : { listensOn }) };
}

function judgeAnswer(connection: Connection, file: PlannedFile): CanaryAnswer {
  const response = connection.responses[0];
  if (response === undefined || response.ended === 'unfinished') return 'silent';
  const wanted = file.content.kind === 'octets' ? file.content.parts : [];
  const text = wanted.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  const got = Buffer.from(response.contentKept).toString('latin1');
  return response.head.status === 200 && got === text ? 'right' : 'answered';
}
