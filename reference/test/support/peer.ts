/** A client that says exactly what it is told, and reads answers by their framing. */
import { Socket } from 'node:net';
import { narrowSocket } from './narrow';

export interface Answer {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly head: string;
}

export type Ending = 'fin' | 'reset';

/** Read ahead so much and no more: a client that takes all it can get would never stall a server. */
const AHEAD_BYTES = 64 * 1024;

export class Peer {
  #store = Buffer.alloc(0);
  #from = 0;
  #to = 0;
  #ending: Ending | undefined;
  #wake: (() => void) | undefined;
  received = 0;

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.received += chunk.length;
      this.#keep(chunk);
      if (this.#to - this.#from >= AHEAD_BYTES) socket.pause();
      this.#wake?.();
    });
    socket.on('end', () => this.#end('fin'));
    socket.on('error', () => this.#end('reset'));
    socket.on('close', () => this.#end('fin'));
  }

  /** `narrow`: one of very many, of whom the kernel is to hold little. */
  static to(port: number, width: 'usual' | 'narrow' = 'usual'): Promise<Peer> {
    return new Promise((resolve, reject) => {
      const options = { allowHalfOpen: true, noDelay: true };
      const socket = width === 'narrow' ? narrowSocket(options) : new Socket(options);
      socket.connect({ port, host: '127.0.0.1' });
      const peer = new Peer(socket);
      socket.once('connect', () => resolve(peer));
      socket.once('error', reject);
    });
  }

  get localPort(): number {
    return this.socket.localPort ?? 0;
  }

  get ended(): Ending | undefined {
    return this.#ending;
  }

  send(data: string | Buffer): this {
    this.socket.write(typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
    return this;
  }

  get(path: string, ...fields: string[]): this {
    return this.send(
      `GET ${path} HTTP/1.1\r\nHost: x\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`,
    );
  }

  finish(): this {
    this.socket.end();
    return this;
  }

  reset(): void {
    this.socket.resetAndDestroy();
  }

  leave(): void {
    this.socket.destroy();
  }

  /** Reads one answer. @param bare the answer to HEAD, which has no content */
  async answer(bare = false): Promise<Answer> {
    const end = await this.#until(() => this.#held.indexOf('\r\n\r\n'));
    const head = this.#held.toString('latin1', 0, end);
    const [line = '', ...rest] = head.split('\r\n');
    const fields = new Map(
      rest.map((field) => [field.split(':')[0]?.toLowerCase() ?? '', field.replace(/^[^:]*:\s*/, '')]),
    );
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]);
    const length = bare || status === 304 ? 0 : Number(fields.get('content-length') ?? NaN);
    await this.#until(() => (this.#held.length >= end + 4 + length ? 0 : -1));
    const body = Buffer.from(this.#held.subarray(end + 4, end + 4 + length));
    this.#drop(end + 4 + length);
    return { status, fields, body, head };
  }

  /** Everything up to the end of the connection. */
  async rest(): Promise<Buffer> {
    await this.#until(() => (this.#ending === undefined ? -1 : 0), true);
    return this.#held;
  }

  async ending(): Promise<Ending> {
    await this.rest();
    return this.#ending ?? 'fin';
  }

  /** Takes so many octets off the connection; reads no further on its own. */
  async take(count: number): Promise<Buffer> {
    await this.#until(() => (this.#held.length >= count ? 0 : -1));
    const taken = Buffer.from(this.#held.subarray(0, count));
    this.#drop(count);
    return taken;
  }

  pause(): this {
    this.socket.pause();
    return this;
  }

  get #held(): Buffer {
    return this.#store.subarray(this.#from, this.#to);
  }

  #drop(count: number): void {
    this.#from += count;
  }

  #keep(chunk: Buffer): void {
    const held = this.#to - this.#from;
    if (this.#to + chunk.length > this.#store.length) {
      const larger = Buffer.allocUnsafe(2 * (held + chunk.length));
      this.#held.copy(larger);
      [this.#store, this.#from, this.#to] = [larger, 0, held];
    }
    chunk.copy(this.#store, this.#to);
    this.#to += chunk.length;
  }

  async #until(found: () => number, atEnd = false): Promise<number> {
    for (;;) {
      const at = found();
      if (at >= 0) return at;
      if (this.#ending !== undefined && !atEnd)
        throw new Error(
          `the connection ended (${this.#ending}) after ${JSON.stringify(this.#held.toString('latin1', 0, 200))}`,
        );
      this.socket.resume();
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
    this.#wake?.();
  }
}

/** One request on a connection of its own. */
export async function ask(port: number, text: string, bare = false): Promise<Answer> {
  const peer = await Peer.to(port);
  try {
    return await peer.send(text).answer(bare);
  } finally {
    peer.leave();
  }
}

export function request(path: string, ...fields: string[]): string {
  return `GET ${path} HTTP/1.1\r\nHost: x\r\n${['Connection: close', ...fields].map((field) => `${field}\r\n`).join('')}\r\n`;
}
