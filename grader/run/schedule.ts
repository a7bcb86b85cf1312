import type { PlannedCase } from '../plan/plan';

export type Kind = 'foreground' | 'background' | 'alone';

/**
 * Hands out cases in the plan's order, each only when all it needs has been done. In the background it is enough that
 * what it needs waits there too: both take long, and whether the one was worth it is known when the other is done.
 */
export class Schedule {
  readonly #waiting: { readonly planned: PlannedCase; readonly kind: Kind }[];
  readonly #planned: ReadonlySet<string>;
  readonly #begunInBackground = new Set<string>();
  readonly #done = new Set<string>();
  #isStopped = false;
  #wake: (() => void)[] = [];

  constructor(cases: readonly PlannedCase[]) {
    const kinds = new Kinds(cases);
    this.#waiting = cases.map((planned) => ({ planned, kind: kinds.of(planned) }));
    this.#planned = new Set(cases.map(({ id }) => id));
  }

  /** The next case of one of these kinds that may run, as soon as there is one; null when none is left. */
  async next(...kinds: readonly Kind[]): Promise<PlannedCase | null> {
    for (;;) {
      const at = this.#waiting.findIndex(
        ({ planned, kind }) => kinds.includes(kind) && this.#may(planned, kind),
      );
      const [ready] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (ready !== undefined) return this.#begin(ready.planned, ready.kind);
      if (!this.#waiting.some(({ kind }) => kinds.includes(kind))) return null;
      await this.#change();
    }
  }

  /** Waits until all that the case needs has been done. */
  async needsDone({ needs }: PlannedCase): Promise<void> {
    while (!this.#isStopped && !needs.every((id) => this.#isDone(id))) await this.#change();
  }

  /** How many background cases are still to be handed out. */
  get inBackground(): number {
    return this.#waiting.filter(({ kind }) => kind === 'background').length;
  }

  done(id: string): void {
    this.#done.add(id);
    this.#wakeAll();
  }

  /** Nothing more is handed out, and nobody waits any longer. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting.length = 0;
    this.#wakeAll();
  }

  #may({ needs }: PlannedCase, kind: Kind): boolean {
    return needs.every(
      (id) => this.#isDone(id) || (kind === 'background' && this.#begunInBackground.has(id)),
    );
  }

  #isDone(id: string): boolean {
    return this.#done.has(id) || !this.#planned.has(id);
  }

  #begin(planned: PlannedCase, kind: Kind): PlannedCase {
    if (kind === 'background') this.#begunInBackground.add(planned.id);
    this.#wakeAll();
    return planned;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #wakeAll(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const resolve of wake) resolve();
  }
}

/** Where cases run. What needs a case that runs alone, when all else is over, comes after it, and so alone as well. */
class Kinds {
  readonly #cases: ReadonlyMap<string, PlannedCase>;

  constructor(cases: readonly PlannedCase[]) {
    this.#cases = new Map(cases.map((planned) => [planned.id, planned]));
  }

  of(planned: PlannedCase): Kind {
    if (this.#isAlone(planned)) return 'alone';
    return planned.background ? 'background' : 'foreground';
  }

  #isAlone({ alone, needs }: PlannedCase): boolean {
    return alone || needs.some((id) => this.#needIsAlone(id));
  }

  #needIsAlone(id: string): boolean {
    const needed = this.#cases.get(id);
    return needed !== undefined && this.#isAlone(needed);
  }
}
