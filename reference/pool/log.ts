/**
 * The log: to the terminal with --verbose, to a file with --log. Every worker writes whole lines by itself
 * (O_APPEND keeps them whole), because a worker that is blocked in the C library cannot pass them on.
 */
import { constants, fstatSync, openSync, writeSync } from 'node:fs';
import type { Control } from './control';

/** Descriptors. */
export interface Sinks {
  readonly lines: readonly number[];
  readonly alarms: readonly number[];
}

export class Log {
  constructor(
    readonly sinks: Sinks,
    readonly control: Control,
    readonly who: string,
  ) {}

  /** False when nobody listens, so that lines need not be made. */
  get wanted(): boolean {
    return this.sinks.lines.length > 0;
  }

  /** A full disk or a reader that does not read must not stop the server: the line is lost, and counted. */
  line(text: string): void {
    for (const sink of this.sinks.lines)
      this.#write(sink, `${new Date().toISOString()} ${this.who} ${text}\n`);
  }

  /** Goes to the terminal whether --verbose was given or not: something is wrong. */
  alarm(text: string): void {
    for (const sink of this.sinks.alarms) this.#write(sink, `${this.who}: ${text}\n`);
  }

  #write(sink: number, line: string): void {
    try {
      writeSync(sink, whole(line));
    } catch {
      this.control.count('logLinesLost');
    }
  }
}

/** PIPE_BUF of Linux (pipe(7)): so many octets are written to a pipe as one, or not at all. */
const WHOLE_BYTES = 4096;

/** What is longer loses its end, and no other line is written into it. */
function whole(line: string): Buffer {
  const octets = Buffer.from(line);
  return octets.length <= WHOLE_BYTES
    ? octets
    : Buffer.concat([octets.subarray(0, WHOLE_BYTES - 4), Buffer.from('...\n')]);
}

const STDOUT = 1;
const STDERR = 2;

/** @throws the error of open(2) when the file cannot be written */
export function sinksOf(verbose: boolean, file: string | undefined): Sinks {
  const files = file === undefined ? [] : [openSync(file, 'a')];
  return {
    lines: [...(verbose ? [withoutWaiting(STDOUT)] : []), ...files],
    alarms: [withoutWaiting(STDERR), ...files],
  };
}

/** Of a pipe a description of our own: the one we were given is shared with programs that may want to wait. */
function withoutWaiting(fd: number): number {
  try {
    if (!fstatSync(fd).isFIFO()) return fd;
    return openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return fd; // closed, somebody else's, or no /proc
  }
}
