/** Request in, plan out: the static site of the assignment. */
import { evaluate, rangeStillValid } from './conditions';
import { Entries, entryOf, type Entry } from './entries';
import { openFile, type Located } from './locate';
import type { Look } from './look';
import type { Plan } from './plan';
import { rangeOf, type Range } from './ranges';
import { formatDate } from '../http/date';
import type { Refuse } from '../http/connection';
import type { Request } from '../http/request';
import { connectionField, reasonOf, writeHead, type Status } from '../http/response';

/** The handout: Expires is now + 12 h. */
const EXPIRES_MS = 12 * 3600 * 1000;

type Fields = (readonly [string, string])[];
type Problem = Exclude<Located, { kind: 'file' }>;

export class Site {
  readonly #entries: Entries;
  /** Called before whatever may wait for the disk. The thread pool has another worker watch meanwhile. */
  beforeDisk: () => void = () => undefined;

  /**
   * @param base the base folder as realpath gives it
   * @param alarm is told of what somebody should look at
   */
  constructor(
    base: string,
    look: Look,
    readonly alarm: (text: string) => void,
  ) {
    this.#entries = new Entries(base, look, () => this.beforeDisk());
  }

  /** @param last the connection ends after this answer */
  answer(request: Request, last: boolean, nowMs: number): Plan {
    if (request.method === 'other') return this.#say(501, request, last, nowMs);
    const entry = this.#entries.find(request.path, nowMs);
    if (!('size' in entry)) return this.#problem(entry, request, last, nowMs);
    if (!isPlain(request) || last) return this.#serve(entry, request, last, nowMs);
    const second = Math.floor(nowMs / 1000);
    if (entry.ready?.second === second) return entry.ready.plan;
    const plan = this.#serve(entry, request, last, nowMs);
    // A plan that carries a descriptor can be used only once.
    if (plan.file === undefined && plan.status === 200) entry.ready = { second, plan };
    return plan;
  }

  refuse({ refusal, bare }: Refuse, nowMs: number): Plan {
    return made(refusal.status, `${refusal.because}\n`, [], { last: true, minorVersion: 1, bare }, nowMs);
  }

  #problem(problem: Problem, request: Request, last: boolean, nowMs: number): Plan {
    switch (problem.kind) {
      case 'missing':
        return this.#say(404, request, last, nowMs);
      case 'forbidden':
        return this.#say(403, request, last, nowMs);
      case 'malformed':
        return this.#say(400, request, last, nowMs);
      case 'exhausted':
        return this.#say(503, request, last, nowMs, [['Retry-After', '1']]);
      case 'failed':
        this.alarm(problem.why);
        return this.#say(500, request, last, nowMs);
      case 'folder-without-slash':
        return this.#say(301, request, last, nowMs, [['Location', locationOf(request.path)]]);
    }
  }

  #say(status: Status, request: Request, last: boolean, nowMs: number, fields: Fields = []): Plan {
    const bare = request.method === 'HEAD';
    return made(
      status,
      `${status} ${reasonOf(status)}\n`,
      fields,
      { last, minorVersion: request.minorVersion, bare },
      nowMs,
    );
  }

  #serve(found: Entry, request: Request, last: boolean, nowMs: number): Plan {
    const outcome = evaluate(request.fields, found.modifiedMs, nowMs);
    if (outcome === 'failed') return this.#say(412, request, last, nowMs);
    if (outcome === 'not-modified') {
      const connection = connectionField(last, request.minorVersion);
      const head = writeHead({ status: 304, fields: validity(found, nowMs), connection }, nowMs);
      return { status: 304, octets: Buffer.from(head, 'latin1'), file: undefined };
    }
    const range = wantedRange(found, request, nowMs);
    if (range.kind === 'unsatisfiable')
      return this.#say(416, request, last, nowMs, [['Content-Range', `bytes */${found.size}`]]);
    if (found.content !== undefined || request.method === 'HEAD')
      return whole(found, range, request, last, nowMs);
    return this.#stream(found, request, last, nowMs);
  }

  /** Length and octets come from one open file, whatever happens to its name meanwhile. */
  #stream(found: Entry, request: Request, last: boolean, nowMs: number): Plan {
    const opened = openFile(found.name);
    if (opened.kind !== 'open') return this.#problem(opened, request, last, nowMs);
    const entry = entryOf(found.name, opened.stats, undefined, nowMs);
    const range = wantedRange(entry, request, nowMs);
    const { descriptor } = opened;
    const from = range.kind === 'part' ? range.from : 0;
    const to = range.kind === 'part' ? range.to : entry.size;
    return { ...whole(entry, range, request, last, nowMs), file: { descriptor, from, to } };
  }
}

/** Nothing that could make the answer differ from the one before. */
function isPlain(request: Request): boolean {
  if (request.method !== 'GET' || request.minorVersion === 0) return false;
  for (const name of request.fields.keys()) if (name.startsWith('if-') || name === 'range') return false;
  return true;
}

/** Range is defined for GET alone (RFC 9110 §14.2). */
function wantedRange(entry: Entry, request: Request, nowMs: number): Range {
  const applies = request.method === 'GET' && rangeStillValid(request.fields, entry.modifiedMs, nowMs);
  return applies ? rangeOf(request.fields.get('range'), entry.size) : { kind: 'whole' };
}

function whole(entry: Entry, range: Range, request: Request, last: boolean, nowMs: number): Plan {
  const [from, to] = range.kind === 'part' ? [range.from, range.to] : [0, entry.size];
  const fields: Fields = [
    ['Content-Type', entry.contentType],
    ['Content-Length', String(to - from)],
  ];
  if (range.kind === 'part') fields.push(['Content-Range', `bytes ${from}-${to - 1}/${entry.size}`]);
  fields.push(['Accept-Ranges', 'bytes'], ...validity(entry, nowMs));
  const status = range.kind === 'part' ? 206 : 200;
  const head = writeHead({ status, fields, connection: connectionField(last, request.minorVersion) }, nowMs);
  const content = request.method === 'HEAD' ? undefined : entry.content?.subarray(from, to);
  return { status, octets: join(head, content), file: undefined };
}

/** Repeated in a 304 (RFC 9110 §15.4.5). */
function validity(entry: Entry, nowMs: number): Fields {
  return [
    ['Last-Modified', formatDate(entry.modifiedMs)],
    ['Expires', formatDate(nowMs + EXPIRES_MS)],
  ];
}

/** The path as it was sent, so nothing decoded gets into a field; never "//host", which is another site. */
function locationOf(path: string): string {
  return `${path.replace(/^\/+/, '/')}/`;
}

interface Framing {
  readonly last: boolean;
  readonly minorVersion: number;
  /** The answer to HEAD: fields as for GET, no content (RFC 9110 §9.3.2). */
  readonly bare: boolean;
}

function made(status: Status, text: string, fields: Fields, framing: Framing, nowMs: number): Plan {
  const content = Buffer.from(text);
  const all: Fields = [...fields, ['Content-Type', 'text/plain'], ['Content-Length', String(content.length)]];
  const connection = connectionField(framing.last, framing.minorVersion);
  const head = writeHead({ status, fields: all, connection }, nowMs);
  return { status, octets: join(head, framing.bare ? undefined : content), file: undefined };
}

function join(head: string, content: Buffer | undefined): Buffer {
  const octets = Buffer.allocUnsafeSlow(head.length + (content?.length ?? 0));
  octets.write(head, 'latin1');
  content?.copy(octets, head.length);
  return octets;
}
