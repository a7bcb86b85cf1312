import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { Consumption, Surroundings } from '../../observe/load';
import { folderOf, listNames, readText, statusNumber } from './proc';
import type { ProcessRow } from './processes';

/** USER_HZ, which the kernel shows to programs on every architecture Node runs on. */
const msPerTick = 10;

interface Look {
  readonly ticks: number;
  /** Context switches by thread. */
  readonly switches: ReadonlyMap<string, number>;
  /** Jiffies of all processors of the machine, and those stolen by a hypervisor. */
  readonly machine: { readonly all: number; readonly stolen: number };
}

export interface Used {
  readonly consumption: Consumption;
  readonly surroundings: Surroundings;
}

type Tree = readonly ProcessRow[];

/** What a process tree uses between two moments. High-water marks of memory start anew at the first. */
export class Meter {
  #begin: Look | null = null;
  #used: Used | null = null;

  at(moment: 'begin' | 'end', tree: Tree): void {
    if (moment === 'begin') {
      for (const { pid } of tree) resetPeak(pid);
      this.#begin = lookAt(tree);
    } else if (this.#begin !== null) {
      this.#used = usedSince(this.#begin, tree);
    }
  }

  read(): Used {
    if (this.#used === null) throw new Error('read before both moments were seen');
    return this.#used;
  }
}

function lookAt(tree: Tree): Look {
  return {
    ticks: tree.reduce((sum, { cpuTicks, waitedTicks }) => sum + cpuTicks + waitedTicks, 0),
    switches: new Map(tree.flatMap(({ pid }) => switchesOf(pid))),
    machine: machineTicks(),
  };
}

function usedSince(before: Look, tree: Tree): Used {
  const now = lookAt(tree);
  const status = tree.map(({ pid }) => readText(`${folderOf(pid)}/status`));
  const total = (key: string): number => status.reduce((sum, text) => sum + statusNumber(text, key), 0);
  const switches = [...now.switches].map(([thread, count]) => count - (before.switches.get(thread) ?? count));
  const all = now.machine.all - before.machine.all;
  return {
    consumption: {
      cpuMs: (now.ticks - before.ticks) * msPerTick,
      peakMemory: 1024 * total('VmHWM'),
      processes: tree.length,
      threads: total('Threads'),
      switches: switches.reduce((sum, count) => sum + count, 0),
    },
    surroundings: {
      loadAverage: loadavg()[0] ?? 0,
      steal: all === 0 ? 0 : (now.machine.stolen - before.machine.stolen) / all,
    },
  };
}

/** proc(5), clear_refs: 5 resets the peak resident set size. */
function resetPeak(pid: number): void {
  try {
    writeFileSync(`${folderOf(pid)}/clear_refs`, '5');
  } catch {
    // it has gone, or is not ours: its mark stays the one since its start
  }
}

function switchesOf(pid: number): [thread: string, count: number][] {
  return listNames(`/proc/${pid}/task`).map((tid) => {
    const text = readText(`/proc/${pid}/task/${tid}/status`);
    return [
      `${pid}/${tid}`,
      statusNumber(text, 'voluntary_ctxt_switches') + statusNumber(text, 'nonvoluntary_ctxt_switches'),
    ];
  });
}

/** The first line of /proc/stat: user nice system idle iowait irq softirq steal, in jiffies of all processors. */
function machineTicks(): Look['machine'] {
  const fields = (readText('/proc/stat').split('\n')[0] ?? '').trim().split(/ +/).slice(1, 9).map(Number);
  return { all: fields.reduce((sum, one) => sum + one, 0), stolen: fields[7] ?? 0 };
}
