/** What a process asks of the kernel about itself. */
import { constants } from 'node:os';
import { bindAll } from './libc';
import { must } from './sockets';

interface LinuxOnly {
  prctl(option: number, value: number): number;
}

const PARENT_DEATH_SIGNAL = 1;

/**
 * PR_SET_PDEATHSIG (prctl(2)): a worker blocked in accept would outlive a parent that was killed, and hold
 * its port. Linux only; elsewhere such a worker ends when it next looks at the alarm.
 */
export function endWithParent(parent: number): void {
  if (process.platform !== 'linux') return;
  const linux = bindAll<LinuxOnly>({ prctl: 'int prctl(int option, unsigned long value)' });
  must('prctl', linux.prctl(PARENT_DEATH_SIGNAL, constants.signals.SIGKILL));
  // It may have died before the request was made.
  if (process.ppid !== parent) process.exit(1);
}
