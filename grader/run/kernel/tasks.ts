import { closeSync, openSync, readSync } from 'node:fs';
import type { TaskState } from '../../observe/observation';
import { listNames, readText, socketInode } from './proc';

type Doing = TaskState['doing'];

/** The system calls in which servers sleep, by number, from the kernel's own tables of both processors. */
const calls: Readonly<Record<string, Readonly<Record<number, Doing | 'poll'>>>> = {
  x64: {
    ...{ 0: 'recv', 19: 'recv', 45: 'recv', 47: 'recv' },
    ...{ 1: 'send', 20: 'send', 40: 'send', 44: 'send', 46: 'send' },
    ...{ 43: 'accept', 288: 'accept', 7: 'poll', 271: 'poll' },
    ...{ 23: 'wait', 270: 'wait', 232: 'wait', 281: 'wait' },
    ...{ 202: 'lock', 73: 'lock', 35: 'sleep', 230: 'sleep', 61: 'child', 247: 'child' },
  },
  arm64: {
    ...{ 63: 'recv', 65: 'recv', 207: 'recv', 212: 'recv' },
    ...{ 64: 'send', 66: 'send', 71: 'send', 206: 'send', 211: 'send' },
    ...{ 202: 'accept', 242: 'accept', 73: 'poll', 72: 'wait', 22: 'wait' },
    ...{ 98: 'lock', 32: 'lock', 101: 'sleep', 115: 'sleep', 260: 'child', 95: 'child' },
  },
};

/** What one thread does, and the inode of the socket it does that to, where it is one. */
export interface Task {
  readonly doing: Doing;
  readonly inode: number | null;
}

/** The threads of a process, as /proc/PID/task/TID/syscall tells (proc(5)); none where it has gone or is not ours. */
export function tasksOf(pid: number): Task[] {
  const folders = listNames(`/proc/${pid}/task`).map((tid) => `/proc/${pid}/task/${tid}`);
  return folders.map((folder) => taskOf(folder, readText(`${folder}/syscall`)));
}

/**
 * The threads of a process with the number of times each was taken off a processor (proc(5), /proc/PID/status): where
 * that is the same again later, none was ever on one meanwhile. Null where one runs, waits for a processor, or waits for a
 * disk; undefined where nothing is known, as of one that has gone.
 */
export function restOf(pid: number): string | null | undefined {
  const threads = listNames(`/proc/${pid}/task`).map((tid) => {
    const status = readText(`/proc/${pid}/task/${tid}/status`);
    const isAsleep = /^State:\s+[STtZ]/m.test(status);
    const counts = [...status.matchAll(/^(?:non)?voluntary_ctxt_switches:\s+(\d+)/gm)].map(
      ([, count]) => count,
    );
    return isAsleep && counts.length === 2 ? `${tid}:${counts.join('+')}` : null;
  });
  if (threads.length === 0) return undefined;
  return threads.includes(null) ? null : threads.join(' ');
}

/** In the folder of a thread: `running`, or the number of the call and its six arguments in hexadecimal. */
function taskOf(folder: string, line: string): Task {
  if (line.startsWith('running')) return { doing: 'run', inode: null };
  const [number = '', first = '0', second = '0'] = line.split(' ');
  const doing = calls[process.arch]?.[Number(number)] ?? 'other';
  if (doing === 'poll') return pollOf(folder, BigInt(first), Number(second));
  const isAboutSocket = doing === 'recv' || doing === 'send' || doing === 'accept';
  return { doing, inode: isAboutSocket ? socketInode(folder, Number(first)) : null };
}

const POLLOUT = 4;

/** Who polls one descriptor waits to read or to write there, as Python does for a socket with a timeout. */
function pollOf(folder: string, address: bigint, count: number): Task {
  const entry = count === 1 ? peek(folder, address, 8) : null;
  if (entry === null) return { doing: 'wait', inode: null };
  const doing = (entry.readInt16LE(4) & POLLOUT) === 0 ? 'recv' : 'send';
  return { doing, inode: socketInode(folder, entry.readInt32LE(0)) };
}

/** A few octets of the process's memory; null where that is not ours to read. */
function peek(folder: string, address: bigint, size: number): Buffer | null {
  try {
    const fd = openSync(`${folder}/mem`, 'r');
    try {
      const octets = Buffer.alloc(size);
      return readSync(fd, octets, 0, size, address) === size ? octets : null;
    } finally {
      closeSync(fd);
    }
  } catch {
    return null; // it has gone, or forbids it
  }
}
