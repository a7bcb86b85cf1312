/** Lets so many through at a time, first come, first served. */
export class Gate {
  readonly #waiting: (() => void)[] = [];

  constructor(private places: number) {}

  async through<T>(pass: () => Promise<T>): Promise<T> {
    if (this.places > 0) this.places -= 1;
    else await new Promise<void>((enter) => this.#waiting.push(enter));
    try {
      return await pass();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.places += 1;
      else next();
    }
  }
}
