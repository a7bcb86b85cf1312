/** What the main thread and its worker threads see of each other without a message: a few shared counters. */

const COUNTED = [
  'accepted',
  'answered',
  'timedOut', // connections whose time was up
  'resetByClient', // ECONNRESET and its kin, seen while reading
  'brokenPipes', // EPIPE or ECONNRESET, seen while sending
  'exhausted', // EMFILE, ENFILE: no descriptor for a connection
  'interrupted', // EINTR
  'logLinesLost', // the log could not be written: disk full, pipe full
  'workersReplaced',
] as const;
export type Counted = (typeof COUNTED)[number];
export type Counts = Record<Counted, number>;

const FIELDS = [...COUNTED, 'draining', 'open', 'waiting'] as const;
type Field = (typeof FIELDS)[number];

export class Control {
  readonly #cells: Int32Array;

  constructor(readonly memory = new SharedArrayBuffer(FIELDS.length * Int32Array.BYTES_PER_ELEMENT)) {
    this.#cells = new Int32Array(memory);
  }

  count(what: Counted, by = 1): void {
    Atomics.add(this.#cells, FIELDS.indexOf(what), by);
  }

  counts(): Counts {
    return Object.fromEntries(COUNTED.map((name) => [name, this.#load(name)])) as Counts;
  }

  get draining(): boolean {
    return this.#load('draining') === 1;
  }

  startDraining(): void {
    Atomics.store(this.#cells, FIELDS.indexOf('draining'), 1);
  }

  /** @returns how many connections are open now */
  opened(by: 1 | -1): number {
    return Atomics.add(this.#cells, FIELDS.indexOf('open'), by) + by;
  }

  get open(): number {
    return this.#load('open');
  }

  /** @returns how many workers wait for a connection now */
  waits(by: 1 | -1): number {
    return Atomics.add(this.#cells, FIELDS.indexOf('waiting'), by) + by;
  }

  #load(field: Field): number {
    return Atomics.load(this.#cells, FIELDS.indexOf(field));
  }
}
