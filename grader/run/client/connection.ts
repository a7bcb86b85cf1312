import { createConnection, type Socket } from 'node:net';
import type { ConnectionEnd, Fact } from '../../observe/observation';
import { createResponseReader } from '../../wire/reader';
import { collectResponses } from '../../wire/responses';
import type { Clock } from '../clock';
import type { Bell } from '../wait';
import { Tape } from './tape';

export interface Target {
  readonly host: string;
  readonly port: number;
}

export interface ConnectionContext {
  readonly clock: Clock;
  readonly bell: Bell;
  note(fact: Fact): void;
}

type State =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'ended'; readonly end: ConnectionEnd }
  | { readonly kind: 'failed'; readonly reason: string };

const largestRead = 64 * 1024;

/** Where a client stops reading for good: more than this of heads and small contents is a flood, not an answer. */
const floodOctets = 4 * 1024 * 1024;

/**
 * One client connection, octet by octet. It reads on its own unless told to stop, answers FIN with FIN, notes
 * everything it does, and knows which responses have arrived.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #tape: Tape;
  readonly #reader = createResponseReader();
  readonly #collected = collectResponses();
  #offset = 0;
  #reading: boolean;
  #maxRead = largestRead;
  state: State = { kind: 'connecting' };
  lastHeardMs: number;
  /** How many responses have been awaited so far. */
  awaited = 0;

  constructor(
    readonly name: string,
    readonly target: Target,
    private readonly context: ConnectionContext,
    reading: boolean,
  ) {
    this.#reading = reading;
    this.lastHeardMs = context.clock.now();
    this.#tape = new Tape(name, (fact) => context.note(fact));
    context.note({ kind: 'connect', connection: name, port: target.port });
    // A new buffer for each read, because readers keep views of what they were given.
    const onread = {
      buffer: () => Buffer.allocUnsafe(this.#maxRead),
      callback: (size: number, buffer: Uint8Array) => this.#received(buffer.subarray(0, size)),
    };
    this.#socket = createConnection({ ...target, allowHalfOpen: true, noDelay: true, onread });
    if (!reading) this.#socket.pause();
    this.#listen();
  }

  get localPort(): number {
    return this.#socket.localPort ?? 0;
  }

  get responses(): ReturnType<typeof collectResponses>['responses'] {
    return this.#collected.responses;
  }

  get isOver(): boolean {
    return this.state.kind === 'ended' || this.state.kind === 'failed';
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
    return new Promise((resolve) => {
      this.#socket.once('close', resolve);
      this.#socket.write(octets, () => {
        this.#socket.off('close', resolve);
        resolve();
      });
    });
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
    this.#reading = true;
    this.#socket.resume();
  }

  /** Ends the connection from our side: in order, or by a reset. */
  close(how: 'orderly' | 'reset'): void {
    if (this.isOver) return;
    this.#endWith('closed-by-us');
    if (how === 'reset') this.#socket.resetAndDestroy();
    else this.#socket.destroySoon();
  }

  /** The case is over: what is still open is said to be so, and reset, which leaves no TIME_WAIT behind. */
  abandon(): void {
    if (this.isOver) {
      this.#socket.destroy();
      return;
    }
    this.#endWith('open');
    this.#socket.resetAndDestroy();
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.state = { kind: 'open' };
      this.context.note({ kind: 'connected', connection: this.name });
      this.#heard();
    });
    socket.on('end', () => {
      this.#endWith('fin');
      socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (this.state.kind === 'connecting') this.#fail(error.code ?? error.message);
      else this.#endWith('reset');
    });
  }

  #received(octets: Uint8Array): boolean {
    const events = this.#reader.push(octets);
    this.#tape.write(octets, this.#offset, events, Date.now());
    for (const event of events) this.#collected.feed(event);
    this.#offset += octets.length;
    this.#heard();
    if (this.#tape.keptOctets > floodOctets) this.#reading = false;
    return this.#reading;
  }

  #heard(): void {
    this.lastHeardMs = this.context.clock.now();
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
    this.#tape.flush(Date.now());
    for (const event of this.#reader.end()) {
      this.#collected.feed(event);
      if (event.kind === 'end') this.#tape.write(new Uint8Array(0), this.#offset, [event], Date.now());
    }
    this.context.note({ kind: 'ended', connection: this.name, end });
    this.#heard();
  }
}
