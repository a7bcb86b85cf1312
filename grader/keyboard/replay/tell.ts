import { sayExitStatus, sayLaunchEnd } from '../../judge/ends';
import { sayWhereItListens } from '../../judge/say';
import { sayOctets } from '../../lib/units';
import type { ConnectionEnd, Observation, StepEnd } from '../../observe/observation';
import { showOctets } from '../octets';

/** What is told of one fact: the lines of what went to and fro, or a sentence. */
export interface Told {
  /** A connection or a process. */
  readonly who: string;
  readonly lines: readonly string[];
}

const sayEnd: Readonly<Record<ConnectionEnd, string>> = {
  fin: 'the server closes the connection',
  reset: 'the server resets the connection',
  'closed-by-us': 'the client ends the connection',
  open: 'the connection is still open',
};

const sayCanary = {
  right: 'the next client is served',
  answered: 'the next client gets an answer',
  silent: 'the next client gets no answer',
  refused: 'the next client cannot connect',
} as const;

/** A fact as a line of a replay; null for one that is only bookkeeping. */
export function tellFact(seen: Observation): Told | null {
  switch (seen.kind) {
    case 'connect':
      return { who: seen.connection, lines: [`connects to port ${String(seen.port)}`] };
    case 'not-connected':
      return { who: seen.connection, lines: [`no connection: ${seen.reason}`] };
    case 'sent':
      return { who: seen.connection, lines: marked('>', seen.octets, 0) };
    case 'received':
      return { who: seen.connection, lines: marked('<', seen.octets, seen.omitted) };
    case 'finished':
      return { who: seen.connection, lines: ['half-closes: it sends nothing more'] };
    case 'ended':
      return { who: seen.connection, lines: [sayEnd[seen.end]] };
    case 'blocked':
      return seen.held ? { who: seen.connection, lines: ['the server waits in send()'] } : null;
    case 'canary':
      if (seen.moment === 'before') return null;
      return { who: 'canary', lines: [`${sayCanary[seen.answer]}${sayWhereItListens(seen)}`] };
    case 'launch':
      return { who: seen.process, lines: [`starts: ${seen.command.join(' ')}`] };
    case 'launched':
      return { who: seen.process, lines: [sayLaunchEnd(seen.end, null) ?? 'runs'] };
    case 'signal':
      return { who: seen.process, lines: [seen.how === 'ctrl-c' ? 'gets Ctrl-C' : `gets ${seen.how}`] };
    case 'exit':
      return { who: seen.process, lines: [`ends ${sayExitStatus(seen.exit)}`] };
    case 'step-end':
      return tellWait(seen.end);
    default:
      return null;
  }
}

function marked(mark: string, base64: string, left: number): string[] {
  return showOctets(Buffer.from(base64, 'base64'), left).map((line) => `${mark} ${line}`);
}

function tellWait(end: StepEnd): Told | null {
  if (end.kind !== 'stalled') return null;
  const { stall } = end;
  const what =
    stall.kind === 'flood'
      ? `reads no further after ${sayOctets(stall.octets)}`
      : `waits in vain for ${((stall.kind === 'silence' ? stall.quietMs : stall.capMs) / 1000).toFixed(1)} s`;
  return { who: '', lines: [what] };
}
