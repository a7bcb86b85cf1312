import { closeSync, constants, openSync, writeSync } from 'node:fs';
import type { ReadStream } from 'node:tty';
import * as pty from '@lydell/node-pty';

/** What node-pty's `open` gives, beyond its published types: a pair of open ends and the name of the slave. */
interface OpenPair {
  readonly master: ReadStream;
  readonly slave: ReadStream;
  readonly _pty: string;
}
const { open: openPair } = pty as unknown as {
  readonly open: (size: { cols: number; rows: number; encoding: null }) => OpenPair;
};

export interface Terminal {
  /** The slave end, for a child's standard streams. */
  readonly fd: number;
  /** Types octets on the terminal, as a keyboard would. */
  type(octets: string): void;
  /** Resolves when everything written to the terminal so far has been read from it. Call once. */
  drained(): Promise<void>;
  close(): void;
}

/**
 * A pseudo-terminal whose slave stays open here: on Linux the tail of the output is lost when the last holder of
 * the slave closes it, so we are that holder, and a mark written behind the output proves that all of it arrived.
 */
export function openTerminal(onOutput: (octets: Buffer) => void): Terminal {
  const { master, slave, _pty: name } = openPair({ cols: 120, rows: 40, encoding: null });
  const fd = openSync(name, constants.O_RDWR | constants.O_NOCTTY);
  // A second opening of our own: O_NONBLOCK belongs to the opening, and a child must not inherit it.
  const markFd = openSync(name, constants.O_WRONLY | constants.O_NOCTTY | constants.O_NONBLOCK);
  slave.destroy();
  let mark: MarkSearch | null = null;
  master.on('data', (octets: Buffer) => onOutput(mark === null ? octets : mark.take(octets)));
  master.on('error', () => undefined); // EIO once the slave is closed: the end of the terminal, not a fault
  return {
    fd,
    type: (octets) => void master.write(octets),
    drained: () =>
      new Promise((resolve) => {
        mark = new MarkSearch(resolve);
        writeWhenRoom(markFd, mark.octets);
      }),
    close: () => {
      closeSync(fd);
      closeSync(markFd);
      master.destroy();
      mark?.give();
    },
  };
}

/** Writes without blocking: the loop that would drain a full terminal is our own. */
function writeWhenRoom(fd: number, octets: Buffer): void {
  let rest = octets;
  try {
    rest = octets.subarray(writeSync(fd, octets));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return; // closed meanwhile, which also ends the search
  }
  if (rest.length > 0) setImmediate(() => writeWhenRoom(fd, rest));
}

/** Looks for the mark in what comes, however it is split, and keeps it out of the output. */
class MarkSearch {
  readonly octets = Buffer.from(`\x00end of output ${Math.random()}\x00`);
  #held: Buffer = Buffer.alloc(0);
  #found = false;

  constructor(private readonly onFound: () => void) {}

  /** What of the output so far is certainly not the mark. */
  take(octets: Buffer): Buffer {
    const all = Buffer.concat([this.#held, octets]);
    const at = this.#found ? -1 : all.indexOf(this.octets);
    if (at >= 0) {
      this.give();
      this.#held = Buffer.alloc(0);
      return Buffer.concat([all.subarray(0, at), all.subarray(at + this.octets.length)]);
    }
    const holdFrom = this.#found ? all.length : Math.max(0, all.length - this.octets.length + 1);
    this.#held = all.subarray(holdFrom);
    return all.subarray(0, holdFrom);
  }

  give(): void {
    this.#found = true;
    this.onFound();
  }
}
