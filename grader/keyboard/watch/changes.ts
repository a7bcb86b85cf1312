import { statSync } from 'node:fs';

/** An editor writes a file in several steps, and a person saves several files: one change, once it is quiet so long. */
const quietMs = 60;
/** A change is reported after this long, quiet or not. */
const atMostMs = 240;

/** So many runs in a row that a file disturbs, and it is taken for one that the submission writes itself. */
const disturbedRuns = 3;

/**
 * What the person at the keyboard changed. A submission may write into its own folder, as a log or what a build makes:
 * a file that changes in run after run is heard of no more while something runs.
 */
export class Changes {
  /** How many runs in a row a file disturbed, and which was the last of them. */
  readonly #disturbed = new Map<string, { readonly runs: number; readonly last: number }>();
  #run = 0;
  #waiting = new Set<string>();
  #running = false;
  #endedMs = 0;
  #timer: NodeJS.Timeout | null = null;
  #sinceMs = 0;
  #wake: (() => void) | null = null;

  begin(): void {
    this.#running = true;
    this.#run += 1;
  }

  end(): void {
    this.#running = false;
    this.#endedMs = Date.now();
  }

  /** Takes note of a changed file. */
  hear(path: string): void {
    if (!this.#counts(path)) return;
    const now = performance.now();
    if (this.#waiting.size === 0) this.#sinceMs = now;
    this.#waiting.add(path);
    this.stop();
    this.#timer = setTimeout(
      () => this.#report(),
      Math.min(quietMs, Math.max(0, this.#sinceMs + atMostMs - now)),
    );
  }

  /** Resolves at the next change, or at once where one waits to be taken. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.#waiting.size > 0 && this.#timer === null) this.#report();
    });
  }

  /** The files that changed since they were last taken. */
  take(): ReadonlySet<string> {
    this.stop();
    const taken = this.#waiting;
    this.#waiting = new Set();
    return taken;
  }

  /** Those that the submission seems to write itself. */
  get written(): string[] {
    return [...this.#disturbed].flatMap(([path, { runs }]) => (runs > disturbedRuns ? [path] : []));
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #report(): void {
    this.#timer = null;
    this.#wake?.();
    this.#wake = null;
  }

  #counts(path: string): boolean {
    // What was written before the run ended belongs to the run, though we may hear of it only later.
    const isOfRun = this.#running || (modifiedMs(path) ?? Infinity) <= this.#endedMs;
    if (!isOfRun) {
      this.#disturbed.delete(path);
      return true;
    }
    const { runs, last } = this.#disturbed.get(path) ?? { runs: 0, last: 0 };
    const inARow = last === this.#run ? runs : last === this.#run - 1 ? runs + 1 : 1;
    this.#disturbed.set(path, { runs: inARow, last: this.#run });
    return inARow <= disturbedRuns;
  }
}

function modifiedMs(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
