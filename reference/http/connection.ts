/**
 * The server's side of one HTTP/1.1 connection, sans I/O (after h11): octets in, the next thing to do out.
 * It owns no socket and no clock; io/ brings octets and tells what became of the answers.
 */
import { dropContent, startContent, type Content, type ContentPart } from './content';
import {
  beginsWithHead,
  emptyInput,
  mayBeEmptyLine,
  skipEmptyLines,
  takeHead,
  unread,
  type Input,
} from './input';
import { LIMITS } from './limits';
import type { Head, Refusal, Request } from './request';
import { transition, type Event, type State } from './transitions';

export type Step =
  | { readonly do: 'read' }
  | { readonly do: 'answer'; readonly request: Request; readonly last: boolean }
  | Refuse
  /** Send FIN and go on reading: over anything unread, or still to come, closing would become a reset. */
  | { readonly do: 'shut' }
  | { readonly do: 'close' };

export interface Refuse {
  readonly do: 'refuse';
  readonly refusal: Refusal;
  /** It was a HEAD as far as can be told: no content (RFC 9110 §9.3.2). */
  readonly bare: boolean;
}

const READ: Step = { do: 'read' };
const CLOSE: Step = { do: 'close' };
const SHUT: Step = { do: 'shut' };
const LATE: Refusal = { status: 408, because: 'The request did not arrive in time.' };

export class Connection {
  state: State = 'idle';
  /** No further request is answered after this one. */
  last = false;
  /** Requests begun so far. */
  requests = 0;
  content: Content = startContent({ kind: 'none' });
  input: Input;

  constructor(bytes: Buffer) {
    this.input = emptyInput(bytes);
  }

  /** What to do now. Call again after every step, after octets were added to `input`, and after an event. */
  next(): Step {
    switch (this.state) {
      case 'idle':
        return this.#awaitRequest();
      case 'head':
        return this.#readHead();
      case 'content':
        return this.#readContent();
      case 'linger':
        return this.#dropInput();
      case 'closed':
        return CLOSE;
      case 'answer':
        throw new Error('the answer under way must be sent before anything else');
    }
  }

  /** The answer under way was handed to the kernel completely. */
  sent(): Step | undefined {
    if (!this.last) {
      this.#on(this.content.part === 'none' ? 'sent' : 'sent, content unread');
      return undefined;
    }
    this.#on('sent, last');
    return SHUT;
  }

  /**
   * FIN arrived. While answering it is not looked at: FIN does not take the request back (RFC 9112 §9.6). It may cross
   * ours, and comes to what is closed already then.
   */
  end(): void {
    if (this.state !== 'answer' && this.state !== 'closed') this.#on('end');
  }

  broken(): void {
    if (this.state !== 'closed') this.#on('broken');
  }

  /** @returns the answer to give before closing, if the client may still care */
  timeout(): Refuse | undefined {
    const late = this.state === 'head';
    this.#on('timeout');
    if (!late) return undefined;
    this.last = true;
    return { do: 'refuse', refusal: LATE, bare: beginsWithHead(this.input, this.input.start) };
  }

  drain(): void {
    if (this.state === 'closed') return;
    this.last = true;
    this.#on('drain');
  }

  /** Goes on in the middle of content, from a flat record; the caller fills in the numbers. */
  resumeContent(part: ContentPart): Content {
    this.content.part = part;
    return this.content;
  }

  #on(event: Event): void {
    this.state = transition(this.state, event);
  }

  #awaitRequest(): Step {
    const { content, input } = this;
    const from = input.start;
    // However they are cut into segments, so many and no more: they gain the client no time.
    skipEmptyLines(input, LIMITS.emptyLineBytes - content.dropped);
    content.dropped += input.start - from;
    if (unread(input) === 0 || mayBeEmptyLine(input)) return READ;
    this.#on('octets');
    return this.#readHead();
  }

  #readHead(): Step {
    const from = this.input.start;
    const head = takeHead(this.input);
    return head === undefined ? READ : this.#begin(head, from);
  }

  #begin(head: Head, from: number): Step {
    this.requests += 1;
    switch (head.kind) {
      case 'refusal':
        // Nobody knows where the next request would start.
        this.last = true;
        this.#on('refusal');
        return { do: 'refuse', refusal: head.refusal, bare: beginsWithHead(this.input, from) };
      case 'request': {
        const { request } = head;
        const { framing } = request;
        if (framing.kind !== 'none' || this.content.dropped > 0) this.content = startContent(framing);
        const tooLong = framing.kind === 'length' && framing.bytes > LIMITS.discardBytes;
        this.last ||= !request.persistent || tooLong;
        this.#on('request');
        return { do: 'answer', request, last: this.last };
      }
    }
  }

  #readContent(): Step {
    const dropped = dropContent(this.content, this.input);
    if (dropped === 'more') return READ;
    this.#on(dropped === 'end' ? 'content read' : 'content bad');
    this.content = startContent({ kind: 'none' });
    if (dropped === 'end') return this.#awaitRequest();
    this.last = true;
    return SHUT;
  }

  #dropInput(): Step {
    const { input } = this;
    this.content.dropped += unread(input);
    input.start = input.end;
    if (this.content.dropped <= LIMITS.discardBytes) return READ;
    this.#on('timeout');
    return CLOSE;
  }
}
