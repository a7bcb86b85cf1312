/** A crew of worker threads: started, replaced when one throws, grown when a model asks. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ThreadAssignment, ThreadMessage } from './assignment';
import { AGAIN_MS, reasonOf, startAgain, StartError, textOf, type Crew, type Setting } from './crew';
import { uptimeMs } from '../io/clock';

/** Heaps are small because files never enter them; a bound keeps V8 from letting garbage lie (MB). */
const HEAP = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 };

export interface ThreadCrew {
  readonly start: number;
  readonly most: number;
  readonly shared?: unknown;
}

function couldNotStart(number: number, cause: unknown): StartError {
  return new StartError(`worker ${number} could not start: ${reasonOf(cause)}`);
}

export class Threads implements Crew {
  readonly #workers = new Map<number, Worker>();
  /** Numbers whose worker has ended and whose next one is not at work yet. */
  readonly #vacant = new Set<number>();
  #starting = 0;
  #whenGone: (() => void) | undefined;

  constructor(
    readonly setting: Setting,
    readonly plan: ThreadCrew,
  ) {}

  async start(): Promise<void> {
    // The first alone: it serves within 100 ms, while all together would be ready together, and late.
    await this.#hire(1);
    const others = Array.from({ length: this.plan.start - 1 }, (_, i) => i + 2);
    await Promise.all(others.map((number) => this.#hire(number)));
  }

  gone(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenGone = resolve;
      this.#checkGone();
    });
  }

  kill(): void {
    // worker.terminate() waits for a thread that is blocked in the C library: the process ends them all.
  }

  /** Resolves when it is at work; rejects when it ended before. */
  #hire(number: number): Promise<void> {
    const { control, config, base, listener, alarm, sinks } = this.setting;
    const { shared } = this.plan;
    const assignment: ThreadAssignment = {
      config,
      base,
      worker: number,
      listener,
      alarm,
      sinks,
      shared,
      control: control.memory,
    };
    let worker: Worker;
    try {
      worker = new Worker(join(__dirname, 'thread.js'), {
        workerData: assignment,
        resourceLimits: HEAP,
        // A file opened by one worker may be closed by another; Node would close it when the first one ends.
        trackUnmanagedFds: false,
      });
    } catch (error) {
      return Promise.reject(couldNotStart(number, error)); // no thread is left for it
    }
    const bornMs = uptimeMs();
    this.#workers.set(number, worker);
    this.#starting += 1;
    return new Promise((resolve, reject) => {
      let ready = false;
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'ready') {
          ready = true;
          this.#starting -= 1;
          resolve();
        }
        if (message.kind === 'more') this.#grow();
      });
      let cause: unknown;
      worker.on('error', (error) => (cause = error));
      worker.on('exit', () => {
        this.#workers.delete(number);
        if (!ready) {
          this.#starting -= 1;
          reject(couldNotStart(number, cause));
        } else if (cause !== undefined) void this.#replace(number, cause, bornMs + AGAIN_MS);
        this.#checkGone();
      });
    });
  }

  /** Even in the drain: what the dead one held must be let go. */
  async #replace(number: number, cause: unknown, dueMs: number): Promise<void> {
    const { control, log } = this.setting;
    log.alarm(`worker ${number} ended and is replaced: ${textOf(cause)}`);
    control.count('workersReplaced');
    this.#vacant.add(number);
    await startAgain(this.setting, dueMs, () => this.#hire(number));
    this.#vacant.delete(number);
    this.#checkGone();
  }

  /**
   * Two at a time, because clients rarely come alone; and none while others are still starting (20 ms), or every
   * client of these 20 ms would get a thread that finds nobody waiting any more.
   */
  #grow(): void {
    if (this.#starting > 0) return;
    for (let i = 0; i < 2; i++) {
      if (this.#workers.size >= this.plan.most || this.setting.control.draining) return;
      let number = 1;
      while (this.#workers.has(number) || this.#vacant.has(number)) number++;
      // EMFILE: the clients that are there keep their threads, the others wait in the backlog.
      this.#hire(number).catch((error: unknown) => this.setting.log.alarm(textOf(error)));
    }
  }

  #checkGone(): void {
    if (this.#workers.size === 0 && this.#vacant.size === 0) this.#whenGone?.();
  }
}
