/**
 * HTTP-message head = request-line CRLF *( field-line CRLF ) CRLF (RFC 9112 §2.1).
 * Pure: the text of one complete head in, a request or the reason to refuse it out.
 */
import { framingOf } from './framing';
import { FIELD_VALUE, HOST, listOf, TOKEN, trimOws, VERSION } from './grammar';
import { LIMITS } from './limits';
import { refuse, type Head, type Method } from './request';
import { pathOf } from './target';

/** @param text the head as latin1, without the empty line that ends it */
export function parseHead(text: string): Head {
  const lines = text.split('\r\n');
  const line = lines[0] ?? '';
  if (line.length > LIMITS.requestLineBytes) return refuse(414, 'The request line is too long.');
  if (lines.length - 1 > LIMITS.fieldLines) return refuse(431, 'There are too many field lines.');
  const start = parseRequestLine(line);
  if (start.kind === 'refusal') return start;
  const fields = parseFields(lines);
  return fields instanceof Map ? assemble(line, start, fields) : fields;
}

interface RequestLine {
  readonly kind: 'line';
  readonly method: Method;
  readonly target: string;
  readonly minorVersion: number;
}

type Refused = Head & { kind: 'refusal' };

/** request-line = method SP request-target SP HTTP-version (RFC 9112 §3): exactly two spaces */
function parseRequestLine(line: string): RequestLine | Refused {
  const [name = '', target = '', version = '', extra] = line.split(' ');
  if (extra !== undefined || !TOKEN.test(name) || target === '')
    return refuse(400, 'The request line is not: method SP target SP version.');
  const digits = VERSION.exec(version);
  if (digits === null) return refuse(400, 'The version is not HTTP/digit.digit.');
  if (digits[1] !== '1') return refuse(505, 'Only HTTP/1.1 and HTTP/1.0 are spoken here.');
  const method = name === 'GET' || name === 'HEAD' ? name : 'other';
  return { kind: 'line', method, target, minorVersion: Number(digits[2]) };
}

/** field-line = field-name ":" OWS field-value OWS (RFC 9112 §5); no blank before the colon, no folding */
function parseFields(lines: readonly string[]): Map<string, string> | Refused {
  const fields = new Map<string, string>();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (!TOKEN.test(name)) return refuse(400, 'A field line does not start with "name:".');
    const value = trimOws(line.slice(colon + 1));
    if (!FIELD_VALUE.test(value)) return refuse(400, 'A field value holds a control octet.');
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return fields;
}

function assemble(line: string, start: RequestLine, fields: ReadonlyMap<string, string>): Head {
  const host = fields.get('host');
  // A comma can only come from two Host lines: HOST does not admit one (RFC 9112 §3.2: 400).
  if (host === undefined ? start.minorVersion > 0 : !HOST.test(host))
    return refuse(400, 'HTTP/1.1 needs one valid Host field.');
  const path = pathOf(start.method, start.target);
  if (path === undefined) return refuse(400, 'The request target is not a path or an http address.');
  const decision = framingOf(fields, start.minorVersion);
  if (decision.kind === 'refusal') return decision;
  const expect = fields.get('expect')?.toLowerCase();
  if (expect !== undefined && expect !== '100-continue')
    return refuse(417, 'Only 100-continue can be expected.');
  const { framing } = decision;
  const persistent =
    mayPersist(fields, start.minorVersion) && (expect === undefined || framing.kind === 'none');
  const { method, minorVersion } = start;
  return { kind: 'request', request: { method, path, minorVersion, fields, framing, persistent, line } };
}

/**
 * RFC 9112 §9.3. A client that expects 100-continue gets its final answer at once and may then send its
 * content or not (RFC 9110 §10.1.1): what follows cannot be told apart, so that connection ends as well.
 */
function mayPersist(fields: ReadonlyMap<string, string>, minorVersion: number): boolean {
  const options = listOf((fields.get('connection') ?? '').toLowerCase());
  if (options.includes('close')) return false;
  return minorVersion > 0 || options.includes('keep-alive');
}
