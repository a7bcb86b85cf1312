/**
 * Leader and followers (Schmidt and others, POSA 2, 2000): one worker at a time watches the sockets, the others
 * sleep until the watch is passed on. If all slept in epoll_wait, every event would wake one more of them for
 * work that the one awake could have taken next: on two cores that cost a quarter of the requests.
 */
const FREE = 0;

export function watchMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

export class Watch {
  readonly #cell: Int32Array;
  #mine = false;

  constructor(
    memory: SharedArrayBuffer,
    readonly worker: number,
  ) {
    this.#cell = new Int32Array(memory);
  }

  /** Blocks until this worker has the watch. */
  take(): void {
    while (!this.#mine) {
      const holder = Atomics.compareExchange(this.#cell, 0, FREE, this.worker);
      this.#mine = holder === FREE;
      if (!this.#mine) Atomics.wait(this.#cell, 0, holder);
    }
  }

  /** Lets one of the others have it. */
  pass(): void {
    if (!this.#mine) return;
    this.#mine = false;
    this.free();
  }

  /** For the replacement of a worker that had no time to pass it: one without memory is ended between two lines. */
  free(): void {
    Atomics.compareExchange(this.#cell, 0, this.worker, FREE);
    Atomics.notify(this.#cell, 0, 1);
  }
}
