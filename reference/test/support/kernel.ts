/** What the kernel knows, for ordering events without sleeping (proc(5)). Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import koffi from 'koffi';

const tgkill = koffi.load(null).func('int tgkill(int process, int thread, int signal)') as (
  ...ids: number[]
) => number;

interface Row {
  readonly local: number;
  readonly remote: number;
  readonly state: string;
  readonly sendQueue: number;
  readonly receiveQueue: number;
}

/** The rows of one port. The table is long after a test with many clients, and most of it is not parsed. */
function rows(of: number): Row[] {
  const mark = `:${of.toString(16).toUpperCase().padStart(4, '0')} `;
  return readFileSync('/proc/net/tcp', 'latin1')
    .split('\n')
    .filter((line) => line.includes(mark))
    .map((line) => {
      const [, local = '', remote = '', state = '', queues = ''] = line.trim().split(/\s+/);
      const port = (address: string) => Number.parseInt(address.split(':')[1] ?? '', 16);
      const [sendQueue = 0, receiveQueue = 0] = queues.split(':').map((hex) => Number.parseInt(hex, 16));
      return { local: port(local), remote: port(remote), state, sendQueue, receiveQueue };
    });
}

/** Polls a fact until it holds: an eventually-property cannot fail because the machine is slow, only late. */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  what: string,
  ms = 20_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never came true: ${what}`);
    await pause(1); // leaves the processor to what it waits for
  }
}

/** The server has read everything this client sent. */
export async function consumed(serverPort: number, clientPort: number): Promise<void> {
  const arrived = () =>
    rows(clientPort).every(
      (row) =>
        !(row.local === serverPort && row.remote === clientPort && row.receiveQueue > 0) &&
        !(row.local === clientPort && row.remote === serverPort && row.sendQueue > 0),
    );
  await eventually(arrived, 'the server consumed its input');
}

/** Connections the kernel holds for accept; of a LISTEN row the receive queue is their number. */
export function waitingForAccept(port: number): number {
  return rows(port).find((row) => row.local === port && row.state === '0A')?.receiveQueue ?? 0;
}

/** Connections of which a process still has the server's end (not LISTEN, TIME_WAIT, or orphans that the kernel ends). */
export function openOf(port: number): number {
  return rows(port).filter((row) => row.local === port && ['01', '08'].includes(row.state)).length;
}

/**
 * The server has so much to send that nothing more fits, because this client does not read.
 * @returns octets the kernel holds for it
 */
export async function stalled(serverPort: number, clientPort: number): Promise<number> {
  let before = -1;
  let same = 0;
  await eventually(() => {
    const queue =
      rows(clientPort).find((row) => row.local === serverPort && row.remote === clientPort)?.sendQueue ?? 0;
    same = queue > 0 && queue === before ? same + 1 : 0;
    before = queue;
    return same >= 8;
  }, 'the server is blocked by its reader');
  return before;
}

export function descriptorsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

export function tasksOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).map(Number);
}

/** Waits for something to happen (state S of proc_pid_stat(5)). */
export function isAsleep(pid: number, thread: number): boolean {
  return readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1')
    .replace(/^.*\) /, '')
    .startsWith('S');
}

/** tgkill(2): a signal for one thread. */
export function signalThread(pid: number, thread: number, signal: number): void {
  tgkill(pid, thread, signal);
}

/** In kB: VmRSS, VmHWM. */
export function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
  return Number(found?.[1]);
}

/** CPU time in ticks of 10 ms, user and system. */
export function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** A process pool greets when its first worker serves; the others follow. */
export function hired(pid: number, workers: number): Promise<void> {
  return eventually(() => workersOf(pid).length === workers, 'all workers are hired', 60_000);
}

/** Of a process pool: they are forked by its only child. */
export function workersOf(pid: number): number[] {
  return childrenOf(pid).flatMap(childrenOf);
}

/** The process and all that stem from it. */
export function treeOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)];
}

/** Whether it has ended, be it that nobody has waited for it yet. */
export function isGone(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .startsWith('Z');
  } catch {
    return true;
  }
}

/** None of who is gone. */
export function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1');
    return children.trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
