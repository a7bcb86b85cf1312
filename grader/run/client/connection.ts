import { isIPv4, Socket } from 'node:net';
import type { ConnectionEnd, Fact } from '../../observe/observation';
import { createResponseReader } from '../../wire/reader';
import { collectResponses } from '../../wire/responses';
import type { Clock } from '../clock';
import { clientEndIsThere, seesTcp } from '../kernel/tcp';
import type { Bell } from '../wait';
import { openNarrow } from './narrow';
import { Tape } from './tape';

export interface Target {
  readonly host: string;
  readonly port: number;
}

export interface ConnectionContext {
  readonly clock: Clock;
  readonly bell: Bell;
  readonly note: (fact: Fact) => void;
  /** What the log keeps of a content that begins now. */
  readonly keeps: () => number;
  /** Told what more of it a connection cost; says whether all together cost too much. */
  readonly spend: (cost: number) => boolean;
}

/** When what comes is read, which decides how much of it the kernel is to hold. */
export type Reads = 'at-once' | 'later' | 'later-in-a-crowd';

type State =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'ended'; readonly end: ConnectionEnd }
  | { readonly kind: 'failed'; readonly reason: string };

const largestRead = 64 * 1024;

/** Of a content, where a thousand clients have one each: enough to know the canary by. The judge reads from the log. */
const keptHere = 256;

/**
 * Every connection reads into this one: what was read is dealt with before anybody reads again, and nobody keeps a
 * view of it. A thousand connections, or a flood of octets, then cost no more memory than one.
 */
const readBuffer = Buffer.alloc(largestRead);

/**
 * Where a client stops reading for good. More than the first of heads and small contents, or more than the second in
 * all, is a flood and not an answer; no file of a checkpoint that is read to its end comes near.
 */
const floodOfHeads = 4 * 1024 * 1024;
const floodOfContent = 1024 * 1024 * 1024;

/**
 * One client connection, octet by octet. It reads on its own unless told to stop, answers FIN with FIN, notes
 * everything it does, and knows which responses have arrived.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #tape: Tape;
  readonly #reader = createResponseReader();
  readonly #collected = collectResponses([], keptHere);
  #offset = 0;
  #reading: boolean;
  #maxRead = largestRead;
  /** How much may still be read before reading stops; null: as much as comes. */
  #budget: number | null = null;
  /** Our port, where the kernel can be asked about the connection. */
  #knownPort: number | null = null;
  state: State = { kind: 'connecting' };
  lastHeardMs: number;
  /** When something was sent on it last, or heard. */
  lastActiveMs: number;
  /** How many responses have been awaited so far. */
  awaited = 0;
  /** How much had come when it was too much; null while it is not. */
  flood: number | null = null;

  constructor(
    readonly name: string,
    readonly target: Target,
    private readonly context: ConnectionContext,
    reads: Reads,
  ) {
    this.#reading = reads === 'at-once';
    this.lastHeardMs = context.clock.now();
    this.lastActiveMs = this.lastHeardMs;
    this.#tape = new Tape(name, context.note, context.keeps);
    context.note({ kind: 'connect', connection: name, port: target.port });
    const onread = {
      buffer: () => readBuffer.subarray(0, this.#nextRead()),
      callback: (size: number, buffer: Uint8Array) => this.#received(buffer.subarray(0, size)),
    };
    const options = { allowHalfOpen: true, noDelay: true, onread };
    const isNarrow = reads === 'later-in-a-crowd' && isIPv4(target.host);
    const narrow = isNarrow ? openNarrow(options) : null;
    this.#socket = (narrow ?? new Socket(options)).connect(target);
    // Each write that is under way waits for the end as well, and many may be.
    this.#socket.setMaxListeners(0);
    if (!this.#reading) this.#socket.pause();
    this.#listen();
  }

  get localPort(): number {
    return this.#socket.localPort ?? 0;
  }

  get responses(): ReturnType<typeof collectResponses>['responses'] {
    return this.#collected.responses;
  }

  /** Whether an interim response has come, to which the final one has not yet. */
  get hasInterim(): boolean {
    return this.#collected.interim.length > 0;
  }

  /** Whether something was sent on it since it was last heard of. */
  get isWaiting(): boolean {
    return !this.isOver && this.lastActiveMs > this.lastHeardMs;
  }

  get isOver(): boolean {
    return this.state.kind === 'ended' || this.state.kind === 'failed';
  }

  /** It was ended by the other side, or never came about, and there is no whole answer to show for it. */
  get endedUnanswered(): boolean {
    if (this.state.kind === 'failed') return true;
    if (this.state.kind !== 'ended' || this.state.end === 'closed-by-us' || this.state.end === 'open')
      return false;
    return this.responses.at(-1)?.ended !== 'complete';
  }

  /** Whether response number `index` has its last octet. */
  hasResponse(index: number): boolean {
    const response = this.responses[index];
    return response !== undefined && response.ended !== 'unfinished';
  }

  /** Sends octets; resolves when the kernel has taken them or the connection is over. */
  send(octets: Buffer, asks: readonly string[]): Promise<void> {
    for (const method of asks) this.#reader.asked(method);
    const wallMs = Date.now();
    this.context.note({
      kind: 'sent',
      connection: this.name,
      octets: octets.toString('base64'),
      asks,
      wallMs,
    });
    this.lastActiveMs = this.context.clock.now();
    return this.#write(octets);
  }

  #write(octets: Buffer): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.once('close', resolve);
      this.#socket.write(octets, () => {
        this.#socket.off('close', resolve);
        resolve();
      });
    });
  }

  /** Whether the kernel has taken all that was to be sent. */
  get hasSentAll(): boolean {
    return this.state.kind === 'open' && this.#socket.writableLength === 0;
  }

  /** Half-closes: nothing more is sent, and reading goes on. */
  finish(): void {
    this.context.note({ kind: 'finished', connection: this.name });
    this.#socket.end();
  }

  stopReading(): void {
    this.#reading = false;
    this.#socket.pause();
  }

  readOn(atATime: number | null): void {
    this.#maxRead = Math.min(atATime ?? largestRead, largestRead);
    this.#resume(null);
  }

  /** Reads so many octets more, and then stops: exactly so many where it was not reading before. */
  read(size: number): void {
    this.#maxRead = largestRead;
    this.#resume(size);
  }

  /** Octets that `read` has not got yet. */
  get toRead(): number {
    return Math.max(0, this.#budget ?? 0);
  }

  /** Notes what was received so far and is only counted yet. */
  noteReceived(): void {
    this.#tape.flush(Date.now());
  }

  /**
   * Node asks for the next buffer when it has filled the one before, so what a paused connection reads first is decided
   * long before: one octet, lest that go beyond a budget that is yet to be given.
   */
  #nextRead(): number {
    return this.#reading ? Math.max(1, Math.min(this.#maxRead, this.#budget ?? largestRead)) : 1;
  }

  #resume(budget: number | null): void {
    this.#budget = budget;
    if (this.flood !== null || budget === 0) return;
    this.#reading = true;
    this.#socket.resume();
  }

  /** Writes without noting what: for octets that are poured. Resolves as `send` does. */
  pour(octets: Buffer): Promise<void> {
    return this.#write(octets);
  }

  /** Ends the connection from our side: in order, or by a reset. */
  close(how: 'orderly' | 'reset'): void {
    if (this.isOver) return;
    this.#endWith('closed-by-us');
    if (how === 'reset') this.#socket.resetAndDestroy();
    else this.#socket.destroySoon();
  }

  /** The case is over: what is still open is said to be so, and closed, as any client does that has what it wants. */
  abandon(): void {
    if (this.state.kind === 'connecting') this.#fail('no answer to the attempt');
    this.#endWith('open');
    this.#socket.destroy();
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.state = { kind: 'open' };
      this.context.note({ kind: 'connected', connection: this.name });
      if (socket.remoteAddress === '127.0.0.1' && seesTcp()) this.#knownPort = socket.localPort ?? null;
      this.#heard();
    });
    socket.on('end', () => {
      this.#endWith(this.#wasReset() ? 'reset' : 'fin');
      socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (this.state.kind === 'connecting') this.#fail(error.code ?? error.message);
      else this.#endWith('reset');
    });
  }

  #received(octets: Uint8Array): boolean {
    const events = this.#reader.push(octets);
    const before = this.#tape.cost;
    this.#tape.write(octets, this.#offset, events, Date.now());
    for (const event of events) this.#collected.feed(event);
    this.#offset += octets.length;
    if (this.#budget !== null) this.#budget -= octets.length;
    this.#heard();
    const isTooMuch = this.context.spend(this.#tape.cost - before);
    if (isTooMuch || this.#tape.cost > floodOfHeads || this.#offset > floodOfContent)
      this.flood = this.#offset;
    // Both are needed: false stops this handle, and a stream that is not paused would start it again.
    if (this.flood !== null || (this.#budget !== null && this.#budget <= 0)) this.stopReading();
    return this.#reading;
  }

  /** libuv tells a reset that arrives together with octets as an end in order; the kernel knows better. */
  #wasReset(): boolean {
    return this.#knownPort !== null && !clientEndIsThere(this.#knownPort, this.target.port);
  }

  #heard(): void {
    this.lastHeardMs = this.context.clock.now();
    this.lastActiveMs = this.lastHeardMs;
    this.context.bell.ring();
  }

  #fail(reason: string): void {
    this.state = { kind: 'failed', reason };
    this.context.note({ kind: 'not-connected', connection: this.name, reason });
    this.#heard();
  }

  #endWith(end: ConnectionEnd): void {
    if (this.isOver) return;
    this.state = { kind: 'ended', end };
    // Only an end of the server's ends a response; where we leave, it stays as it is.
    if (end === 'fin' || end === 'reset') this.#reader.end().forEach((event) => this.#collected.feed(event));
    this.#tape.end(Date.now());
    const openMs = this.context.clock.dealtMs();
    this.context.note({ kind: 'ended', connection: this.name, end, openMs });
    this.#heard();
  }
}
