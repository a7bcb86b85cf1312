import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Worked<T> {
  readonly value: T;
  readonly interrupted: boolean;
}

/** Before the work begins, and once it is over, there is nothing to end in order. */
const endAtOnce = (): void => process.exit(3);
let interrupt: () => void = endAtOnce;

/** Signals end the program in order from now on; those that nohup(1) or a shell has us ignore are ignored still. */
export function heedSignals(): void {
  const ignored = ignoredSignals();
  for (const name of signals) if (!ignored(name)) process.on(name, () => interrupt());
}

/** Does work that a signal to us ends early, in order; says whether one did. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<Worked<T>> {
  const abort = new AbortController();
  interrupt = () => abort.abort();
  try {
    return { value: await work(abort.signal), interrupted: abort.signal.aborted };
  } finally {
    interrupt = endAtOnce;
  }
}

/** SigIgn of /proc/PID/status (proc(5)): a bit for each signal, in hexadecimal. None where there is no such file. */
function ignoredSignals(): (name: NodeJS.Signals) => boolean {
  let mask = 0n;
  try {
    mask = BigInt(
      `0x${/^SigIgn:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? '0'}`,
    );
  } catch {
    // not Linux
  }
  return (name) => ((mask >> BigInt(constants.signals[name] - 1)) & 1n) === 1n;
}
