import type { Output } from '../../observe/observation';

const keptAtEachEnd = 8 * 1024;

/** Takes whatever a process prints, and keeps only its two ends: a server may print for ever. */
export class OutputTap {
  #size = 0;
  #head: Buffer = Buffer.alloc(0);
  #tail: Buffer = Buffer.alloc(0);

  add(octets: Buffer): void {
    this.#size += octets.length;
    const room = keptAtEachEnd - this.#head.length;
    if (room > 0) this.#head = Buffer.concat([this.#head, octets.subarray(0, room)]);
    const rest = room > 0 ? octets.subarray(room) : octets;
    if (rest.length > 0)
      this.#tail = Buffer.from(
        Buffer.concat([this.#tail, rest.subarray(-keptAtEachEnd)]).subarray(-keptAtEachEnd),
      );
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
