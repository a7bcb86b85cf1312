import type { NotRun } from '../observe/observation';
import type { PlannedCase } from '../plan/plan';
import { readText } from './kernel/proc';

const CAP_SYS_RESOURCE = 24n;

/** The most descriptors that we can grant a program: RLIMIT_NOFILE is raised beyond our own hard limit by few (getrlimit(2)). */
export function mostDescriptors(): number {
  return mostIn(readText('/proc/self/limits'), readText('/proc/self/status'));
}

/** By the texts of these two files (proc(5)); without them nothing is known to stand in the way. */
export function mostIn(limits: string, status: string): number {
  const capabilities = BigInt(`0x${/^CapEff:\s+([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
  if (((capabilities >> CAP_SYS_RESOURCE) & 1n) === 1n) return Infinity;
  const hard = /^Max open files\s+\S+\s+(\d+)/m.exec(limits)?.[1];
  return hard === undefined ? Infinity : Number(hard);
}

/** Why the case cannot be run with so many descriptors; null where it can. */
export function whyNotGranted({ subject, trials }: PlannedCase, most: number): NotRun | null {
  const own = subject.kind === 'own' ? [subject.launch] : [];
  const launches = trials.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.verb === 'launch' ? [step.launch] : [])),
  );
  const asked = Math.max(0, ...[...own, ...launches].map(({ descriptors }) => descriptors ?? 0));
  const reason = `the server is to have ${asked} descriptors, and this machine grants no more than ${most} (ulimit -Hn)`;
  return asked > most ? { kind: 'skipped', reason } : null;
}
