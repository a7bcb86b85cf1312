import { ChunkedContent } from './chunked';
import { CountedContent, UnboundedContent, type ContentReader, type ContentSink } from './content';
import { contentCutShort, headCutShort, headTooLong } from './cut';
import { readFieldLine } from './field-line';
import { decideFraming, isInterim } from './framing';
import { LineReader, type Line } from './line';
import { octetsOutside, type Before } from './outside';
import { StartSearch } from './search';
import { readStatusLine, type StatusLine } from './status-line';
import type {
  Ending,
  FieldLine,
  Framing,
  ResponseHead,
  ResponseReader,
  Violation,
  ViolationCode,
  WireEvent,
} from './message';

/** A longer head is not kept. Real ones have a few hundred octets. */
export const longestHead = 256 * 1024;
/** Violations of one code told of one response; the rest of them would say the same again. */
export const mostOfOneCode = 16;

type State =
  /** Before the first octet of a response, or in octets that belong to none. `told`: a violation covers them. */
  | { readonly at: 'outside'; readonly search: StartSearch; readonly told: boolean }
  | { readonly at: 'status-line'; readonly offset: number; readonly lines: LineReader }
  | {
      readonly at: 'field-lines';
      readonly offset: number;
      readonly lines: LineReader;
      readonly statusLine: StatusLine;
      readonly fields: FieldLine[];
    }
  | { readonly at: 'content'; readonly reader: ContentReader }
  | { readonly at: 'ended' };

/** Starts reading at the first octet of a connection. */
export function createResponseReader(): ResponseReader {
  return new Reader();
}

class Reader implements ResponseReader {
  readonly #asked: string[] = [];
  #state: State = { at: 'outside', search: new StartSearch(0), told: false };
  #before: Before = { kind: 'nothing' };
  /** Octets of the stream given so far. */
  #offset = 0;
  #contentSize = 0;
  /** Violations of the present response, by code. */
  readonly #toldOf = new Map<ViolationCode, number>();
  #events: WireEvent[] = [];

  readonly #report = (violation: Violation): void => {
    const told = this.#toldOf.get(violation.code) ?? 0;
    this.#toldOf.set(violation.code, told + 1);
    if (told < mostOfOneCode) this.#tell(violation);
  };

  readonly #sink: ContentSink = {
    report: this.#report,
    content: (offset, size, octets) => {
      this.#contentSize += size;
      this.#events.push(
        octets === undefined ? { kind: 'content', offset, size } : { kind: 'content', offset, size, octets },
      );
    },
  };

  asked(method: string): void {
    this.#asked.push(method);
  }

  push(octets: Uint8Array): WireEvent[] {
    const base = this.#offset;
    this.#offset += octets.length;
    this.#feed(octets, base);
    return this.#take();
  }

  /** A log that leaves out more than content is broken; what it left out then counts as outside any response. */
  omit(size: number): WireEvent[] {
    if (!(size > 0) || this.#state.at === 'ended') return [];
    const place = this.#offset;
    this.#offset += size;
    let left = size;
    if (this.#state.at === 'content') {
      const { reader } = this.#state;
      left -= reader.omit(size, place);
      this.#afterContent(reader, place + size - left);
    }
    if (left > 0) this.#omitOutside(left, place + size - left);
    return this.#take();
  }

  end(): WireEvent[] {
    this.#finish(this.#offset);
    this.#state = { at: 'ended' };
    return this.#take();
  }

  #tell(violation: Violation): void {
    this.#events.push({ kind: 'violation', violation });
  }

  #take(): WireEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #feed(octets: Uint8Array, base: number): void {
    let at = 0;
    while (at < octets.length) at = this.#step(octets, at, base);
  }

  /** Reads some of the octets in the present state, or only changes the state, and returns where it stopped. */
  #step(octets: Uint8Array, at: number, base: number): number {
    const state = this.#state;
    switch (state.at) {
      case 'outside': {
        const { found, next } = state.search.read(octets, at);
        if (found) this.#startHead(state, base + next);
        return next;
      }
      case 'status-line':
      case 'field-lines':
        return this.#readHead(state, octets, at, base);
      case 'content': {
        const next = state.reader.read(octets, at, base);
        this.#afterContent(state.reader, base + next);
        return next;
      }
      case 'ended':
        return octets.length;
    }
  }

  #lookForStart(offset: number): void {
    this.#state = { at: 'outside', search: new StartSearch(offset), told: false };
    this.#toldOf.clear();
  }

  /** Goes on after octets that cannot be understood, and of which enough was said. */
  #skip(offset: number, place: 'line' | 'middle'): void {
    this.#state = {
      at: 'outside',
      search: new StartSearch(offset, place),
      told: true,
    };
    this.#toldOf.clear();
  }

  /** `offset` is the place behind the start that was found. */
  #startHead(state: State & { at: 'outside' }, offset: number): void {
    this.#tellOutside(state);
    const start = state.search.candidate;
    const lines = new LineReader(
      longestHead,
      (read) => (read === 0 ? 'status-line' : 'field-lines'),
      this.#report,
    );
    lines.take(start, offset - start.length);
    this.#state = { at: 'status-line', offset: offset - start.length, lines };
  }

  #tellOutside(state: State & { at: 'outside' }): void {
    const { passed } = state.search;
    if (passed.size === 0 || state.told) return;
    this.#tell(octetsOutside(this.#before, passed));
  }

  #readHead(
    state: State & { at: 'status-line' | 'field-lines' },
    octets: Uint8Array,
    at: number,
    base: number,
  ): number {
    const read = state.lines.read(octets, at, base);
    switch (read.kind) {
      case 'more':
        return read.next;
      case 'too-long':
        this.#tell(headTooLong(state.offset, longestHead));
        this.#asked.shift();
        this.#skip(base + read.next, 'middle');
        return read.next;
      case 'line':
        this.#headLine(state, read.line, base + read.next);
        return read.next;
    }
  }

  #headLine(state: State & { at: 'status-line' | 'field-lines' }, line: Line, end: number): void {
    if (state.at === 'status-line') {
      const statusLine = readStatusLine(line, this.#report);
      this.#state = { ...state, at: 'field-lines', statusLine, fields: [] };
    } else if (line.text !== '') {
      readFieldLine(line, state.fields, this.#report);
    } else {
      const { offset, statusLine, fields } = state;
      this.#headOver({ ...statusLine, fields, offset, size: end - offset }, end);
    }
  }

  #headOver(head: ResponseHead, end: number): void {
    if (isInterim(head.status)) {
      decideFraming('GET', head, this.#report);
      this.#events.push({ kind: 'interim', head });
      this.#before = { kind: 'interim' };
      this.#state = { at: 'outside', search: new StartSearch(end), told: false };
      return;
    }
    const method = this.#asked.shift() ?? 'GET';
    const framing = decideFraming(method, head, this.#report);
    this.#before = { kind: 'response', method, status: head.status, framing };
    this.#contentSize = 0;
    this.#events.push({ kind: 'head', head, framing });
    const reader = contentReader(framing, this.#sink);
    if (reader === undefined) {
      this.#over('complete', end);
      return;
    }
    this.#state = { at: 'content', reader };
    this.#afterContent(reader, end);
  }

  /** `end` is the place behind the octets that the content reader was given. */
  #afterContent(reader: ContentReader, end: number): void {
    const { state } = reader;
    if (state.kind === 'open') return;
    const unread = state.unread ?? new Uint8Array(0);
    this.#over(state.ending, end - unread.length);
    if (state.ending === 'cut-short') this.#skip(end - unread.length, 'line');
    this.#feed(unread, end - unread.length);
  }

  #over(ending: Ending, end: number): void {
    this.#events.push({ kind: 'end', ending, contentSize: this.#contentSize });
    this.#lookForStart(end);
  }

  #omitOutside(size: number, place: number): void {
    const wasOutside = this.#state.at === 'outside';
    if (!wasOutside) this.#finish(place);
    if (this.#state.at !== 'outside') this.#lookForStart(place);
    if (this.#state.at === 'outside') this.#state.search.omit(size);
  }

  /** Tells what the end of the stream at `offset` leaves unfinished. */
  #finish(offset: number): void {
    const state = this.#state;
    switch (state.at) {
      case 'outside':
        this.#finishOutside(state, offset);
        return;
      case 'status-line':
      case 'field-lines':
        state.lines.unfinished();
        this.#tell(headCutShort(state.offset, offset));
        return;
      case 'content': {
        const missing = state.reader.missing();
        if (missing !== undefined) this.#tell(contentCutShort(missing, offset));
        this.#over(missing === undefined ? 'complete' : 'cut-short', offset);
        return;
      }
      case 'ended':
        return;
    }
  }

  #finishOutside(state: State & { at: 'outside' }, offset: number): void {
    const { search } = state;
    const start = search.candidate.length;
    if (search.passed.size === 0 && start > 0 && !state.told) {
      this.#tell(headCutShort(offset - start, offset));
      return;
    }
    search.giveUp();
    this.#tellOutside(state);
  }
}

/** Nothing for a response without content. */
function contentReader(framing: Framing, sink: ContentSink): ContentReader | undefined {
  switch (framing.kind) {
    case 'none':
      return undefined;
    case 'content-length':
      return new CountedContent(framing, sink);
    case 'until-close':
      return new UnboundedContent(sink);
    case 'chunked':
      return new ChunkedContent(sink);
  }
}
