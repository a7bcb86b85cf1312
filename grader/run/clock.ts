/**
 * One monotonic clock for the run, and how late the harness itself was. What the harness misses because the host
 * was busy must never be charged to a subject, so every wait asks how much of its time ran on schedule.
 */
export interface Clock {
  /** Milliseconds since the start of the run. */
  now(): number;
  /** The worst lateness of the event loop, in ms, over the last five seconds or so. */
  lagMs(): number;
  /**
   * A moment up to which everything that had arrived by then has been dealt with. What is dealt with now arrived
   * after it, unless it stood behind more than libuv reads of one connection in a turn (2 MiB).
   */
  dealtMs(): number;
  /** The worst lateness since a moment of this run, in ms, as far as it was worth remembering; else 0. */
  lagSince(ms: number): number;
  stop(): void;
}

const beatMs = 50;
const beatsKept = 100;
/** Less is ordinary on a busy machine, and forgotten after a while. */
const memorableLagMs = 200;

export function startClock(): Clock {
  const start = performance.now();
  const now = (): number => Math.round((performance.now() - start) * 1000) / 1000;
  const lateness: number[] = [];
  const memorable: { readonly ms: number; readonly late: number }[] = [];
  let due = now() + beatMs;
  let dealt = 0;
  const timer = setInterval(() => {
    const ms = now();
    const late = Math.max(0, ms - due);
    lateness.push(late);
    if (lateness.length > beatsKept) lateness.shift();
    if (late > memorableLagMs) memorable.push({ ms, late });
    due = ms + beatMs;
    // Immediates run when what had arrived at the beat has been read; an end that came with octets is read in the turn
    // of the loop after theirs.
    setImmediate(() => setImmediate(() => (dealt = ms)));
  }, beatMs);
  timer.unref();
  return {
    now,
    lagMs: () => Math.max(0, now() - due, ...lateness),
    dealtMs: () => dealt,
    lagSince: (since) => {
      const seen = memorable.filter(({ ms }) => ms >= since).map(({ late }) => late);
      const running = now() - due;
      return Math.max(0, running > memorableLagMs ? running : 0, ...seen);
    },
    stop: () => clearInterval(timer),
  };
}

/**
 * Time that ran on schedule, for limits on what a subject may take: while we were stopped or starved the subject
 * may have been so, too. `beat` is called at least every `everyMs`.
 */
export class OnSchedule {
  #lastMs: number;
  ranMs = 0;
  /** The worst lateness of a beat. */
  lagMs = 0;

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly everyMs: number,
  ) {
    this.#lastMs = clock.now();
  }

  /** Returns how much of the time since the last beat counts. */
  beat(): number {
    const now = this.clock.now();
    const elapsed = now - this.#lastMs;
    this.#lastMs = now;
    this.lagMs = Math.max(this.lagMs, elapsed - this.everyMs);
    const counts = Math.min(elapsed, this.everyMs);
    this.ranMs += counts;
    return counts;
  }
}
