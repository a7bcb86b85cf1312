import { cpus, release, totalmem, type } from 'node:os';
import type { Machine } from './document';

export function thisMachine(): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? 'an unknown processor',
    cores: all.length,
    memory: totalmem(),
    system: `${type()} ${release()}`,
    node: process.versions.node,
  };
}
