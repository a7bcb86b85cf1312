import type { PlannedCase } from '../plan/plan';

export type Kind = 'foreground' | 'background' | 'alone';

/** Hands out cases in the plan's order, each only when all it needs has been done. */
export class Schedule {
  readonly #waiting: Readonly<Record<Kind, PlannedCase[]>>;
  readonly #planned: ReadonlySet<string>;
  readonly #done = new Set<string>();
  #wake: (() => void)[] = [];

  constructor(cases: readonly PlannedCase[]) {
    this.#waiting = {
      foreground: cases.filter(({ background, alone }) => !background && !alone),
      background: cases.filter(({ background, alone }) => background && !alone),
      alone: cases.filter(({ alone }) => alone),
    };
    this.#planned = new Set(cases.map(({ id }) => id));
  }

  /** The next case that may run, as soon as there is one; null when none is left. */
  async next(kind: Kind): Promise<PlannedCase | null> {
    const waiting = this.#waiting[kind];
    for (;;) {
      const at = waiting.findIndex(({ needs }) =>
        needs.every((id) => this.#done.has(id) || !this.#planned.has(id)),
      );
      const [ready] = at < 0 ? [] : waiting.splice(at, 1);
      if (ready !== undefined) return ready;
      if (waiting.length === 0) return null;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  /** How many background cases are still to be handed out. */
  get inBackground(): number {
    return this.#waiting.background.length;
  }

  done(id: string): void {
    this.#done.add(id);
    const wake = this.#wake;
    this.#wake = [];
    for (const resolve of wake) resolve();
  }
}
