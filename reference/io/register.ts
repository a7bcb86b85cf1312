/** What the workers of the thread pool share: the records, the wheel, the watch, and two flags. */
import type { Channel } from './channel';
import { uptimeMs } from './clock';
import { recordMemory, Records, RECORDS, type RecordMemory } from './records';
import { watchMemory } from './watch';
import { Wheel, wheelMemory, type Kind, type WheelMemory } from './wheel';
import type { State } from '../http/transitions';

export interface Shared {
  readonly epoll: number;
  readonly timer: number;
  readonly workers: number;
  readonly records: RecordMemory;
  readonly wheel: WheelMemory;
  readonly watch: SharedArrayBuffer;
  readonly flags: SharedArrayBuffer;
}

const FLAG = { enrolled: 0, paused: 1 };

export function sharedMemory(epoll: number, timer: number, workers: number): Shared {
  return {
    epoll,
    timer,
    workers,
    records: recordMemory(),
    wheel: wheelMemory(uptimeMs()),
    watch: watchMemory(),
    flags: new SharedArrayBuffer(8),
  };
}

export class Register {
  readonly records: Records;
  readonly wheel: Wheel;
  readonly #flags: Int32Array;
  readonly #workers: number;

  constructor(
    shared: Shared,
    readonly worker: number,
    alarm: (atMs: number) => void,
  ) {
    this.records = new Records(shared.records, worker);
    this.wheel = new Wheel(shared.wheel, alarm);
    this.#workers = shared.workers;
    this.#flags = new Int32Array(shared.flags);
  }

  enrol(): 'first' | 'further' | 'replacement' {
    const before = Atomics.add(this.#flags, FLAG.enrolled, 1);
    if (before === 0) return 'first';
    return before < this.#workers ? 'further' : 'replacement';
  }

  *heldByPredecessor(): Generator<number> {
    for (let fd = 0; fd < RECORDS; fd++) if (this.records.ownerOf(fd) === this.worker) yield fd;
  }

  *waiting(): Generator<number> {
    for (let fd = 0; fd < RECORDS; fd++) if (this.records.isArmed(fd)) yield fd;
  }

  admit(channel: Channel): void {
    this.records.adopt(channel.fd);
    this.records.save(channel);
    this.wheel.set(channel.fd, 'head', channel.deadlineMs);
    this.records.arm(channel.fd);
  }

  /** After a turn. @returns false when it must be closed for want of memory */
  put(channel: Channel): boolean {
    if (!this.records.save(channel)) return false;
    this.wheel.set(
      channel.fd,
      kindOf(channel.connection.state, channel.connection.requests),
      channel.deadlineMs,
    );
    this.records.arm(channel.fd);
    return true;
  }

  /** No descriptor is left: nobody is accepted until one is closed. */
  pause(): void {
    Atomics.store(this.#flags, FLAG.paused, 1);
    this.wheel.nudge();
  }

  /** @returns whether accepting was paused, for the one caller who must now arm the listener */
  resume(): boolean {
    return Atomics.compareExchange(this.#flags, FLAG.paused, 1, 0) === 1;
  }
}

/** Deadlines of one kind have one length (deadlines.ts); the wheel relies on that. */
function kindOf(state: State, requests: number): Kind {
  switch (state) {
    case 'idle':
      return requests === 0 ? 'head' : 'idle';
    case 'head':
    case 'content':
      return 'head';
    case 'answer':
    case 'linger':
      return state;
    case 'closed':
      throw new Error('a closed connection has no deadline');
  }
}
