/** Where a request's content ends (RFC 9112 §6.3), decided so that no two readers can disagree. */
import { LENGTH, listOf } from './grammar';
import { refuse, type Framing, type Head } from './request';

type Decision = { readonly kind: 'framing'; readonly framing: Framing } | (Head & { kind: 'refusal' });

/** Transfer-Encoding beside Content-Length is how requests are smuggled: refused (RFC 9112 §6.1). */
export function framingOf(fields: ReadonlyMap<string, string>, minorVersion: number): Decision {
  const length = fields.get('content-length');
  const coding = fields.get('transfer-encoding');
  if (coding !== undefined) {
    if (length !== undefined)
      return refuse(400, 'Content-Length and Transfer-Encoding contradict each other.');
    if (minorVersion === 0) return refuse(400, 'HTTP/1.0 has no Transfer-Encoding.');
    if (coding.toLowerCase() !== 'chunked')
      return refuse(501, 'Only the transfer coding "chunked" is known.');
    return { kind: 'framing', framing: { kind: 'chunked' } };
  }
  if (length === undefined) return { kind: 'framing', framing: { kind: 'none' } };
  return fromLength(length);
}

/** Equal repeated values are one value; different ones have no meaning (RFC 9110 §8.6). */
function fromLength(value: string): Decision {
  const [first, ...rest] = listOf(value);
  if (first === undefined || !LENGTH.test(first) || rest.some((other) => other !== first))
    return refuse(400, 'Content-Length is not one decimal number.');
  const bytes = Number(first);
  return { kind: 'framing', framing: bytes === 0 ? { kind: 'none' } : { kind: 'length', bytes } };
}
