import { OctetStore } from './octets';
import type { Ending, Framing, ResponseHead, Violation, WireEvent } from './message';

/** Octets of content kept of each response. */
export const contentKept = 64 * 1024;
/** Responses kept of one connection; a subject that floods its client must not fill our memory. */
export const mostResponses = 10_000;
const mostStrays = 64;
const mostInterim = 64;

export interface Response {
  readonly head: ResponseHead;
  readonly framing: Framing;
  readonly interim: readonly ResponseHead[];
  readonly contentSize: number;
  /** The first octets of the content, without a gap; at most 64 KiB, or what the collector was told. */
  readonly contentKept: Uint8Array;
  readonly ended: Ending | 'unfinished';
  /** Where its first octet stood in the stream, that of the first interim head when there was one. */
  readonly offset: number;
  readonly violations: readonly Violation[];
}

/** A violation that belongs to no response in the list, or to one whose head is not whole. */
export interface StrayViolation {
  readonly violation: Violation;
  /** How many final heads had been read before it. */
  readonly after: number;
}

export interface Responses {
  feed(event: WireEvent): void;
  /** In order. The last one grows while it is `unfinished`. */
  readonly responses: readonly Response[];
  readonly stray: readonly StrayViolation[];
  /** Interim heads whose final head has not come yet. */
  readonly interim: readonly ResponseHead[];
}

/** Folds the events of one connection into its responses, and keeps so many octets of each content. */
export function collectResponses(events: Iterable<WireEvent> = [], keeps = contentKept): Responses {
  const responses = new Collector(keeps);
  for (const event of events) responses.feed(event);
  return responses;
}

class OpenResponse implements Response {
  ended: Ending | 'unfinished' = 'unfinished';
  contentSize = 0;
  readonly violations: Violation[];
  readonly #kept = new OctetStore();
  #gap = false;

  constructor(
    readonly head: ResponseHead,
    readonly framing: Framing,
    readonly interim: readonly ResponseHead[],
    violations: readonly Violation[],
    private readonly keeps: number,
  ) {
    this.violations = [...violations];
  }

  get contentKept(): Uint8Array {
    return this.#kept.view();
  }

  get offset(): number {
    return (this.interim[0] ?? this.head).offset;
  }

  add(size: number, octets: Uint8Array | undefined): void {
    this.contentSize += size;
    this.#gap ||= octets === undefined;
    const room = this.keeps - this.#kept.size;
    if (octets !== undefined && !this.#gap && room > 0) this.#kept.append(octets.subarray(0, room));
  }
}

class Collector implements Responses {
  readonly responses: OpenResponse[] = [];
  interim: ResponseHead[] = [];
  readonly #stray: StrayViolation[] = [];
  /** Of a head that is not whole yet. */
  #pending: Violation[] = [];
  #open: OpenResponse | undefined;
  #heads = 0;

  constructor(private readonly keeps: number) {}

  get stray(): readonly StrayViolation[] {
    return [...this.#stray, ...this.#pending.map((violation) => ({ violation, after: this.#heads }))];
  }

  feed(event: WireEvent): void {
    switch (event.kind) {
      case 'interim':
        if (this.interim.length < mostInterim) this.interim.push(event.head);
        return;
      case 'head':
        this.#begin(new OpenResponse(event.head, event.framing, this.interim, this.#pending, this.keeps));
        return;
      case 'content':
        this.#open?.add(event.size, event.octets);
        return;
      case 'end':
        if (this.#open !== undefined) this.#open.ended = event.ending;
        this.#open = undefined;
        return;
      case 'violation':
        this.#violation(event.violation);
        return;
    }
  }

  #begin(response: OpenResponse): void {
    this.#heads += 1;
    this.#open = response;
    this.#pending = [];
    this.interim = [];
    if (this.responses.length < mostResponses) this.responses.push(response);
  }

  #violation(violation: Violation): void {
    if (this.#open !== undefined) {
      this.#open.violations.push(violation);
    } else if (violation.part === 'stream') {
      this.#addStray(violation);
    } else {
      this.#pending.push(violation);
      if (violation.code === 'head-cut-short' || violation.code === 'head-too-long') this.#giveUpHead();
    }
  }

  #giveUpHead(): void {
    for (const violation of this.#pending) this.#addStray(violation);
    this.#pending = [];
  }

  #addStray(violation: Violation): void {
    if (this.#stray.length < mostStrays) this.#stray.push({ violation, after: this.#heads });
  }
}
