import { readdirSync, readFileSync } from 'node:fs';
import type { ProcessUse, ResourceUse } from '../../observe/observation';
import type { ProcessFamily } from './processes';

/** What a subject uses now, process by process. Who ends while we look is left out. */
export function resourceUse({ living, zombies }: ProcessFamily): ResourceUse {
  return {
    processes: living.flatMap(({ pid }) => processUse(pid) ?? []),
    zombies: zombies.length,
    cpuTicks: living.reduce((sum, { cpuTicks }) => sum + cpuTicks, 0),
  };
}

function processUse(pid: number): ProcessUse | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const number = (key: string): number =>
      Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return {
      pid,
      threads: number('Threads'),
      descriptors: readdirSync(`/proc/${pid}/fd`).length,
      memory: 1024 * number('VmRSS'),
      peakMemory: 1024 * number('VmHWM'),
    };
  } catch {
    return null; // it has gone, or is not ours
  }
}
