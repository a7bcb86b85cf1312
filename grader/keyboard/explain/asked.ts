/** A request as far as an example of its answer depends on it. */
export interface Asked {
  readonly method: string;
  readonly target: string;
  /** Whether the connection ends after the answer: the client says so, or is of HTTP/1.0. */
  readonly close: boolean;
}

/**
 * The requests that are whole in what was sent on one connection so far. It reads what this grader writes, and is no
 * parser for what strangers send: where it finds no request line, what is left counts as one request nobody can read.
 */
export function requestsIn(sent: Buffer): (Asked | null)[] {
  const text = sent.toString('latin1');
  const requests: (Asked | null)[] = [];
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\r\n\r\n', at);
    if (end < 0) break;
    const head = text.slice(at, end);
    const [, method = '', target = '', version = ''] = requestLine.exec(head) ?? [];
    if (method === '') return [...requests, null];
    requests.push({ method, target, close: version === 'HTTP/1.0' || saysClose(head) });
    at = end + 4 + Number(contentLength.exec(head)?.[1] ?? 0);
  }
  return requests;
}

const requestLine = /^([A-Z]+) (\S.*) (HTTP\/1\.[01])(?:\r\n|$)/;
const contentLength = /^content-length: *([0-9]+)/im;

function saysClose(head: string): boolean {
  const values = [...head.matchAll(/^connection:(.*)$/gim)].flatMap(([, value = '']) => value.split(','));
  return values.some((value) => value.trim().toLowerCase() === 'close');
}
