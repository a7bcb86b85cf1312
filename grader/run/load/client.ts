import { connect, type Socket } from 'node:net';
import { ResponseCheck } from './response-check';

/** What becomes of one request. */
export type Answer = 'right' | 'wrong' | 'broken';

export interface ClientContext {
  readonly port: number;
  readonly request: Buffer;
  /** The file's content, which every answer must bring. */
  readonly expected: Buffer;
  readonly persistent: boolean;
  /** Where octets arrive, for all clients: each is done with them before the next gets any. */
  readonly arrivals: Buffer;
  /** Told of octets as they arrive, heads included. */
  readonly arrived: (octets: number) => void;
}

/** One client, one request at a time. `done` is called once for each `ask`, never from within it. */
export class LoadClient {
  #socket: Socket | null = null;
  #check: ResponseCheck;
  #done: ((answer: Answer) => void) | null = null;

  constructor(private readonly context: ClientContext) {
    this.#check = new ResponseCheck(context.expected);
  }

  ask(done: (answer: Answer) => void): void {
    this.#done = done;
    this.#check = new ResponseCheck(this.context.expected);
    const socket = this.#socket ?? this.#open();
    socket.write(this.context.request);
  }

  /** Whether the server ever sent it anything. */
  wasServed = false;

  /** Whether an answer is awaited. */
  get waits(): boolean {
    return this.#done !== null;
  }

  /** Closes as clients do that have had their answer; one that still waits for it resets. */
  end(): void {
    const how = this.waits ? 'reset' : 'close';
    this.#done = null;
    this.#leave(how);
  }

  #open(): Socket {
    const { port, arrivals } = this.context;
    const socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: arrivals,
        callback: (size) => {
          if (socket === this.#socket) this.#read(arrivals.subarray(0, size));
          return true;
        },
      },
    });
    const ended = (): void => {
      if (socket !== this.#socket) return;
      this.#over(this.#check.isWholeAtTheEnd ? 'right' : 'broken', 'reset');
    };
    socket.once('end', ended).once('error', ended).once('close', ended);
    this.#socket = socket;
    return socket;
  }

  #read(octets: Buffer): void {
    this.wasServed = true;
    this.context.arrived(octets.length);
    const state = this.#check.push(octets);
    if (state === 'more') return;
    const keep = state === 'right' && this.context.persistent && this.#check.persists;
    this.#over(state, keep ? 'keep' : state === 'right' ? 'close' : 'reset');
  }

  #over(answer: Answer, connection: 'keep' | 'close' | 'reset'): void {
    const done = this.#done;
    this.#done = null;
    if (connection !== 'keep') this.#leave(connection);
    done?.(answer);
  }

  #leave(how: 'close' | 'reset'): void {
    const socket = this.#socket;
    this.#socket = null;
    if (how === 'close') socket?.destroy();
    else socket?.resetAndDestroy();
  }
}
