/**
 * Event-driven: "register a callback for everything that can happen, return, and be called when it does."
 *
 * Quadrant: asynchronous, non-blocking. No thread of ours waits for anything: Node's loop waits for all of it
 * and calls back. The state of a connection lives in objects between two callbacks.
 *
 * Bad at: anything that takes long in a callback, because everybody waits for it; and at being read, because
 * what was one loop is cut into pieces wherever something had to be waited for. One thread means one core.
 * (Names are looked up with synchronous calls here, as in the other models; contents are read asynchronously.)
 */
import { read } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Channel } from './channel';
import { uptimeMs } from './clock';
import { deadlineAfter } from './deadlines';
import type { CallbackDesk, CallbackModel } from './model';
import { report } from './report';
import { TIMES } from '../config';
import { textOf } from '../pool/crew';
import type { Plan } from '../files/plan';
import type { Step } from '../http/connection';

/** What is read and written at once (octets): the more, the fewer turns of the loop; the less, the sooner all others have theirs. */
const PIECE = { least: 64 * 1024, most: 1024 * 1024 };
/** What the pieces of all clients may take together, as long as each has the least. */
const PIECES_BYTES = 16 * 1024 * 1024;

export const eventDriven: CallbackModel = {
  about: {
    name: 'event-driven',
    summary: "Node's own callbacks on one thread",
    quadrant: 'asynchronous, non-blocking',
    needs: 'nothing',
  },

  crew: 'here',

  serve(desk) {
    const { host, port, backlog } = desk.config;
    const clients = new Set<Client>();
    // allowHalfOpen: a client that sent FIN may still read its answer. noDelay: an answer is one write.
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      const client = new Client(desk, socket);
      clients.add(client);
      socket.once('close', () => clients.delete(client));
    });
    const drained = new Promise<void>((resolve) => server.once('close', resolve));
    desk.drain.addEventListener('abort', () => {
      server.close();
      for (const client of clients) client.drain();
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port, backlog }, () =>
        resolve({ port: (server.address() as AddressInfo).port, drained }),
      );
    });
  },
};

class Client {
  readonly #channel: Channel;
  #timer: NodeJS.Timeout;
  /** Of the file under way; what is in it is with the kernel before more is read. */
  #piece: Buffer | undefined;
  /** Where the deadline was last set. */
  #seen = { state: 'idle', requests: 0 };

  constructor(
    readonly desk: CallbackDesk,
    readonly socket: Socket,
  ) {
    const { headTimeoutMs } = desk.config;
    desk.control.count('accepted');
    desk.control.opened(1);
    this.#channel = new Channel(-1, uptimeMs() + headTimeoutMs);
    this.#timer = this.#wakeAfter(headTimeoutMs);
    socket.on('data', (chunk: Buffer) => this.#safely(() => this.#receive(chunk)));
    socket.on('end', () => this.#safely(() => this.#end()));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      desk.control.count(error.code === 'EPIPE' || this.#channel.sending ? 'brokenPipes' : 'resetByClient');
      this.#channel.connection.broken();
    });
    socket.on('close', () => this.#closed());
  }

  /** After the answer under way, if there is one. */
  drain(): void {
    const { connection } = this.#channel;
    connection.drain();
    if (connection.state === 'closed') this.socket.destroy();
  }

  #receive(chunk: Buffer): void {
    const { connection } = this.#channel;
    const { input } = connection;
    const left = input.bytes.subarray(input.start, input.end);
    input.scanned = Math.max(0, input.scanned - input.start);
    input.bytes = left.length === 0 ? chunk : Buffer.concat([left, chunk]);
    input.start = 0;
    input.end = input.bytes.length;
    if (!this.#channel.sending) this.#proceed(connection.next());
  }

  #end(): void {
    const { connection } = this.#channel;
    connection.end();
    if (connection.state === 'closed') this.socket.destroy();
  }

  #proceed(first: Step): void {
    let step: Step | undefined = first;
    while (step !== undefined) step = this.#take(step);
    const { state, requests } = this.#channel.connection;
    if (state !== this.#seen.state || requests !== this.#seen.requests) this.#moved();
  }

  /** @returns the next step, or undefined when an event must come first */
  #take(step: Step): Step | undefined {
    switch (step.do) {
      case 'read':
        // Its FIN may have come while it was answered; there is no second one to wait for.
        if (this.socket.readableEnded) this.#end();
        else this.socket.resume();
        return undefined;
      case 'answer':
        this.#begin(
          report(this.desk, step.request, this.desk.site.answer(step.request, step.last, Date.now())),
        );
        return undefined;
      case 'refuse':
        this.#begin(report(this.desk, undefined, this.desk.site.refuse(step, Date.now())));
        return undefined;
      case 'shut':
        this.socket.end();
        if (this.socket.readableEnded) this.#channel.connection.end();
        return this.#channel.connection.next();
      case 'close':
        this.socket.end(() => this.socket.destroy());
        return undefined;
    }
  }

  /** The kernel takes what it can; the callback says when the rest is gone, and only then is more read. */
  #begin(plan: Plan): void {
    this.socket.pause();
    this.#channel.begin(plan);
    this.socket.write(plan.octets, () => this.#safely(() => this.#sendPiece()));
  }

  #sendPiece(): void {
    const { file, connection } = this.#channel;
    if (this.socket.destroyed) return;
    this.#moved();
    if (file === undefined || file.from >= file.to) {
      this.#channel.endFile();
      this.#channel.out = undefined;
      this.#piece = undefined;
      this.#proceed(connection.sent() ?? connection.next());
      return;
    }
    const left = file.to - file.from;
    const piece = (this.#piece ??= Buffer.allocUnsafe(Math.min(left, this.#fairShare())));
    read(file.descriptor, piece, 0, Math.min(left, piece.length), file.from, (error, length) => {
      if (this.socket.destroyed) return; // and with it the file
      if (error !== null) this.desk.log.alarm(`a file could not be read: ${error.message}`);
      // Cut while it was sent: the promised length cannot be kept, and closing says so.
      if (error !== null || length === 0) return void this.socket.destroy();
      file.from += length;
      this.socket.write(piece.subarray(0, length), () => this.#safely(() => this.#sendPiece()));
    });
  }

  #fairShare(): number {
    const share = Math.floor(PIECES_BYTES / this.desk.control.open);
    return Math.max(PIECE.least, Math.min(PIECE.most, share));
  }

  #moved(): void {
    const { state, requests } = this.#channel.connection;
    this.#seen = { state, requests };
    this.#channel.deadlineMs = deadlineAfter(this.#channel, this.desk.config, uptimeMs());
    const leftMs = this.#channel.deadlineMs - uptimeMs();
    if (state !== 'answer' && leftMs < Infinity) this.#watch(leftMs);
  }

  #watch(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wakeAfter(ms);
  }

  /** Or sooner: no timer is set where an answer begins, so that none may outlast the time of an answer. */
  #wakeAfter(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#safely(() => this.#checkTime()), Math.min(ms, TIMES.stallMs));
  }

  #checkTime(): void {
    const leftMs = this.#channel.deadlineMs - uptimeMs();
    if (leftMs > 0) {
      this.#watch(leftMs);
      return;
    }
    this.desk.control.count('timedOut');
    const late = this.#channel.connection.timeout();
    if (late === undefined) {
      this.socket.destroy();
      return;
    }
    this.#begin(report(this.desk, undefined, this.desk.site.refuse(late, Date.now())));
    this.#moved();
    this.#watch(TIMES.stallMs);
  }

  #closed(): void {
    clearTimeout(this.#timer);
    this.#channel.connection.broken();
    this.#channel.endFile();
    this.desk.control.opened(-1);
  }

  /** A throw is our bug; it must cost this client its connection and nobody else anything. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.desk.log.alarm(`a connection was given up: ${textOf(error)}`);
      this.socket.destroy();
    }
  }
}
