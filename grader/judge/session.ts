import type { ConnectionEnd, Observation } from '../observe/observation';
import type { ResponseHead, WireEvent } from '../wire/message';
import { createResponseReader } from '../wire/reader';
import { collectResponses, type Response, type StrayViolation } from '../wire/responses';

export interface Session {
  readonly connection: string;
  readonly connected: boolean;
  /** Why it could not be opened, such as ECONNREFUSED. */
  readonly refused: string | null;
  readonly end: ConnectionEnd;
  /** When its end was seen; null where it was not. */
  readonly endedMs: number | null;
  /** Whether it ended only after so much silence that an idle timeout may have ended it. */
  readonly endedIdle: boolean;
  readonly responses: readonly Response[];
  readonly stray: readonly StrayViolation[];
  /** The heads of interim responses, all of them. */
  readonly interim: readonly ResponseHead[];
  /** Hash and size of the whole content, by number of the response, where the log left octets out. */
  readonly hashes: ReadonlyMap<number, { readonly size: number; readonly sha256: string }>;
  /** Everything received that the log kept. */
  readonly kept: Buffer;
  /** By number of the response, the wall-clock time (ms) before which nobody had asked for it. */
  readonly askedMs: readonly number[];
  /** Wall-clock time of the last octets, in ms. */
  readonly lastReceivedMs: number;
  readonly proofOfBlocking: boolean | null;
}

/** How long a connection was idle when it ended, between two bounds. */
export interface IdleBracket {
  readonly leastMs: number;
  /** Null where it had not ended when we stopped looking. */
  readonly mostMs: number | null;
}

/**
 * With four stamps on one clock (BEHAVIOURS 4.3): before the last write, after the last octet read before we began to
 * wait, the last moment it was known to be open, and the moment its end was seen. Lag only widens the bracket.
 */
export function idleBracket(seen: readonly Observation[], beganMs: number, nowMs: number): IdleBracket {
  const before = seen.filter(({ ms }) => ms <= beganMs);
  const connectedMs = before.findLast(({ kind }) => kind === 'connect')?.ms ?? beganMs;
  const writtenMs = before.findLast(({ kind }) => kind === 'sent')?.ms ?? connectedMs;
  const active = before.findLast(
    ({ kind }) => kind === 'sent' || kind === 'received' || kind === 'connected',
  );
  const heardMs = active?.ms ?? connectedMs;
  const ended = seen.find((one) => one.kind === 'ended');
  if (ended === undefined) return { leastMs: nowMs - heardMs, mostMs: null };
  if (ended.end === 'open' || ended.end === 'closed-by-us')
    return { leastMs: Math.max(0, Math.min(nowMs, ended.openMs) - heardMs), mostMs: null };
  return { leastMs: Math.max(0, ended.openMs - heardMs), mostMs: ended.ms - writtenMs };
}

/** The handout has idle connections closed from 5 s on: an end that comes about then is no answer to anything. */
const idleMs = 4_500;

function endedIdle(part: readonly Observation[]): boolean {
  const heard = part.filter(({ kind }) => kind === 'sent' || kind === 'received').at(-1);
  const ended = part.find(({ kind }) => kind === 'ended');
  return heard !== undefined && ended !== undefined && ended.ms - heard.ms > idleMs;
}

export function viewSession(connection: string, part: readonly Observation[]): Session {
  const reading = readAgain(part);
  const first = <K extends Observation['kind']>(kind: K): Extract<Observation, { kind: K }> | undefined =>
    part.find((seen): seen is Extract<Observation, { kind: K }> => seen.kind === kind);
  const hashes = part.filter((seen) => seen.kind === 'content-hash');
  const received = part.findLast((seen) => seen.kind === 'received');
  const ended = part.findLast((seen) => seen.kind === 'ended');
  return {
    connection,
    connected: first('connected') !== undefined,
    refused: first('not-connected')?.reason ?? null,
    end: ended?.end ?? ('open' satisfies ConnectionEnd),
    endedMs: ended?.ms ?? null,
    ...reading,
    hashes: new Map(hashes.map((hash) => [hash.response, hash])),
    lastReceivedMs: received?.wallMs ?? -Infinity,
    endedIdle: endedIdle(part),
    proofOfBlocking: part.findLast((seen) => seen.kind === 'blocked')?.held ?? null,
  };
}

type Reading = Pick<Session, 'responses' | 'stray' | 'interim' | 'kept' | 'askedMs'>;

/** What a reader makes of the octets in the log, as one made of them when they came. */
function readAgain(part: readonly Observation[]): Reading {
  const reader = createResponseReader();
  const collected = collectResponses();
  const feed = (events: readonly WireEvent[]): void => events.forEach((event) => collected.feed(event));
  const kept: Buffer[] = [];
  const times = new AskTimes();
  for (const seen of part) {
    if (seen.kind === 'sent') {
      seen.asks.forEach((method) => reader.asked(method));
      times.sent(seen);
    }
    if (seen.kind === 'received') {
      const octets = Buffer.from(seen.octets, 'base64');
      kept.push(octets);
      feed(reader.push(octets));
      if (seen.omitted > 0) feed(reader.omit(seen.omitted));
      times.heard(collected.responses.length);
    }
    // Where we left, the stream had not ended, and what was unfinished stays so.
    if (seen.kind === 'ended' && (seen.end === 'fin' || seen.end === 'reset')) feed(reader.end());
  }
  const { responses, stray } = collected;
  const interim = [...responses.flatMap((response) => response.interim), ...collected.interim];
  return { responses, stray, interim, kept: Buffer.concat(kept), askedMs: times.askedMs };
}

/**
 * A response was asked for by the request of its number, at the earliest by the first octets after the request before;
 * and before it came, however many requests there were in octets that are written out.
 */
class AskTimes {
  readonly askedMs: number[] = [];
  readonly #begun: number[] = [];
  #beganMs: number | null = null;
  #lastMs = Infinity;

  sent({ asks, wallMs }: Extract<Observation, { kind: 'sent' }>): void {
    const ms = (this.#beganMs ??= wallMs);
    this.#begun.push(...asks.map(() => ms));
    if (asks.length > 0) this.#beganMs = null;
    this.#lastMs = wallMs;
  }

  /** So many have begun to come by now. */
  heard(responses: number): void {
    for (let i = this.askedMs.length; i < responses; i += 1)
      this.askedMs.push(Math.min(this.#begun[i] ?? Infinity, this.#lastMs));
  }
}
