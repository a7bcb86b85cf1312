/** One observation in words. What is only bookkeeping of the run is not told. */
import { sayExit } from '../../../judge/ends';
import { sayWhereItListens } from '../../../judge/say';
import { sayStandstill } from '../../../judge/standstill';
import type { ConnectionEnd, LaunchEnd, Observation, ResourceUse } from '../../../observe/observation';

/** How it is drawn. */
export type Sign =
  | 'connect'
  | 'connected'
  | 'refused'
  | 'send'
  | 'receive'
  | 'half-close'
  | 'fin'
  | 'reset'
  | 'left'
  | 'open'
  | 'gave-up'
  | 'more'
  | 'launch'
  | 'up'
  | 'down'
  | 'stopped'
  | 'signal'
  | 'print'
  | 'note';

interface Told {
  readonly sign: Sign;
  readonly says: string;
  readonly octets?: Buffer;
  readonly omitted?: number;
}

/** Null: nothing a reader of the page asks for. `step-end` is told where its step is known. */
export function tell(seen: Observation): Told | null {
  switch (seen.kind) {
    case 'step':
    case 'step-end':
    case 'uses':
    case 'output':
      return null;
    case 'connect':
      return { sign: 'connect', says: `connects to port ${seen.port}` };
    case 'connected':
      return { sign: 'connected', says: 'connected' };
    case 'not-connected':
      return { sign: 'refused', says: `no connection: ${seen.reason}` };
    case 'sent':
      return { sign: 'send', says: 'sent', octets: Buffer.from(seen.octets, 'base64') };
    case 'received': {
      const octets = Buffer.from(seen.octets, 'base64');
      return { sign: 'receive', says: 'received', octets, omitted: seen.omitted };
    }
    case 'finished':
      return { sign: 'half-close', says: 'sent FIN: nothing more will be sent' };
    case 'ended':
      return ENDS[seen.end];
    case 'exit':
      return seen.asked
        ? { sign: 'stopped', says: `ended, as it was told to: ${sayExit(seen.exit)}` }
        : { sign: 'down', says: `ended by itself: ${sayExit(seen.exit)}` };
    case 'launched':
      return { sign: seen.end.kind === 'listening' ? 'up' : 'note', says: sayLaunch(seen.end) };
    case 'poured':
      return { sign: 'send', says: 'sent', octets: Buffer.alloc(0), omitted: seen.size };
    default:
      return tellOfProcess(seen);
  }
}

function tellOfProcess(seen: Observation): Told {
  switch (seen.kind) {
    case 'launch':
      return { sign: 'launch', says: `started: ${seen.command.join(' ')}` };
    case 'signal': {
      const whom = seen.toParent === true ? ', to the first process only' : '';
      return { sign: 'signal', says: seen.how === 'ctrl-c' ? 'Ctrl-C' : `${seen.how}${whom}` };
    }
    case 'listened':
      return { sign: 'note', says: 'listens' };
    case 'left-behind':
      return { sign: 'note', says: `left processes behind: ${seen.pids.join(', ')}` };
    case 'port-in-use':
      return { sign: 'note', says: 'has ended, and somebody listens on its port' };
    case 'resources':
      return { sign: 'note', says: `uses ${sayUse(seen.use)}` };
    default:
      return tellRare(seen);
  }
}

function sayUse({ processes, cpuTicks, zombies }: ResourceUse): string {
  const sum = (of: 'threads' | 'descriptors' | 'memory'): number =>
    processes.reduce((total, one) => total + one[of], 0);
  const dead = zombies === 0 ? '' : `, ${zombies} zombies`;
  return `${(sum('memory') / 2 ** 20).toFixed(1)} MiB, ${sum('threads')} threads, ${sum('descriptors')} descriptors, ${cpuTicks * 10} ms of processor so far${dead}`;
}

function tellRare(seen: Observation): Told {
  switch (seen.kind) {
    case 'content-hash':
      return {
        sign: 'note',
        says: `content of answer ${seen.response + 1}: ${seen.size} octets, SHA-256 ${seen.sha256}`,
      };
    case 'blocked':
      return {
        sign: 'note',
        says: seen.held
          ? `the server is blocked in writing, ${seen.unsent} octets queued`
          : 'the server was not blocked in writing',
      };
    case 'standstill':
      return { sign: 'note', says: sayStandstill(seen).replace(/^\. /, '') || 'the server stands still' };
    case 'canary':
      return {
        sign: 'note',
        says: `a plain GET ${seen.moment} the case: ${CANARY[seen.answer]}${sayWhereItListens(seen)}${sayStandstill(seen.standstill)}`,
      };
    case 'precondition':
      return { sign: 'note', says: `${seen.held ? 'holds' : 'does not hold'}: ${seen.detail}` };
    case 'tcp-shortage':
      return { sign: 'note', says: 'the kernel ran short of memory for connections (tcp_mem)' };
    case 'lag':
      return { sign: 'note', says: `the grader itself was up to ${Math.round(seen.lagMs)} ms late` };
    case 'file':
      return { sign: 'note', says: `made the file ${seen.path}, ${seen.size} octets` };
    case 'harness-error':
      return { sign: 'note', says: `error of the grader: ${seen.message.split('\n', 1)[0] ?? ''}` };
    default:
      // A log of a later version may hold kinds this page has no words for. They are named, never dropped.
      return { sign: 'note', says: seen.kind };
  }
}

const ENDS: Readonly<Record<ConnectionEnd, Told>> = {
  fin: { sign: 'fin', says: 'the server closed the connection (FIN)' },
  reset: { sign: 'reset', says: 'the server reset the connection (RST)' },
  'closed-by-us': { sign: 'left', says: 'closed from our side' },
  open: { sign: 'open', says: 'still open when the case was over' },
};

const CANARY = { right: 'right answer', answered: 'an answer', silent: 'no answer', refused: 'refused' };

function sayLaunch(end: LaunchEnd): string {
  switch (end.kind) {
    case 'listening':
      return `listens on ${end.address}`;
    case 'not-awaited':
      return 'runs';
    case 'exited':
      return `ended before it listened: ${sayExit(end.exit)}`;
    case 'cannot-start':
      return `cannot be started: ${end.message}`;
    case 'wrong-port':
      return `listens on another port: ${end.ports.join(', ')}`;
    case 'wrong-address':
      return `listens on another address: ${end.addresses.join(', ')}`;
    case 'held-by-other':
      return 'the port is held by another program';
    case 'in-background':
      return 'went into the background';
    case 'still-starting':
      return `does not listen after ${(end.afterMs / 1000).toFixed(1)} s`;
  }
}
