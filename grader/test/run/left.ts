import { readdirSync, readFileSync } from 'node:fs';
import { listeners } from '../../run/kernel/tcp';
import type { ReadLog } from '../../observe/log';

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0');
  } catch {
    return []; // it has gone since it was listed
  }
}

/** The living processes that bear a mark among their arguments. Zombies have no arguments. */
export function marked(mark: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => commandLine(pid).includes(mark)).map(Number);
}

/** Whether one of them is the program itself: setpriv, which lets it die with the grader, has done so and become it. */
export function runsMarked(mark: string): boolean {
  return marked(mark).some((pid) => commandLine(String(pid))[0] === '/usr/bin/python3');
}

/** The ports that subjects were given in a run. */
export function portsOf({ records }: Pick<ReadLog, 'records'>): number[] {
  const trials = records.flatMap((record) => (record.kind === 'ran' ? record.trials : []));
  return trials.flatMap(({ observations }) =>
    observations.flatMap((seen) => (seen.kind === 'launch' ? [seen.port] : [])),
  );
}

export function listeningOn(ports: readonly number[]): number[] {
  return listeners()
    .map(({ localPort }) => localPort)
    .filter((port) => ports.includes(port));
}
