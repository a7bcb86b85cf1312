import type { ExitStatus, LaunchEnd } from '../observe/observation';
import { sayList } from './say';

/** What went wrong with a launch, or null where nothing did. */
export function sayLaunchEnd(end: LaunchEnd, port: number | null): string | null {
  const where = port === null ? 'its port' : `port ${String(port)}`;
  switch (end.kind) {
    case 'listening':
    case 'not-awaited':
      return null;
    case 'exited':
      return `the server ended before it listened on ${where}, ${sayExitStatus(end.exit)}`;
    case 'cannot-start':
      return `the server could not be started: ${end.message}`;
    case 'wrong-port':
      return `the server listens on port${end.ports.length > 1 ? 's' : ''} ${sayList(end.ports.map(String), 'and')}, and not on ${where} as it was told`;
    case 'wrong-address':
      return `the server listens on ${sayList(end.addresses, 'and')} only, where 127.0.0.1 does not reach it`;
    case 'held-by-other':
      return `another program holds ${where}`;
    case 'in-background':
      return `the program that was started ended ${sayExitStatus(end.exit)} and left ${sayCount(end.pids.length)} behind; a server stays in the foreground, where Ctrl-C reaches it`;
    case 'still-starting':
      return `the server did not listen on ${where} within ${(end.afterMs / 1000).toFixed(0)} s, and is still running`;
  }
}

export function sayCount(processes: number): string {
  return processes === 1 ? 'a process' : `${String(processes)} processes`;
}

export function sayExitStatus(status: ExitStatus): string {
  return `with ${sayExit(status)}`;
}

export function sayExit({ code, signal }: ExitStatus): string {
  return signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
}
