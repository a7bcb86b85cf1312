import type { Arrival, Output } from '../../observe/observation';

const keptAtEachEnd = 8 * 1024;
const arrivalsAtEachEnd = 100;

/** Takes whatever a process prints, and keeps only its two ends: a server may print for ever. */
export class OutputTap {
  #size = 0;
  #arrivals: Arrival[] = [];
  #head: Buffer = Buffer.alloc(0);
  #tail: Buffer = Buffer.alloc(0);

  /** `now` gives the time of an arrival, in ms. */
  constructor(private readonly now: () => number) {}

  add(octets: Buffer): void {
    if (octets.length > 0) this.#arrive();
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
    this.#arrivals = [];
    this.#head = Buffer.alloc(0);
    this.#tail = Buffer.alloc(0);
  }

  get arrivals(): readonly Arrival[] {
    return [...this.#arrivals];
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

  #arrive(): void {
    this.#arrivals.push([this.now(), this.#size]);
    if (this.#arrivals.length > 2 * arrivalsAtEachEnd) this.#arrivals.splice(arrivalsAtEachEnd, 1);
  }
}
