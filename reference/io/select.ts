/**
 * select: "hand the kernel the list of everything you wait for, and sleep until one of them is ready."
 *
 * Quadrant: asynchronous, blocking. The work is started by readiness, in any order (asynchronous); the one
 * call that waits for it blocks. One thread serves everybody, without burning the core that busy waiting burns.
 *
 * Bad at: large lists. The set is rebuilt and handed over, and every descriptor looked at by both sides, for
 * every round, however few are ready: the cost of one request grows with the number of idle connections. And
 * a descriptor of 1024 or more does not fit into the set at all (FD_SETSIZE): writing it anyway corrupts
 * memory, which is how real select servers have died. Here such a connection is closed.
 */
import { acceptOne } from './accepting';
import type { Channel } from './channel';
import { type Want } from './channel';
import { uptimeMs } from './clock';
import { Engine } from './engine';
import { DescriptorSet, select as selectCall, SET_SIZE } from '../os/poll';
import { close, isTrouble, neverBlock } from '../os/sockets';
import { TIMES } from '../config';
import type { Desk, WorkerModel } from './model';

/** select overwrites its timeout on Linux; a minute is as good as for ever, and fits everywhere. */
const LONG_MS = 60_000;

export const select: WorkerModel = {
  about: {
    name: 'select',
    summary: 'one thread sleeps in select until a socket is ready (at most 1024 descriptors)',
    quadrant: 'asynchronous, blocking',
    needs: 'libc',
  },

  crew: () => ({ kind: 'threads', start: 1, most: 1 }),

  serve(desk) {
    neverBlock(desk.listener);
    const loop = new Loop(desk);
    while (!(desk.control.draining && loop.idle)) loop.round();
  },
};

class Loop {
  readonly #engine: Engine;
  readonly #channels = new Map<Channel, Want>();
  readonly #read = new DescriptorSet();
  readonly #write = new DescriptorSet();
  /** No descriptor was left: accept is not asked for until then. */
  #acceptAgainMs = 0;
  /** The drain has begun, and every connection has been told. */
  #told = false;

  constructor(readonly desk: Desk) {
    this.#engine = new Engine(desk);
  }

  get idle(): boolean {
    return this.#channels.size === 0;
  }

  round(): void {
    const { highest, timeoutMs } = this.#collect();
    const count = selectCall(highest, this.#read, this.#write, timeoutMs);
    if (isTrouble(count)) {
      this.desk.control.count('interrupted');
      return;
    }
    const { draining } = this.desk.control;
    if (!draining && this.#read.has(this.desk.listener)) this.#welcome();
    const nowMs = uptimeMs();
    const tell = draining && !this.#told;
    for (const [channel, want] of this.#channels) {
      const ready = (want === 'read' ? this.#read : this.#write).has(channel.fd);
      if (ready || tell) this.#note(channel, this.#engine.turnSafely(channel, draining));
      else if (nowMs >= channel.deadlineMs) this.#note(channel, this.#engine.expire(channel));
    }
    this.#told ||= tell;
  }

  /** Both sets from scratch, and the time until the first deadline: this scan is what select costs. */
  #collect(): { highest: number; timeoutMs: number } {
    const { listener, alarm } = this.desk;
    this.#read.clear();
    this.#write.clear();
    const nowMs = uptimeMs();
    const paused = nowMs < this.#acceptAgainMs;
    let next = paused ? this.#acceptAgainMs : nowMs + LONG_MS;
    let highest = Math.max(listener, alarm);
    if (!this.#told) this.#read.add(alarm);
    if (!this.#told && !paused) this.#read.add(listener);
    for (const [channel, want] of this.#channels) {
      (want === 'read' ? this.#read : this.#write).add(channel.fd);
      highest = Math.max(highest, channel.fd);
      next = Math.min(next, channel.deadlineMs);
    }
    return { highest, timeoutMs: Math.max(0, next - nowMs) };
  }

  #welcome(): void {
    const accepted = acceptOne(this.desk);
    if (accepted.kind === 'exhausted') this.#acceptAgainMs = uptimeMs() + TIMES.exhaustedMs;
    if (accepted.kind !== 'connection') return;
    const { fd } = accepted;
    if (fd < SET_SIZE) {
      this.#channels.set(this.#engine.open(fd), 'read');
      return;
    }
    this.desk.control.count('exhausted');
    close(fd);
  }

  #note(channel: Channel, want: Want): void {
    if (want !== 'closed') {
      this.#channels.set(channel, want);
      return;
    }
    this.#channels.delete(channel);
    this.#engine.close(channel);
  }
}
