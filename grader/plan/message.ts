import { renderOctets } from './octets';
import type { Cut, Message, OctetSource, RequestTemplate } from './plan';

/** What only the launch knows, by placeholder: port, host (with its port), base, dir; and random, the run's word. */
export type Bindings = Readonly<Record<'port' | 'host' | 'base' | 'dir' | 'random', string>>;

export interface Rendered {
  readonly octets: Buffer;
  /** The methods asked, in order, so that a reader knows that the answer to HEAD has no content. */
  readonly asks: readonly string[];
}

/** The octets of a message for one launched subject. */
export function renderMessage(message: Message, seed: string, bindings: Bindings): Rendered {
  if (message.kind === 'raw') {
    const octets = renderOctets(message.parts, seed, bindings);
    return { octets, asks: [rawMethod(octets)] };
  }
  return {
    octets: Buffer.concat(message.requests.map((request) => renderRequest(request, seed, bindings))),
    asks: message.requests.map(({ method }) => method),
  };
}

/** Raw octets ask what their first word says; only HEAD matters, for its answer has no content. */
function rawMethod(octets: Buffer): string {
  return octets.subarray(0, 5).toString('latin1') === 'HEAD ' ? 'HEAD' : 'GET';
}

function renderRequest(request: RequestTemplate, seed: string, bindings: Bindings): Buffer {
  const { method, version, body, padTo } = request;
  const text = (parts: readonly OctetSource[]): Buffer => renderOctets(parts, seed, bindings);
  const target = text([{ kind: 'text', text: request.target }]);
  const content = body === null ? Buffer.alloc(0) : text(body);
  const lines = request.fields.map(([name, value]) =>
    Buffer.concat([Buffer.from(`${name}: `), text(value), crlf]),
  );
  if (body !== null) lines.push(Buffer.from(`Content-Length: ${content.length}\r\n`));
  const requestLine = Buffer.concat([Buffer.from(`${method} `), target, Buffer.from(` ${version}\r\n`)]);
  const head = Buffer.concat([requestLine, ...lines]);
  const padding = padTo === null ? '' : padLine(padTo - head.length - crlf.length - content.length);
  return Buffer.concat([head, Buffer.from(padding), crlf, content]);
}

const crlf = Buffer.from('\r\n');

/** A field line of exactly `size` octets; nothing where there is no room for one. */
function padLine(size: number): string {
  const frame = 'X-Pad: \r\n'.length;
  return size < frame ? '' : `X-Pad: ${'x'.repeat(size - frame)}\r\n`;
}

/** The pieces a message is sent in. Negative offsets count from the end; offsets outside the message cut nothing. */
export function cutInto(octets: Buffer, cut: Cut): Buffer[] {
  if (cut === 'whole') return [octets];
  if (cut === 'every-octet') return [...octets].map((octet) => Buffer.from([octet]));
  const places = cut
    .map((at) => (at < 0 ? octets.length + at : at))
    .filter((at) => at > 0 && at < octets.length);
  const ordered = [0, ...new Set(places.sort((a, b) => a - b)), octets.length];
  return ordered.slice(1).map((end, i) => octets.subarray(ordered[i], end));
}
