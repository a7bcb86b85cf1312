import { connect } from 'node:net';
import type { ExitStatus, LaunchEnd } from '../../observe/observation';
import { OnSchedule, type Clock } from '../clock';
import { socketInodes } from '../kernel/processes';
import { seesTcp, listeners, listenersOn, reachesLoopback, sayAddress, type TcpRow } from '../kernel/tcp';
import type { Subject } from './subject';

/** How long a start may take, of the time in which we ran on schedule; who was too slow again and again gets less (Starts). */
export const startLimitMs = 10_000;

/**
 * A wrong place is believed only after this long without any work: some programs open other ports first, for a
 * debugger or a control channel, and take their time to open the one that counts.
 */
const settleMs = 300;
/** A program that never rests is believed after this long. */
const settleAtMostMs = 2_000;

/** Looking for a listener on some other port means reading all of /proc, so it is done only so often. */
const elsewhereEveryMs = 100;

/**
 * Watches a started subject until it listens on its port, by the kernel's tables and never by connecting: a probe
 * would be the first client of a server that serves one after another. Without such tables (macOS) it must connect.
 */
export async function awaitListening(
  subject: Subject,
  port: number,
  limitMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<LaunchEnd> {
  const schedule = new OnSchedule(clock, longestPauseMs);
  const watch = new ListenWatch(subject, port);
  for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 1.2, longestPauseMs)) {
    schedule.beat();
    const { ranMs, lagMs } = schedule;
    const end = await watch.look(ranMs);
    if (end !== null) return end;
    if (ranMs > limitMs || signal.aborted) {
      return { kind: 'still-starting', afterMs: Math.round(ranMs), lagMs: Math.round(lagMs) };
    }
    await pause(pauseMs);
  }
}

const longestPauseMs = 50;

/** Looks again and again; remembers since when a subject has been listening in the wrong place. */
class ListenWatch {
  #astray: { readonly sinceMs: number; quietSinceMs: number; ticks: number } | null = null;
  #nextWideLookMs = elsewhereEveryMs;

  constructor(
    private readonly subject: Subject,
    private readonly port: number,
  ) {}

  async look(waitedMs: number): Promise<LaunchEnd | null> {
    const { subject, port } = this;
    if (subject.exit !== null) return afterTheEnd(subject, subject.exit);
    const place = seesTcp() ? onItsPort(subject, port) : await byConnecting(subject, port);
    // Who has ended and listens was not yet seen to end: looking on, we shall.
    if (place?.kind === 'listening') return subject.runs ? place : null;
    if (place?.kind === 'held-by-other') return place;
    if (waitedMs < this.#nextWideLookMs) return null;
    this.#nextWideLookMs = waitedMs + elsewhereEveryMs;
    return this.#settled(place ?? elsewhere(subject), waitedMs);
  }

  #settled(place: LaunchEnd | null, waitedMs: number): LaunchEnd | null {
    if (place === null) return null;
    const ticks = this.subject.cpuTicks();
    this.#astray ??= { sinceMs: waitedMs, quietSinceMs: waitedMs, ticks };
    if (ticks > this.#astray.ticks) Object.assign(this.#astray, { ticks, quietSinceMs: waitedMs });
    const { sinceMs, quietSinceMs } = this.#astray;
    return waitedMs - quietSinceMs > settleMs || waitedMs - sinceMs > settleAtMostMs ? place : null;
  }
}

/** A program that ended as if all was well, or left children which listen, has not simply ended. */
function afterTheEnd(subject: Subject, exit: ExitStatus): LaunchEnd {
  const isDone = exit.code === 0 || listensAnywhere(subject);
  const heirs = isDone ? subject.tree().map(({ pid }) => pid) : [];
  return heirs.length === 0 ? { kind: 'exited', exit } : { kind: 'in-background', exit, pids: heirs };
}

/** A look at the tables costs little, so this is the rhythm of looking, not a guess how long starting takes. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The sockets of each process; null where they cannot be seen, as prctl(2) PR_SET_DUMPABLE makes it. */
type Tree = readonly { readonly pid: number; readonly inodes: ReadonlySet<number> | null }[];

function socketsOf(subject: Subject): Tree {
  return subject.tree().map(({ pid }) => ({ pid, inodes: socketInodes(pid) }));
}

function ownerOf(row: TcpRow, tree: Tree): number | null {
  return tree.find(({ inodes }) => inodes?.has(row.inode))?.pid ?? null;
}

/** Who listens on the port the subject was given; null while nobody does. */
function onItsPort(subject: Subject, port: number): LaunchEnd | null {
  const rows = listenersOn(port);
  if (rows.length === 0) return null;
  const tree = socketsOf(subject);
  const owned = rows.map((row) => ({ row, pid: ownerOf(row, tree) }));
  for (const { row, pid } of owned) {
    if (pid !== null && reachesLoopback(row)) return { kind: 'listening', address: sayAddress(row), pid };
  }
  const stray = owned.find(({ row, pid }) => pid === null && reachesLoopback(row));
  if (stray !== undefined) return holderOf(stray.row, tree);
  const astray = owned.filter(({ pid }) => pid !== null).map(({ row }) => sayAddress(row));
  return astray.length === 0 ? null : { kind: 'wrong-address', addresses: astray };
}

/** The port was free when it was given out: who may hold it, though that cannot be seen, is taken to. */
function holderOf(row: TcpRow, tree: Tree): LaunchEnd {
  const hidden = tree.find(({ inodes }) => inodes === null);
  if (hidden === undefined) return { kind: 'held-by-other' };
  return { kind: 'listening', address: sayAddress(row), pid: hidden.pid };
}

function elsewhere(subject: Subject): LaunchEnd | null {
  const ports = portsOf(socketsOf(subject));
  return ports.length === 0 ? null : { kind: 'wrong-port', ports };
}

/** The ports on which any process of a tree is seen to listen. */
function portsOf(tree: Tree): number[] {
  const rows = listeners().filter((row) => ownerOf(row, tree) !== null);
  return [...new Set(rows.map(({ localPort }) => localPort))];
}

/** Whether any process of the subject's tree listens anywhere. */
export function listensAnywhere(subject: Subject): boolean {
  return portsOf(socketsOf(subject)).length > 0;
}

/** On which other ports a subject listens that runs and is not to be found on this one; null where that is not known. */
export function portsInsteadOf(port: number, subject: Subject | null): readonly number[] | null {
  if (subject === null || !subject.runs || !seesTcp()) return null;
  const tree = socketsOf(subject);
  const ports = portsOf(tree);
  return ports.includes(port) || tree.some(({ inodes }) => inodes === null) ? null : ports;
}

function byConnecting(subject: Subject, port: number): Promise<LaunchEnd | null> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(null));
    socket.once('connect', () => {
      socket.destroy();
      resolve({ kind: 'listening', address: '127.0.0.1', pid: subject.pid });
    });
  });
}
