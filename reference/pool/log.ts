/**
 * The log: to the terminal with --verbose, to a file with --log. Every worker writes whole lines by itself
 * (O_APPEND keeps them whole), because a worker that is blocked in the C library cannot pass them on.
 */
import { openSync, writeSync } from 'node:fs';
import type { Control } from './control';

export class Log {
  readonly #sinks: readonly number[];

  constructor(
    sinks: readonly number[],
    readonly control: Control,
    readonly who: string,
  ) {
    this.#sinks = sinks;
  }

  /** False when nobody listens, so that lines need not be made. */
  get wanted(): boolean {
    return this.#sinks.length > 0;
  }

  /** A full disk or a reader that does not read must not stop the server: the line is lost, and counted. */
  line(text: string): void {
    for (const sink of this.#sinks) this.#write(sink, `${new Date().toISOString()} ${this.who} ${text}\n`);
  }

  /** Goes to the terminal whether --verbose was given or not: something is wrong. */
  alarm(text: string): void {
    this.#write(STDERR, `${this.who}: ${text}\n`);
    for (const sink of this.#sinks) if (sink > STDERR) this.#write(sink, `${this.who}: ${text}\n`);
  }

  #write(sink: number, line: string): void {
    try {
      writeSync(sink, line);
    } catch {
      this.control.count('logLinesLost');
    }
  }
}

const STDOUT = 1;
const STDERR = 2;

/** @throws the error of open(2) when the file cannot be written */
export function sinksOf(verbose: boolean, file: string | undefined): number[] {
  return [...(verbose ? [STDOUT] : []), ...(file === undefined ? [] : [openSync(file, 'a')])];
}
