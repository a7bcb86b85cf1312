import type { ProcessUse, ResourceUse } from './observation';

/** What can be counted of a subject, over all its processes. Memory in octets. */
export type Usage = 'descriptors' | 'threads' | 'processes' | 'zombies' | 'memory' | 'peak-memory';

/**
 * How much more of it a subject uses now than before, over all its processes. Zombies are counted as they are. Of a
 * process that was not there before, only what goes beyond the largest one counts: a forked child shares its memory, and
 * a pool that grows leaks no descriptors. How many processes there are, and their threads, is counted by itself.
 */
export function heldMore(usage: Usage, before: ResourceUse, now: ResourceUse): number {
  switch (usage) {
    case 'processes':
      return now.processes.length - before.processes.length;
    case 'zombies':
      return now.zombies;
    case 'threads':
      return total(now, 'threads') - total(before, 'threads');
    case 'descriptors':
      return descriptorGrowth(before, now);
    case 'memory':
      return total(now, 'memory') - total(before, 'memory');
    case 'peak-memory':
      return peakGrowth(before, now);
  }
}

/** What a heap may gather before its garbage is collected (octets); twenty workers of Node had 0.9 MiB each in 3000 requests. */
const heapOctets = 1024 ** 2;

/**
 * How much more of it may be held. A limit on memory has room for the garbage of one process; in a pool of twenty each has
 * a heap of its own and collects it when it likes, which is no leak.
 */
export function mayHold(usage: Usage, atMost: number, { processes }: ResourceUse): number {
  return usage === 'memory' ? atMost + heapOctets * Math.max(0, processes.length - 1) : atMost;
}

function total({ processes }: ResourceUse, key: Exclude<keyof ProcessUse, 'pid'>): number {
  return processes.reduce((sum, one) => sum + one[key], 0);
}

/** Who has gone has given back what it had. */
function descriptorGrowth(before: ResourceUse, now: ResourceUse): number {
  const earlier = new Map(before.processes.map(({ pid, descriptors }) => [pid, descriptors]));
  const largest = Math.max(0, ...earlier.values());
  return now.processes.reduce((sum, { pid, descriptors }) => {
    const had = earlier.get(pid);
    return sum + (had === undefined ? Math.max(0, descriptors - largest) : descriptors - had);
  }, 0);
}

function peakGrowth(before: ResourceUse, now: ResourceUse): number {
  const earlier = new Map(before.processes.map(({ pid, peakMemory }) => [pid, peakMemory]));
  const largest = Math.max(0, ...earlier.values());
  const growth = now.processes.map(({ pid, peakMemory }) => peakMemory - (earlier.get(pid) ?? largest));
  return growth.reduce((sum, one) => sum + Math.max(0, one), 0);
}
