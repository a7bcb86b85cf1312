import type { Arrival, Output } from '../../observe/observation';

const keptAtEachEnd = 8 * 1024;
const arrivalsAtEachEnd = 100;

/** Takes whatever a process prints, and keeps only its two ends: a server may print for ever. */
export class OutputTap {
  #size = 0;
  #arrivals = new Arrivals();
  #head: Buffer = Buffer.alloc(0);
  #tail: Buffer = Buffer.alloc(0);

  /** `now` gives the time of an arrival, in ms. */
  constructor(private readonly now: () => number) {}

  add(octets: Buffer): void {
    if (octets.length > 0) this.#arrivals.add(this.now(), this.#size);
    this.#size += octets.length;
    const room = keptAtEachEnd - this.#head.length;
    if (room > 0) this.#head = Buffer.concat([this.#head, octets.subarray(0, room)]);
    const rest = room > 0 ? octets.subarray(room) : octets;
    if (rest.length > 0)
      this.#tail = Buffer.from(
        Buffer.concat([this.#tail, rest.subarray(-keptAtEachEnd)]).subarray(-keptAtEachEnd),
      );
  }

  /** Forgets what was printed so far: it belongs to the cases before. */
  restart(): void {
    this.#size = 0;
    this.#arrivals = new Arrivals();
    this.#head = Buffer.alloc(0);
    this.#tail = Buffer.alloc(0);
  }

  get arrivals(): readonly Arrival[] {
    return this.#arrivals.read();
  }

  get size(): number {
    return this.#size;
  }

  read(): Output {
    return {
      size: this.#size,
      head: this.#head.toString('base64'),
      omitted: this.#size - this.#head.length - this.#tail.length,
      tail: this.#tail.toString('base64'),
    };
  }
}

/** The first and the last of them, and where between these it is not known any more when something came. */
class Arrivals {
  readonly #first: Arrival[] = [];
  #gap: number | null = null;
  readonly #last: Arrival[] = [];

  add(ms: number, offset: number): void {
    if (this.#first.length < arrivalsAtEachEnd) {
      this.#first.push([ms, offset]);
      return;
    }
    this.#last.push([ms, offset]);
    if (this.#last.length <= arrivalsAtEachEnd) return;
    const left = this.#last.shift();
    this.#gap ??= left?.[1] ?? null;
  }

  read(): Arrival[] {
    return [...this.#first, ...(this.#gap === null ? [] : [[null, this.#gap] as const]), ...this.#last];
  }
}
