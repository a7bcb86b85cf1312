/** What the workers of the thread pool share: the records, the wheel, and two flags. */
import type { Channel } from './channel.js';
import { recordMemory, Records, RECORDS, type RecordMemory } from './records.js';
import { Wheel, wheelMemory, type Kind, type WheelMemory } from './wheel.js';
import type { State } from '../http/transitions.js';

export interface Shared {
  readonly epoll: number;
  readonly timer: number;
  readonly records: RecordMemory;
  readonly wheel: WheelMemory;
  readonly flags: SharedArrayBuffer;
}

const FLAG = { enrolled: 0, paused: 1 };

export function sharedMemory(epoll: number, timer: number, nowMs: number): Shared {
  return {
    epoll,
    timer,
    records: recordMemory(),
    wheel: wheelMemory(nowMs),
    flags: new SharedArrayBuffer(8),
  };
}

export class Register {
  readonly records: Records;
  readonly wheel: Wheel;
  readonly #flags: Int32Array;

  constructor(
    shared: Shared,
    readonly worker: number,
    wake: () => void,
  ) {
    this.records = new Records(shared.records, worker);
    this.wheel = new Wheel(shared.wheel, wake);
    this.#flags = new Int32Array(shared.flags);
  }

  isFirst(): boolean {
    return Atomics.compareExchange(this.#flags, FLAG.enrolled, 0, 1) === 0;
  }

  *heldByPredecessor(): Generator<number> {
    for (let fd = 0; fd < RECORDS; fd++) if (this.records.ownerOf(fd) === this.worker) yield fd;
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
    this.wheel.wake();
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
