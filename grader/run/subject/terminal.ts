import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import type { ReadStream } from 'node:tty';
import * as pty from '@lydell/node-pty';
import { keepToUs } from '../kernel/libc';

/** What node-pty's `open` gives, beyond its published types: a pair of open ends, the slave's name, the master's descriptor. */
interface OpenPair {
  readonly master: ReadStream;
  readonly slave: ReadStream;
  readonly _pty: string;
  readonly _fd: number;
}
const { open: openPair } = pty as unknown as {
  readonly open: (size: { cols: number; rows: number; encoding: null }) => OpenPair;
};

export interface Terminal {
  /** The slave end, for a child's standard streams. */
  readonly fd: number;
  /** Types octets on the terminal, as a keyboard would. */
  type(octets: string): void;
  /**
   * Resolves when everything written to the terminal so far has been read from it, or after `limitMs`: others may
   * print without end, and a program may have stopped its terminal's output. Call once.
   */
  drained(limitMs: number): Promise<void>;
  close(): void;
}

/**
 * A pseudo-terminal whose slave stays open here: on Linux the tail of the output is lost when the last holder of
 * the slave closes it, so we are that holder, and a mark written behind the output proves that all of it arrived.
 */
export function openTerminal(onOutput: (octets: Buffer) => void): Terminal {
  const { master, slave, _fd: masterFd, _pty: name } = openPair({ cols: 120, rows: 40, encoding: null });
  keepToUs(masterFd);
  let ends: SlaveEnds | null = null;
  try {
    ends = openSlave(name);
  } finally {
    slave.destroy();
    forget(name, ends);
    if (ends === null) master.destroy();
  }
  const { fd, markFd } = ends;
  let mark: MarkSearch | null = null;
  let isClosed = false;
  master.on('data', (octets: Buffer) => onOutput(mark === null ? octets : mark.take(octets)));
  master.on('error', () => undefined); // EIO once the slave is closed: the end of the terminal, not a fault
  return {
    fd,
    type: (octets) => void master.write(octets),
    drained: (limitMs) =>
      new Promise((resolve) => {
        // By then these numbers are somebody else's.
        if (isClosed) {
          resolve();
          return;
        }
        const patience = setTimeout(() => mark?.give(), limitMs);
        mark = new MarkSearch(() => {
          clearTimeout(patience);
          resolve();
        });
        writeWhenRoom(markFd, mark);
      }),
    close: () => {
      isClosed = true;
      mark?.give();
      closeSync(fd);
      closeSync(markFd);
      master.destroy();
    },
  };
}

interface SlaveEnds {
  readonly fd: number;
  /** An opening of our own: O_NONBLOCK belongs to the opening, and a child must not inherit it. */
  readonly markFd: number;
}

/** Both or none. */
function openSlave(name: string): SlaveEnds {
  const fd = openSync(name, constants.O_RDWR | constants.O_NOCTTY);
  try {
    return { fd, markFd: openSync(name, constants.O_WRONLY | constants.O_NOCTTY | constants.O_NONBLOCK) };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/**
 * Closes what is still open of a slave, but for our own ends: node-pty gives the one it opened to libuv, which opens it
 * once more (uv_tty_init) and closes only that.
 */
function forget(name: string, ends: SlaveEnds | null): void {
  const { dev, ino } = statSync(name); // the same name may be another terminal, in another container
  for (const fd of readdirSync('/proc/self/fd').map(Number)) {
    const file = fd === ends?.fd || fd === ends?.markFd ? null : fileOf(fd);
    if (file?.dev === dev && file.ino === ino) closeSync(fd);
  }
}

function fileOf(fd: number): Stats | null {
  try {
    return fstatSync(fd);
  } catch {
    return null; // that of the listing itself
  }
}

/**
 * Writes the mark without blocking: the loop that would drain a full terminal is our own. Where only a part found
 * room, others may print before the rest does, so the whole is written again.
 */
function writeWhenRoom(fd: number, mark: MarkSearch): void {
  if (mark.isOver) return;
  try {
    if (writeSync(fd, mark.octets) === mark.octets.length) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
      mark.give(); // the terminal itself has gone
      return;
    }
  }
  setTimeout(() => writeWhenRoom(fd, mark), 1);
}

/** Looks for the mark in what comes, however it is split, and keeps it out of the output. */
export class MarkSearch {
  /** No letters: a program may have told its terminal to change their case. */
  readonly octets = Buffer.from(`\x00\x17${String(Math.random())}\x17\x00`);
  #held: Buffer = Buffer.alloc(0);
  #found = false;
  #isOver = false;

  constructor(private readonly onOver: () => void) {}

  /** Found or given up. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** What of the output so far is certainly not the mark. */
  take(octets: Buffer): Buffer {
    if (this.#found) return octets;
    const all = Buffer.concat([this.#held, octets]);
    const at = all.indexOf(this.octets);
    if (at >= 0) {
      this.#found = true;
      this.give();
      return Buffer.concat([all.subarray(0, at), all.subarray(at + this.octets.length)]);
    }
    const holdFrom = all.length - this.#tailThatFits(all);
    this.#held = all.subarray(holdFrom);
    return all.subarray(0, holdFrom);
  }

  /** Waits no longer; should the mark come later, it is still kept out. */
  give(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.onOver();
  }

  /** How much of the end may be the beginning of the mark. */
  #tailThatFits(octets: Buffer): number {
    for (let size = Math.min(octets.length, this.octets.length - 1); size > 0; size -= 1) {
      if (octets.subarray(-size).equals(this.octets.subarray(0, size))) return size;
    }
    return 0;
  }
}
