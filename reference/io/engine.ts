/**
 * One turn of one connection: what every model below does whenever a connection is ready, however it found
 * that out. Never blocks and is bounded in work, so a worker may hold many connections and be fair to them.
 */
import { LIMITS } from '../http/limits';
import { SystemError } from '../os/errno';
import { addressOf, lastErrno } from '../os/libc';
import { isInMemory } from '../os/page-cache';
import { sendSlice } from '../os/sendfile';
import { close, finish, isTrouble, receive, send, troubleIn } from '../os/sockets';
import { Channel, type Want } from './channel';
import { uptimeMs } from './clock';
import { deadlineAfter } from './deadlines';
import { report } from './report';
import { textOf } from '../pool/crew';
import type { Step } from '../http/connection';
import type { Desk } from './model';

/** What one connection may send of a file before the others get their turn. */
const SLICE_BYTES = 512 * 1024;
/** Pipelined requests answered before the others get their turn. */
const ANSWERS_PER_TURN = 32;

const NOTHING = Buffer.alloc(0);

export class Engine {
  readonly #desk: Desk;
  readonly #scratch: Buffer;
  readonly #address: number;
  /** By the wall clock, for what HTTP says of time. */
  #nowMs = 0;
  #sentBytes = 0;
  #mayReceive = true;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#scratch = Buffer.allocUnsafeSlow(LIMITS.headBytes + LIMITS.chunkLineBytes + desk.config.recvBytes);
    this.#address = addressOf(this.#scratch);
  }

  open(fd: number): Channel {
    this.#desk.control.count('accepted');
    this.#desk.control.opened(1);
    return new Channel(fd, uptimeMs() + this.#desk.config.headTimeoutMs);
  }

  close(channel: Channel): void {
    channel.endFile();
    close(channel.fd);
    this.#desk.control.opened(-1);
  }

  /** @param draining what is under way is finished, nothing new is awaited */
  turn(channel: Channel, draining: boolean): Want {
    const { connection } = channel;
    const { state, requests } = connection;
    this.#nowMs = Date.now();
    this.#sentBytes = 0;
    // After a download there is rarely a request already: readiness says when, and saves a recv that finds nothing.
    this.#mayReceive = !channel.sending;
    this.#unpack(channel);
    if (draining) connection.last = true;
    let want = this.#advance(channel);
    if (want === 'read' && draining) {
      connection.drain();
      want = connection.state === 'closed' ? 'closed' : 'read';
    }
    this.#pack(channel, want);
    const moved = this.#sentBytes > 0 || state !== connection.state || requests !== connection.requests;
    if (moved) channel.deadlineMs = deadlineAfter(channel, this.#desk.config, uptimeMs());
    return want;
  }

  /** For workers that hold many connections alone: what is thrown in one turn costs that connection only. */
  turnSafely(channel: Channel, draining: boolean): Want {
    try {
      return this.turn(channel, draining);
    } catch (error) {
      this.#desk.log.alarm(`a connection was given up: ${textOf(error)}`);
      return 'closed';
    }
  }

  /** The deadline has passed. */
  expire(channel: Channel): Want {
    this.#desk.control.count('timedOut');
    this.#unpack(channel);
    const late = channel.connection.timeout();
    if (late === undefined) {
      channel.endFile();
      return 'closed';
    }
    this.#nowMs = Date.now();
    channel.begin(report(this.#desk, undefined, this.#desk.site.refuse(late, this.#nowMs)));
    return this.turn(channel, this.#desk.control.draining);
  }

  #advance(channel: Channel): Want {
    const { connection } = channel;
    for (let answers = 0; ;) {
      let step: Step | undefined;
      if (channel.sending) {
        if (answers++ === ANSWERS_PER_TURN) return 'write'; // the others come first
        const sent = this.#flush(channel);
        if (sent !== 'done') return sent;
        step = connection.sent();
      }
      const want = this.#take(channel, step ?? connection.next());
      if (want !== 'on') return want;
    }
  }

  #take(channel: Channel, step: Step): Want | 'on' {
    switch (step.do) {
      case 'read':
        return this.#receive(channel);
      case 'answer':
        channel.begin(
          report(this.#desk, step.request, this.#desk.site.answer(step.request, step.last, this.#nowMs)),
        );
        return 'on';
      case 'refuse':
        channel.begin(report(this.#desk, undefined, this.#desk.site.refuse(step, this.#nowMs)));
        return 'on';
      case 'shut':
        finish(channel.fd);
        return 'on';
      case 'close':
        return 'closed';
    }
  }

  /** One recv a turn: a client that sends without end gets no more than the others. */
  #receive(channel: Channel): Want | 'on' {
    const { connection } = channel;
    if (!this.#mayReceive) return 'read';
    this.#mayReceive = false;
    const { input } = connection;
    const room = Math.min(this.#scratch.length - input.end, this.#desk.config.recvBytes);
    const count = receive(channel.fd, this.#address + input.end, room);
    if (isTrouble(count)) {
      if (!this.#ended(count, 'resetByClient')) return 'read';
      connection.broken();
      return 'closed';
    }
    if (count === 0) {
      connection.end();
      return 'closed';
    }
    input.end += count;
    return 'on';
  }

  #flush(channel: Channel): 'done' | 'write' | 'closed' {
    const { out, file } = channel;
    if (out !== undefined) {
      const sent = send(channel.fd, out, file !== undefined);
      if (isTrouble(sent)) return this.#stopped(channel, sent);
      this.#sentBytes += sent;
      channel.out = sent < out.length ? out.subarray(sent) : undefined;
      if (channel.out !== undefined) return 'write';
    }
    return file === undefined ? 'done' : this.#flushFile(channel, file);
  }

  #flushFile(channel: Channel, file: NonNullable<Channel['file']>): 'done' | 'write' | 'closed' {
    if (file.from < file.to) {
      const count = Math.min(SLICE_BYTES, file.to - file.from);
      // Files are read ahead in order: where the last octet is, the others are.
      if (!isInMemory(file.descriptor, file.from + count - 1)) this.#desk.site.beforeDisk();
      const sent = sendSlice(channel.fd, file.descriptor, file.from, count);
      if (isTrouble(sent)) return this.#stopped(channel, sent);
      // The file was cut while it was sent: the promised length cannot be kept, and closing says so.
      if (sent === 0) return this.#abandon(channel);
      this.#sentBytes += sent;
      file.from += sent;
      if (file.from < file.to) return 'write';
    }
    channel.endFile();
    return 'done';
  }

  #stopped(channel: Channel, result: number): 'write' | 'closed' {
    // Not the client's fault: the disk, most likely.
    if (troubleIn(result) === 'other')
      this.#desk.log.alarm(`an answer was cut short: ${new SystemError('send', lastErrno()).code}`);
    return this.#ended(result, 'brokenPipes') ? this.#abandon(channel) : 'write';
  }

  #abandon(channel: Channel): 'closed' {
    channel.out = undefined;
    channel.endFile();
    channel.connection.broken();
    return 'closed';
  }

  /** Whether a trouble ends the connection; counts it. */
  #ended(result: number, as: 'resetByClient' | 'brokenPipes'): boolean {
    const trouble = troubleIn(result);
    if (trouble === 'again') return false;
    this.#desk.control.count(trouble === 'interrupted' ? 'interrupted' : as);
    return trouble !== 'interrupted';
  }

  #unpack({ connection, carry }: Channel): void {
    const { input } = connection;
    input.scanned = Math.max(0, input.scanned - input.start);
    input.bytes = this.#scratch;
    input.start = 0;
    input.end = carry.length;
    if (carry.length > 0) carry.copy(this.#scratch);
  }

  /** The scratch buffer is the worker's; what is left over goes with the connection. */
  #pack(channel: Channel, want: Want): void {
    const { input } = channel.connection;
    const left = want !== 'closed' && input.start < input.end;
    channel.carry = left ? Buffer.from(this.#scratch.subarray(input.start, input.end)) : NOTHING;
    input.bytes = channel.carry;
  }
}
