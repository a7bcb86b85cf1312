/** What a process asks of the kernel about itself and its children; Linux only. */
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { SystemError } from './errno';
import { bindAll, lastErrno } from './libc';
import { must } from './sockets';

interface Calls {
  fork(): number;
  madvise(address: number, length: number, advice: number): number;
  prctl(option: number, value: number): number;
  signal(signal: number, handler: number): number;
  waitpid(pid: number, status: Int32Array, options: number): number;
}

let bound: Calls | undefined;

function calls(): Calls {
  bound ??= bindAll<Calls>({
    fork: 'int fork()',
    madvise: 'int madvise(intptr_t address, size_t length, int advice)',
    prctl: 'int prctl(int option, unsigned long value)',
    signal: 'intptr_t signal(int signal, intptr_t handler)',
    waitpid: 'int waitpid(int pid, void *status, int options)',
  });
  return bound;
}

const DOFORK = 11;
/** No Linux with 48 bits of addresses (x86-64, arm64) maps anything above, unless asked to. */
const TOP = 2 ** 48;

interface Range {
  readonly from: number;
  readonly to: number;
}

let ranges: readonly Range[] | undefined;

/** All addresses but those of the kernel's own pages (vvar, vdso), at which madvise gives up. */
function rangesOfNode(): readonly Range[] {
  const found: Range[] = [];
  let from = 0;
  for (const [, start = '', end = ''] of readFileSync('/proc/self/maps', 'latin1').matchAll(
    /^([0-9a-f]+)-([0-9a-f]+) .*\[v\w+\]$/gm,
  )) {
    found.push({ from, to: Math.min(TOP, parseInt(start, 16)) });
    from = parseInt(end, 16);
  }
  return [...found, { from, to: TOP }].filter((range) => range.from < range.to);
}

/**
 * fork(2): 0 in the child. V8 keeps its heap from children (MADV_DONTFORK), because whoever forks a Node wants to
 * exec; ours goes on, so that is undone, for everything there is: a page that V8 maps between that and the fork is the
 * end of the child (SIGSEGV), but none is needed for two calls.
 *
 * The child has no thread but this one: Node must have been started with THREADLESS, and the child must never return
 * to its event loop, which it shares with the parent, nor end by process.exit, which would wait for those threads.
 * @throws SystemError: EAGAIN, ENOMEM
 */
export function fork(): number {
  ranges ??= rangesOfNode();
  const kernel = calls();
  for (const { from, to } of ranges) {
    // ENOMEM: there were holes; all else was done.
    if (kernel.madvise(from, to - from, DOFORK) < 0 && lastErrno() !== constants.errno.ENOMEM)
      throw new SystemError('madvise', lastErrno());
  }
  return must('fork', kernel.fork());
}

/** Flags of a Node that forks: V8 hands nothing to its other threads, which could hold a lock when it does. */
export const THREADLESS = ['--single-threaded', '--v8-pool-size=1'];

const NOHANG = 1;

export interface Ended {
  readonly pid: number;
  /** In words: "exit code 1", "SIGKILL". */
  readonly how: string;
}

/** waitpid(2): a child that has ended; undefined when none has and none was waited for, or a signal came. */
export function endedChild(wait: 'wait' | 'look'): Ended | undefined {
  const status = new Int32Array(1);
  const pid = calls().waitpid(-1, status, wait === 'look' ? NOHANG : 0);
  return pid > 0 ? { pid, how: wordsFor(status[0] ?? 0) } : undefined;
}

/** The status of wait(2) as Linux lays it out. */
function wordsFor(status: number): string {
  const signal = status & 0x7f;
  if (signal === 0) return `exit code ${(status >> 8) & 0xff}`;
  const [name] = Object.entries(constants.signals).find(([, number]) => number === signal) ?? [];
  return name ?? `signal ${signal}`;
}

const PARENT_DEATH_SIGNAL = 1;

/**
 * PR_SET_PDEATHSIG (prctl(2)): a worker blocked in accept would outlive a parent that was killed, and hold its port.
 * @param parent may have died before the request was made: then the answer is false
 */
export function endWithParent(parent: number): boolean {
  must('prctl', calls().prctl(PARENT_DEATH_SIGNAL, constants.signals.SIGKILL));
  return process.ppid === parent;
}

const IGNORE = 1;

/** SIG_IGN, for this process and the children it forks. */
export function ignoreSignals(...signals: readonly ('SIGINT' | 'SIGTERM')[]): void {
  for (const name of signals) calls().signal(constants.signals[name], IGNORE);
}
