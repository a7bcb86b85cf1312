/** What this machine is and can do, as far as grading rests on it. Facts only: keyboard/doctor says what they mean. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform } from 'node:os';
import { seesTcp } from '../kernel/tcp';
import { listensOnLoopback, type Loopback } from './loopback';
import { runProgram, type Ran } from './program';
import { watchClocks, type Clocks } from './clocks';
import { tryTerminal, type TerminalTrial } from './terminal-trial';

export interface HostFacts {
  readonly platform: string;
  readonly node: string;
  /** `python3 --version`; null where there is no such program. */
  readonly python: Ran | null;
  readonly terminal: TerminalTrial;
  readonly loopback: Loopback;
  readonly limits: Limits;
  /** Whether an ordinary user may make a user namespace, by trying; null where unshare(1) is missing. */
  readonly namespaces: Ran | null;
  /** setsid(1) and setpriv(1) by name, and whether they run. */
  readonly tools: Readonly<Record<string, boolean>>;
  readonly clocks: Clocks;
  readonly processors: number;
  /** Over the last minute (getloadavg(3)). */
  readonly load: number;
  /** Whether sock_diag(7) answers, and whether it shows a listener of our own. */
  readonly kernel: { readonly answers: boolean; readonly showsListener: boolean; readonly proc: boolean };
}

/** Soft limits; null for none, or where they are not known. */
export interface Limits {
  readonly openFiles: number | null;
  readonly processes: number | null;
}

/** Takes about a second, most of it to watch the clocks. */
export async function lookAtHost(): Promise<HostFacts> {
  const [python, unshare, setsid, setpriv] = await Promise.all([
    runProgram('python3', ['--version']),
    runProgram('unshare', ['--user', '--map-root-user', 'true']),
    runProgram('setsid', ['--version']),
    runProgram('setpriv', ['--version']),
  ]);
  const [terminal, loopback] = [await tryTerminal(), await listensOnLoopback()];
  return {
    platform: platform(),
    node: process.versions.node,
    python,
    terminal,
    loopback,
    limits: readLimits(),
    namespaces: unshare,
    tools: { setsid: setsid !== null, setpriv: setpriv !== null },
    clocks: await watchClocks(),
    processors: cpus().length,
    load: loadavg()[0] ?? 0,
    kernel: {
      answers: seesTcp(),
      showsListener: loopback.kind === 'works' && loopback.isSeen,
      proc: readable('/proc/self/stat'),
    },
  };
}

/** From /proc/self/limits (proc(5)). */
function readLimits(): Limits {
  const text = readText('/proc/self/limits');
  const soft = (name: string): number | null => {
    const value = new RegExp(`^${name} +(\\S+)`, 'm').exec(text)?.[1];
    return value === undefined || value === 'unlimited' ? null : Number(value);
  };
  return { openFiles: soft('Max open files'), processes: soft('Max processes') };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // no such system
  }
}

function readable(path: string): boolean {
  return readText(path) !== '';
}
