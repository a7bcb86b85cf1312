import type { PlannedCase } from '../plan/plan';

/** Hands out cases in the plan's order, each only when all it needs has been done. */
export class Schedule {
  readonly #waiting: PlannedCase[];
  readonly #planned: ReadonlySet<string>;
  readonly #done = new Set<string>();
  #wake: (() => void)[] = [];

  constructor(cases: readonly PlannedCase[]) {
    this.#waiting = [...cases];
    this.#planned = new Set(cases.map(({ id }) => id));
  }

  /** The next case that may run, as soon as there is one; null when none is left. */
  async next(): Promise<PlannedCase | null> {
    for (;;) {
      const at = this.#waiting.findIndex(({ needs }) =>
        needs.every((id) => this.#done.has(id) || !this.#planned.has(id)),
      );
      const [ready] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (ready !== undefined) return ready;
      if (this.#waiting.length === 0) return null;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  done(id: string): void {
    this.#done.add(id);
    const wake = this.#wake;
    this.#wake = [];
    for (const resolve of wake) resolve();
  }
}
