/**
 * Connections as flat records in shared memory: worker threads share no objects, and any of them may take the
 * next turn of any connection. The record's number is its descriptor, which the kernel keeps unique for us.
 */
import { CONTENT_PARTS } from '../http/content';
import { STATES } from '../http/transitions';
import { addressOf, libc } from '../os/libc';
import { Channel } from './channel';

/** Descriptors a record can have; the memory behind those never used is never touched. */
export const RECORDS = 65536;

/** Half-sent heads and half-written answers of all connections together may hold this much (octets). */
const PARKED_BYTES = 64 * 1024 * 1024;

const INTS = [
  'owner',
  'state',
  'last',
  'requests',
  'part',
  'scanned',
  'carryBytes',
  'outBytes',
  'file',
] as const;
const DOUBLES = ['left', 'dropped', 'carry', 'out', 'from', 'to', 'deadlineMs'] as const;
type Int = (typeof INTS)[number];
type Double = (typeof DOUBLES)[number];

const INT = Object.fromEntries(INTS.map((name, i) => [name, i])) as Record<Int, number>;
const DOUBLE = Object.fromEntries(DOUBLES.map((name, i) => [name, i])) as Record<Double, number>;
/** Whole cache lines, so that two workers on two connections do not fight for one. */
const WIDTH = { ints: 16, doubles: 8 };

/** Values of `owner` that are no worker's number. */
const CLOSED = 0;
const ARMED = -1;

export interface RecordMemory {
  readonly ints: SharedArrayBuffer;
  readonly doubles: SharedArrayBuffer;
  readonly parked: SharedArrayBuffer;
}

export function recordMemory(): RecordMemory {
  return {
    ints: new SharedArrayBuffer(RECORDS * WIDTH.ints * 4),
    doubles: new SharedArrayBuffer(RECORDS * WIDTH.doubles * 8),
    parked: new SharedArrayBuffer(4),
  };
}

export class Records {
  readonly #ints: Int32Array;
  readonly #doubles: Float64Array;
  readonly #parked: Int32Array;
  /** The one channel of this worker: it is filled from the record for a turn, and emptied into it after. */
  readonly #channel = new Channel(-1, 0);

  constructor(
    memory: RecordMemory,
    readonly worker: number,
  ) {
    this.#ints = new Int32Array(memory.ints);
    this.#doubles = new Float64Array(memory.doubles);
    this.#parked = new Int32Array(memory.parked);
  }

  /** A connection fresh from accept is this worker's until it is armed. */
  adopt(fd: number): void {
    Atomics.store(this.#ints, fd * WIDTH.ints + INT.owner, this.worker);
  }

  /** @returns whether this worker now holds it; a connection is held by one worker at a time */
  take(fd: number): boolean {
    return Atomics.compareExchange(this.#ints, fd * WIDTH.ints + INT.owner, ARMED, this.worker) === ARMED;
  }

  /** Everything written before is visible to whoever takes it next. */
  arm(fd: number): void {
    Atomics.store(this.#ints, fd * WIDTH.ints + INT.owner, ARMED);
  }

  /** Before close(2): after it the kernel may give the number to a new connection at once. */
  release(fd: number): void {
    Atomics.store(this.#ints, fd * WIDTH.ints + INT.owner, CLOSED);
  }

  ownerOf(fd: number): number {
    return Atomics.load(this.#ints, fd * WIDTH.ints + INT.owner);
  }

  isOpen(fd: number): boolean {
    return this.ownerOf(fd) !== CLOSED;
  }

  isArmed(fd: number): boolean {
    return this.ownerOf(fd) === ARMED;
  }

  /** What `load` filled last. */
  get current(): Channel {
    return this.#channel;
  }

  /** The channel is valid until the next load. */
  load(fd: number): Channel {
    const channel = this.#channel;
    const { connection } = channel;
    channel.fd = fd;
    channel.deadlineMs = this.#double(fd, 'deadlineMs');
    connection.state = STATES[this.#int(fd, 'state')] ?? 'closed';
    connection.last = this.#int(fd, 'last') === 1;
    connection.requests = this.#int(fd, 'requests');
    const content = connection.resumeContent(CONTENT_PARTS[this.#int(fd, 'part')] ?? 'none');
    content.left = this.#double(fd, 'left');
    content.dropped = this.#double(fd, 'dropped');
    connection.input.start = 0;
    connection.input.scanned = this.#int(fd, 'scanned');
    channel.carry = this.#unpark(this.#double(fd, 'carry'), this.#int(fd, 'carryBytes')) ?? NOTHING;
    channel.out = this.#unpark(this.#double(fd, 'out'), this.#int(fd, 'outBytes'));
    const descriptor = this.#int(fd, 'file') - 1;
    channel.file =
      descriptor < 0 ? undefined : { descriptor, from: this.#double(fd, 'from'), to: this.#double(fd, 'to') };
    return channel;
  }

  /** @returns false when there is no room to park what the connection still holds: it must be closed */
  save(channel: Channel): boolean {
    const { fd, connection, file, carry, out } = channel;
    const i = fd * WIDTH.ints;
    const d = fd * WIDTH.doubles;
    const ints = this.#ints;
    const doubles = this.#doubles;
    doubles[d + DOUBLE.deadlineMs] = channel.deadlineMs;
    ints[i + INT.state] = STATES.indexOf(connection.state);
    ints[i + INT.last] = connection.last ? 1 : 0;
    ints[i + INT.requests] = connection.requests;
    ints[i + INT.part] = CONTENT_PARTS.indexOf(connection.content.part);
    doubles[d + DOUBLE.left] = connection.content.left;
    doubles[d + DOUBLE.dropped] = connection.content.dropped;
    ints[i + INT.scanned] = Math.max(0, connection.input.scanned - connection.input.start);
    ints[i + INT.file] = file === undefined ? 0 : file.descriptor + 1;
    if (file !== undefined) {
      doubles[d + DOUBLE.from] = file.from;
      doubles[d + DOUBLE.to] = file.to;
    }
    return this.#saveOctets(fd, carry, out ?? NOTHING);
  }

  #saveOctets(fd: number, carry: Buffer, out: Buffer): boolean {
    const i = fd * WIDTH.ints;
    const d = fd * WIDTH.doubles;
    this.#ints[i + INT.carryBytes] = carry.length;
    this.#ints[i + INT.outBytes] = out.length;
    const octets = carry.length + out.length;
    if (octets === 0) return true;
    if (Atomics.load(this.#parked, 0) + octets > PARKED_BYTES) return false;
    this.#doubles[d + DOUBLE.carry] = this.#park(carry);
    this.#doubles[d + DOUBLE.out] = this.#park(out);
    return true;
  }

  #int(fd: number, name: Int): number {
    return this.#ints[fd * WIDTH.ints + INT[name]] ?? 0;
  }

  #double(fd: number, name: Double): number {
    return this.#doubles[fd * WIDTH.doubles + DOUBLE[name]] ?? 0;
  }

  /** Memory of the C library belongs to no thread of ours; V8's would. */
  #park(octets: Buffer): number {
    if (octets.length === 0) return 0;
    const address = libc().malloc(octets.length);
    libc().memcpy(address, addressOf(octets), octets.length);
    Atomics.add(this.#parked, 0, octets.length);
    return address;
  }

  #unpark(address: number, length: number): Buffer | undefined {
    if (length === 0) return undefined;
    const octets = Buffer.allocUnsafeSlow(length);
    libc().memcpy(addressOf(octets), address, length);
    libc().free(address);
    Atomics.sub(this.#parked, 0, length);
    return octets;
  }
}

const NOTHING = Buffer.alloc(0);
