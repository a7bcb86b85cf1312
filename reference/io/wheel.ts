/**
 * A timing wheel in shared memory (Varghese and Lauck, 1987), lazy: a connection that gets more time is not
 * moved, only its due tick is written; the wheel finds that out when it comes by. So a request costs one store,
 * nothing is ever searched, and a connection is looked at about once per timeout.
 *
 * Laziness needs that time only grows. It does within one kind of deadline, whose length is fixed; so every
 * connection has one node per kind, and a node of a kind that is over is dropped when the wheel comes by.
 */
import { RECORDS } from './records';

export const KINDS = ['head', 'idle', 'answer', 'linger'] as const;
export type Kind = (typeof KINDS)[number];

export const TICK_MS = 250;
/** 128 s a turn; what lies further ahead is met on the way and put back. */
const BUCKETS = 512;
/** A push can land in a bucket the wheel has just left, if its thread was held up: these are looked at again. */
const BEHIND = 8;
const NONE = -1;

const NEVER = 2 ** 31 - 1;

/** Cells of `heads` after the buckets: the tick last looked at, and the tick the timer is set for. */
const CELL = { lastTick: BUCKETS, armedFor: BUCKETS + 1 };

export interface WheelMemory {
  /** The first node of each bucket, then the cells above. */
  readonly heads: SharedArrayBuffer;
  readonly next: SharedArrayBuffer;
  /** 1 while a node is in some bucket. */
  readonly inside: SharedArrayBuffer;
  readonly due: SharedArrayBuffer;
  readonly kind: SharedArrayBuffer;
  readonly startMs: number;
}

export function wheelMemory(startMs: number): WheelMemory {
  const nodes = RECORDS * KINDS.length * 4;
  const heads = new SharedArrayBuffer((BUCKETS + 2) * 4);
  new Int32Array(heads).fill(NONE, 0, BUCKETS)[CELL.armedFor] = NEVER;
  return {
    heads,
    next: new SharedArrayBuffer(nodes),
    inside: new SharedArrayBuffer(nodes),
    due: new SharedArrayBuffer(RECORDS * 4),
    kind: new SharedArrayBuffer(RECORDS * 4),
    startMs,
  };
}

export class Wheel {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #inside: Int32Array;
  readonly #due: Int32Array;
  readonly #kind: Int32Array;

  /** @param alarm sets the one timer all workers share: `advance` must be called at that time (ms, as uptimeMs) */
  constructor(
    readonly memory: WheelMemory,
    readonly alarm: (atMs: number) => void,
  ) {
    this.#heads = new Int32Array(memory.heads);
    this.#next = new Int32Array(memory.next);
    this.#inside = new Int32Array(memory.inside);
    this.#due = new Int32Array(memory.due);
    this.#kind = new Int32Array(memory.kind);
  }

  /** Sets the deadline of a connection the caller holds. */
  set(id: number, kind: Kind, deadlineMs: number): void {
    const index = KINDS.indexOf(kind);
    const tick = Math.ceil((deadlineMs - this.memory.startMs) / TICK_MS);
    Atomics.store(this.#due, id, tick);
    Atomics.store(this.#kind, id, index);
    this.#watch(id * KINDS.length + index, tick);
  }

  /** Looks at what is due, and sets the timer for what is next: while nothing is due, nobody wakes. */
  advance(nowMs: number, expired: (id: number) => void): void {
    const now = Math.floor((nowMs - this.memory.startMs) / TICK_MS);
    const last = Atomics.exchange(this.#heads, CELL.lastTick, now);
    Atomics.store(this.#heads, CELL.armedFor, NEVER);
    const first = Math.max(last - BEHIND, now - BUCKETS + 1, 0);
    for (let tick = first; tick <= now; tick++) this.#empty(tick % BUCKETS, now, expired);
    for (let tick = now + 1; tick < now + BUCKETS; tick++) {
      if (Atomics.load(this.#heads, tick % BUCKETS) === NONE) continue;
      this.#arm(tick);
      return;
    }
  }

  /** Has `advance` called within a tick, whatever is due. */
  nudge(): void {
    this.#arm(Atomics.load(this.#heads, CELL.lastTick) + 1);
  }

  /** In this order: whoever changes `due` after `inside` was cleared puts the node back himself. */
  #empty(bucket: number, now: number, expired: (id: number) => void): void {
    let node = Atomics.exchange(this.#heads, bucket, NONE);
    while (node !== NONE) {
      const next = Atomics.load(this.#next, node);
      Atomics.store(this.#inside, node, 0);
      this.#look(node, now, expired);
      node = next;
    }
  }

  #look(node: number, now: number, expired: (id: number) => void): void {
    const id = Math.floor(node / KINDS.length);
    if (Atomics.load(this.#kind, id) !== node % KINDS.length) return;
    const due = Atomics.load(this.#due, id);
    if (due > now) this.#watch(node, due);
    else expired(id);
  }

  #watch(node: number, tick: number): void {
    if (Atomics.compareExchange(this.#inside, node, 0, 1) !== 0) return;
    const soonest = Atomics.load(this.#heads, CELL.lastTick) + 1;
    const meet = Math.min(Math.max(tick, soonest), soonest + BUCKETS - 2 - BEHIND);
    const bucket = meet % BUCKETS;
    for (;;) {
      const head = Atomics.load(this.#heads, bucket);
      Atomics.store(this.#next, node, head);
      if (Atomics.compareExchange(this.#heads, bucket, head, node) === head) break;
    }
    this.#arm(meet);
  }

  /** Two workers may set the timer at once, the later one last: so each looks again after it has set it. */
  #arm(tick: number): void {
    let armed = Atomics.load(this.#heads, CELL.armedFor);
    for (;;) {
      if (armed <= tick) return;
      const seen = Atomics.compareExchange(this.#heads, CELL.armedFor, armed, tick);
      if (seen === armed) break;
      armed = seen;
    }
    for (let set = -1; set !== armed;) {
      set = Atomics.load(this.#heads, CELL.armedFor);
      if (set !== NEVER) this.alarm(this.memory.startMs + set * TICK_MS);
      armed = Atomics.load(this.#heads, CELL.armedFor);
    }
  }
}
