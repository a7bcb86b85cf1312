import type { Stall } from '../observe/observation';
import { OnSchedule, type Clock } from './clock';

/** Rung whenever something may have changed; waits look again then, instead of sleeping. */
export class Bell {
  readonly #listeners = new Set<() => void>();

  ring(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** How long to wait for what need not come. */
export interface Patience {
  /** Silence, in ms, after which a wait is over. It only counts while the harness runs on schedule. */
  readonly quietMs: number;
  /** No wait is longer, whatever is heard meanwhile. */
  readonly capMs: number;
  /** When the subject was last heard of, on the run's clock. */
  lastHeardMs(): number;
  /** CPU time of the subject so far, in ticks: work is a sign of life, though only for twice the silence. */
  cpuTicks(): number;
  /** Stays the same while every thread of the subject sleeps; null where one does not, undefined where nothing is known. */
  rest(): string | null | undefined;
  /**
   * How long a subject sleeps before it is given up early (BEHAVIOURS 4.4), in ms; null for never, where it may wait
   * for a timer of its own.
   */
  readonly sleepMs: number | null;
  /** Aborted when the run is. */
  readonly signal: AbortSignal;
}

const beatMs = 50;

/** Who used no processor time for so long, while the harness ran on schedule, sleeps. */
export const asleepMs = 2_500;
const asleepLagMs = 50;
/** So does, however late the harness was, who rested when the silence was this old and has not been run since. */
const settlingMs = 500;

/** Waits until `holds`; null when it does, else how the wait ended. */
export function until(
  holds: () => boolean,
  bell: Bell,
  patience: Patience,
  clock: Clock,
): Promise<Stall | null> {
  return new Promise((resolve) => {
    const silence = new Silence(patience, clock);
    const finish = (stall: Stall | null): void => {
      clearInterval(timer);
      forget();
      resolve(stall);
    };
    const look = (): boolean => {
      const over = holds();
      if (over) finish(null);
      return over;
    };
    const timer = setInterval(() => {
      const stall = look() ? null : silence.beat();
      if (stall !== null) finish(stall);
    }, beatMs);
    const forget = bell.on(look);
    look();
  });
}

/** As `until`, for what rings no bell because only the kernel knows it: looked at every `everyMs`. */
export async function untilSeen(
  holds: () => boolean,
  bell: Bell,
  patience: Patience,
  clock: Clock,
  everyMs = 5,
): Promise<Stall | null> {
  const timer = setInterval(() => bell.ring(), everyMs);
  try {
    return await until(holds, bell, patience, clock);
  } finally {
    clearInterval(timer);
  }
}

/** The stall clock of one wait (BEHAVIOURS 4.5): silence is added up beat by beat, never by the wall clock alone. */
class Silence {
  readonly #startMs: number;
  readonly #schedule: OnSchedule;
  #quietMs = 0;
  #heardMs: number;
  /** CPU time when half of the silence was over; null before. */
  #ticks: number | null = null;
  /** CPU time when the silence began. */
  #ticksFirst: number | null = null;
  /** How the subject rested when the silence had begun to last; undefined before. */
  #rest: string | null | undefined;

  constructor(
    private readonly patience: Patience,
    private readonly clock: Clock,
  ) {
    this.#startMs = clock.now();
    this.#schedule = new OnSchedule(clock, beatMs);
    this.#heardMs = patience.lastHeardMs();
  }

  beat(): Stall | null {
    this.#quietMs += this.#schedule.beat();
    this.#listen();
    const lagMs = Math.round(this.#schedule.lagMs);
    const now = this.clock.now();
    if (now - this.#startMs >= this.patience.capMs || this.patience.signal.aborted) {
      return { kind: 'cap', capMs: Math.round(now - this.#startMs), lagMs };
    }
    const isOver = this.#quietMs >= this.patience.quietMs && !this.#stillWorks();
    const asleep = (isOver || this.patience.sleepMs !== null) && this.#isAsleep();
    if (!isOver && !asleep) return null;
    return { kind: 'silence', quietMs: Math.round(this.#quietMs), lagMs, asleep };
  }

  #isAsleep(): boolean {
    if (this.#quietMs < (this.patience.sleepMs ?? asleepMs)) return false;
    const rest = this.patience.rest();
    // Who waits for a disk, or for a processor, uses no time either, and is not asleep.
    if (rest === null) return false;
    if (this.#rest != null && rest === this.#rest) return true;
    // Ticks are coarse: in less time than this they prove nothing.
    if (this.#quietMs < asleepMs) return false;
    return this.#schedule.lagMs <= asleepLagMs && this.patience.cpuTicks() === this.#ticksFirst;
  }

  #listen(): void {
    const heard = this.patience.lastHeardMs();
    if (heard > this.#heardMs) {
      this.#quietMs = 0;
      this.#ticks = null;
      this.#ticksFirst = null;
      this.#rest = undefined;
    }
    this.#ticksFirst ??= this.patience.cpuTicks();
    if (this.#quietMs >= settlingMs && this.#rest === undefined) this.#rest = this.patience.rest();
    this.#heardMs = Math.max(heard, this.#heardMs);
    if (this.#quietMs > this.patience.quietMs / 2) this.#ticks ??= this.patience.cpuTicks();
  }

  /** A subject that is busy gets as long again, once. */
  #stillWorks(): boolean {
    return this.#quietMs < 2 * this.patience.quietMs && this.patience.cpuTicks() > (this.#ticks ?? 0);
  }
}
