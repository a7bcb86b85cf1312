import { folderOf, listNames, namesIn, readText, socketInode } from './proc';

/** One process, from /proc/PID/stat (proc(5)). */
export interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  /** R, S, D, T, Z and so on, of its first thread. */
  readonly state: string;
  /** No thread of it is left, and nobody has waited for it yet. */
  readonly hasEnded: boolean;
  /** utime + stime, in clock ticks. */
  readonly cpuTicks: number;
  /** cutime + cstime: the same of children that have ended and were waited for, and of theirs. */
  readonly waitedTicks: number;
  /** When it started, in ticks since the machine did: with its pid, which process it is. */
  readonly startTicks: number;
}

export function processRow(pid: number): ProcessRow | null {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === '') return null;
  // The name in parentheses may hold blanks and parentheses itself: everything after the last one is regular.
  const [state = '', parent, group, session, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    pid,
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    state,
    // A first thread that has left the others is shown as a zombie, too.
    hasEnded: state === 'Z' && Number(rest[13]) <= 1,
    cpuTicks: Number(rest[7]) + Number(rest[8]),
    waitedTicks: Number(rest[9]) + Number(rest[10]),
    startTicks: Number(rest[15]),
  };
}

/** The pids there are now. */
function livingPids(): Set<number> {
  if (process.platform !== 'linux') return new Set();
  return new Set(listNames('/proc').map(Number).filter(Number.isInteger));
}

/**
 * Who exists before a launch cannot stem from it, nor can who bears no sign of it and has another parent; so neither
 * need be looked at again. That holds until the kernel's counter of pids comes round (at 32768 on many machines): then
 * everybody is looked at.
 */
export class Strangers {
  readonly #pids: Set<number> = livingPids();
  #lastPid: number;
  /**
   * Who was seen to stem from the launch, by pid, and when each started: a child that has a session and an environment of
   * its own shows nothing of that any more once its parent has gone.
   */
  readonly kin = new Map<number, number>();
  /** One of them was given the pid of the launch's root, and with it sessions and groups of that number. */
  bearRootPid = false;

  constructor(private readonly lastPidNow: () => number = lastPidGiven) {
    this.#lastPid = lastPidNow();
  }

  add(pid: number): void {
    this.#pids.add(pid);
  }

  /** The pids that may belong to a launch made after this was created. */
  others(): number[] {
    const last = this.lastPidNow();
    if (last < this.#lastPid) this.#pids.clear();
    this.#lastPid = last;
    return [...livingPids()].filter((pid) => !this.#pids.has(pid));
  }
}

/** The last word of /proc/loadavg (proc(5)). */
function lastPidGiven(): number {
  return Number(readText('/proc/loadavg').trim().split(' ').at(-1) ?? 0);
}

export interface Launched {
  /** The process that was started: leader of a session and a group of its own. */
  readonly root: number;
  /** Its exit status was taken: whoever bears its pid now is a stranger, to whom session and group belong as well. */
  readonly rootIsGone: boolean;
  /** What its environment holds and no other's does. */
  readonly token: string;
  readonly strangers: Strangers;
}

export interface ProcessFamily {
  readonly living: readonly ProcessRow[];
  /** Ended, and nobody has waited for them yet. */
  readonly zombies: readonly ProcessRow[];
}

/**
 * The processes that stem from a launch: its session and group, their descendants, and whoever carries its token in
 * the environment, which setsid and double forks do not shake off.
 */
export function processFamily(launched: Launched): ProcessFamily {
  const rows = launched.strangers
    .others()
    .map(processRow)
    .filter((row) => row !== null);
  // The kernel gives a pid away again only when no session and no group bears it any more.
  launched.strangers.bearRootPid ||= launched.rootIsGone && rows.some(({ pid }) => pid === launched.root);
  const root = launched.strangers.bearRootPid ? null : launched.root;
  const signs = new Map(rows.map((row) => [row.pid, signOf(row, root, launched.token)]));
  const { kin } = launched.strangers;
  const known = rows.filter(({ pid, startTicks }) => signs.get(pid) === 'kin' || kin.get(pid) === startTicks);
  const members = new Set(known.map(({ pid }) => pid));
  for (let grown = true; grown;) {
    const children = rows.filter(({ pid, parent }) => members.has(parent) && !members.has(pid));
    children.forEach(({ pid }) => members.add(pid));
    grown = children.length > 0;
  }
  for (const [pid, sign] of signs) if (sign === 'stranger' && !members.has(pid)) launched.strangers.add(pid);
  const all = rows.filter(({ pid }) => members.has(pid));
  // Of the root it is known who it is, and for how long.
  for (const { pid, startTicks } of all) if (pid !== launched.root) kin.set(pid, startTicks);
  return {
    living: all.filter(({ hasEnded }) => !hasEnded),
    // The leader itself is ours to wait for, and one whose parent has gone is for the first process of the machine.
    zombies: all.filter(
      ({ pid, parent, hasEnded }) => hasEnded && pid !== launched.root && members.has(parent),
    ),
  };
}

/** What a process by itself shows of where it stems from: nothing while it has no environment, as within exec. */
function signOf(
  { pid, session, group }: ProcessRow,
  root: number | null,
  token: string,
): 'kin' | 'stranger' | 'none' {
  if (pid === root || session === root || group === root) return 'kin';
  const environment = readText(`${folderOf(pid)}/environ`);
  if (environment === '') return 'none';
  return environment.includes(token) ? 'kin' : 'stranger';
}

/** The inodes of the sockets a process holds open; null where it runs and does not let us see. */
export function socketInodes(pid: number): Set<number> | null {
  const folder = folderOf(pid);
  const fds = namesIn(`${folder}/fd`);
  if (fds === null && processRow(pid)?.hasEnded === false) return null;
  const inodes = (fds ?? []).map((fd) => socketInode(folder, fd));
  return new Set(inodes.filter((inode) => inode !== null));
}
