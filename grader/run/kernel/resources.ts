import type { ProcessUse, ResourceUse } from '../../observe/observation';
import { folderOf, namesIn, readText, statusNumber } from './proc';
import type { ProcessFamily } from './processes';

/** What a subject uses now, process by process. Who ends while we look is left out. */
export function resourceUse({ living, zombies }: ProcessFamily): ResourceUse {
  return {
    processes: living.flatMap(({ pid }) => processUse(pid) ?? []),
    zombies: zombies.length,
    cpuTicks: living.reduce((sum, { cpuTicks }) => sum + cpuTicks, 0),
  };
}

/** Null where it has gone, or is not ours. Mapped pages of files are the kernel's cache, and no memory of its own. */
function processUse(pid: number): ProcessUse | null {
  const folder = folderOf(pid);
  const status = readText(`${folder}/status`);
  const descriptors = namesIn(`${folder}/fd`);
  // Of one that has just ended there is still a status, without any memory.
  if (!status.includes('VmHWM:') || descriptors === null) return null;
  const mapped = statusNumber(status, 'RssFile');
  return {
    pid,
    threads: statusNumber(status, 'Threads'),
    descriptors: descriptors.length,
    memory: 1024 * (statusNumber(status, 'VmRSS') - mapped),
    peakMemory: 1024 * (statusNumber(status, 'VmHWM') - mapped),
  };
}
