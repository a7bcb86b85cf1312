/**
 * Thread pool: "a fixed number of threads take work from a queue; when there is none, they sleep."
 *
 * Quadrant: asynchronous, blocking: readiness says what is to be done next, and the wait for it blocks.
 *
 * All sockets are in one epoll instance, armed for one event (EPOLLONESHOT): when one is ready the kernel gives
 * it to the worker in epoll_wait, and to nobody until it is armed again. So the kernel's ready list is the work
 * queue, bounded by the number of connections. A worker takes one turn (see engine.ts) and arms the socket
 * again: a connection that is idle or slow holds no worker, and a thousand downloads go round in turn.
 *
 * One worker at a time watches the queue (watch.ts) and does what it finds there; before it waits for the disk,
 * and when there is more than it takes at a time, the next one watches.
 *
 * Bad at: being understood. What a connection remembers between turns cannot live on a thread's stack nor in
 * an object (records.ts), nor can its deadline (wheel.ts). And the workers do read files: if the disk is slow
 * and all of them wait for it, nobody is left for the sockets.
 */
import { acceptOne } from './accepting';
import type { Channel, Want } from './channel';
import { uptimeMs } from './clock';
import { Engine } from './engine';
import type { Desk, WorkerModel } from './model';
import { RECORDS } from './records';
import { Register, sharedMemory, type Shared } from './register';
import { createEpoll, createTimer, Epoll, ONE_SHOT, READABLE, setTimer, WRITABLE } from '../os/epoll';
import { close, isTrouble, neverBlock } from '../os/sockets';
import { Watch } from './watch';

const THREADS = 4;
/** Events taken at a time, and so many are work for two: more save system calls, fewer spread the work. */
const BATCH = 8;
/** Connections accepted before the others get their turn. */
const ACCEPTS_PER_TURN = 16;
const LISTENER = -1;
const ALARM = -2;
const TIMER = -3;

export const threadPool: WorkerModel = {
  about: {
    name: 'thread-pool',
    summary: 'a few threads share one epoll queue; idle and slow clients hold none of them',
    quadrant: 'asynchronous, blocking',
    needs: 'epoll',
  },

  crew(config) {
    const start = config.threads ?? THREADS;
    return {
      kind: 'threads',
      start,
      most: start,
      shared: sharedMemory(createEpoll(), createTimer(), start),
    };
  },

  serve: (desk) => new PoolWorker(desk, desk.shared as Shared).work(),
};

class PoolWorker {
  readonly #engine: Engine;
  readonly #epoll: Epoll;
  readonly #register: Register;
  readonly #watch: Watch;
  /** Events taken and not yet begun. */
  #left = 0;

  constructor(
    readonly desk: Desk,
    readonly shared: Shared,
  ) {
    this.#engine = new Engine(desk);
    this.#epoll = new Epoll(shared.epoll, BATCH);
    this.#register = new Register(shared, desk.worker, (atMs) =>
      setTimer(shared.timer, Math.max(1, atMs - uptimeMs())),
    );
    this.#watch = new Watch(shared.watch, desk.worker);
    desk.site.beforeDisk = () => this.#handBack();
  }

  work(): void {
    this.#enrol();
    try {
      while (!(this.desk.control.draining && this.desk.control.open === 0)) this.#round();
      this.#goHome();
    } finally {
      this.#watch.pass();
    }
  }

  #round(): void {
    this.#watch.take();
    const count = this.#epoll.wait();
    if (isTrouble(count)) this.desk.control.count('interrupted');
    if (count === BATCH) this.#watch.pass();
    for (this.#left = count; this.#left > 0;) this.#handleSafely(this.#epoll.idAt(--this.#left));
  }

  /** Before this worker is held up: what it took and has not begun is for the others. */
  #handBack(): void {
    while (this.#left > 0) this.#arm(this.#epoll.idAt(--this.#left), WRITABLE | READABLE);
    this.#watch.pass();
  }

  /** The first worker arms what all share; the replacement of a dead one frees what that one held. */
  #enrol(): void {
    switch (this.#register.enrol()) {
      case 'first':
        neverBlock(this.desk.listener);
        this.#epoll.add(this.desk.listener, READABLE | ONE_SHOT, LISTENER);
        this.#epoll.add(this.desk.alarm, READABLE | ONE_SHOT, ALARM);
        this.#epoll.add(this.shared.timer, READABLE | ONE_SHOT, TIMER);
        return;
      case 'further':
        return;
      case 'replacement':
        this.#inherit();
        return;
    }
  }

  /** One that ran out of memory was ended between two lines, with what it held and the events it had not begun. */
  #inherit(): void {
    this.#watch.free();
    for (const fd of this.#register.heldByPredecessor()) this.#close(fd);
    for (const fd of this.#register.waiting()) this.#arm(fd, WRITABLE | READABLE);
    for (const id of [LISTENER, ALARM]) this.#arm(id, READABLE);
    this.#tick();
  }

  #handleSafely(id: number): void {
    try {
      this.#handle(id);
    } catch (error) {
      // This worker ends and is replaced.
      this.#handBack();
      if (id >= 0) this.#drop(this.#register.records.current);
      throw error;
    }
  }

  #handle(id: number): void {
    switch (id) {
      case LISTENER: {
        this.#welcome();
        return;
      }
      case ALARM: {
        this.#sweep();
        return;
      }
      case TIMER: {
        this.#tick();
        return;
      }
      default: {
        this.#turn(id);
        return;
      }
    }
  }

  #turn(fd: number): void {
    // Taken meanwhile by the worker that looks after the deadlines: it will arm the socket again.
    if (!this.#register.records.take(fd)) return;
    const { draining } = this.desk.control;
    const channel = this.#register.records.load(fd);
    this.#after(channel, this.#engine.turn(channel, draining));
    // The sweep has passed by what this worker held, if it came meanwhile.
    if (!draining && this.desk.control.draining) this.#turn(fd);
  }

  #after(channel: Channel, want: Want): void {
    const { fd } = channel;
    if (want === 'closed' || !this.#register.put(channel)) {
      this.#drop(channel);
      return;
    }
    this.#arm(fd, want === 'read' ? READABLE : WRITABLE);
  }

  #arm(id: number, events: number): void {
    const fd =
      id >= 0
        ? id
        : id === LISTENER
          ? this.desk.listener
          : id === ALARM
            ? this.desk.alarm
            : this.shared.timer;
    this.#epoll.rearm(fd, (id >= 0 ? events : READABLE) | ONE_SHOT, id);
  }

  #welcome(): void {
    if (this.desk.control.draining) return;
    for (let i = 0; i < ACCEPTS_PER_TURN; i++) {
      const accepted = acceptOne(this.desk);
      if (accepted.kind === 'exhausted') {
        this.#register.pause();
        return;
      }
      if (accepted.kind !== 'connection') break;
      this.#admit(accepted.fd);
    }
    this.#arm(LISTENER, READABLE);
  }

  #admit(fd: number): void {
    if (fd >= RECORDS) {
      close(fd);
      return;
    }
    this.#register.admit(this.#engine.open(fd));
    try {
      this.#epoll.add(fd, READABLE | ONE_SHOT, fd);
    } catch (error) {
      if (!this.desk.control.draining) throw error; // the sweep may have closed it already
    }
    // The sweep may have passed this number before it was in use.
    if (this.desk.control.draining) this.#turn(fd);
  }

  #drop(channel: Channel): void {
    channel.endFile();
    this.#close(channel.fd);
  }

  #close(fd: number): void {
    this.#register.records.release(fd);
    close(fd);
    if (this.desk.control.opened(-1) === 0 && this.desk.control.draining) this.#goHome();
    if (this.#register.resume()) this.#arm(LISTENER, READABLE);
  }

  /** The drain: everybody who waits for a request is sent home, everybody who waits for an answer gets it. */
  #sweep(): void {
    for (let fd = 0; fd < RECORDS; fd++) if (this.#register.records.isOpen(fd)) this.#turn(fd);
  }

  /** Armed for ever: every worker wakes, sees that nothing is left, and returns. */
  #goHome(): void {
    this.#epoll.rearm(this.desk.alarm, READABLE, ALARM);
  }

  #tick(): void {
    // An expiry stays readable until the timer is set again: with nothing due after it, it would wake us for ever.
    setTimer(this.shared.timer, 0);
    this.#register.wheel.advance(uptimeMs(), (fd) => this.#expire(fd));
    if (this.#register.resume()) this.#arm(LISTENER, READABLE);
    this.#arm(TIMER, READABLE);
  }

  #expire(fd: number): void {
    if (!this.#register.records.take(fd)) return;
    const channel = this.#register.records.load(fd);
    // Another worker had a turn of it meanwhile, or it is another connection of the same number.
    const isLate = uptimeMs() >= channel.deadlineMs;
    const asBefore = channel.sending ? 'write' : 'read';
    this.#after(channel, isLate ? this.#engine.expire(channel) : asBefore);
  }
}
