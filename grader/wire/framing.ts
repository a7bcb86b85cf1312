import { fieldValues, listTokens } from './fields';
import { readContentLength } from './content-length';
import { quote } from './octets';
import type { Report } from './line';
import type { FieldLine, Framing, ResponseHead, ViolationCode } from './message';

/** How the content of the answer to `method` ends (RFC 9112 §6.3), and what its head says wrongly about that. */
export function decideFraming(method: string, head: ResponseHead, report: Report): Framing {
  tellCloseAndKeepAlive(head, report);
  const bare = hasNoContent(method, head.status);
  if (bare) tellFramingWithoutContent(head, report);
  const length = readContentLength(head, report);
  const codings = readCodings(head, report);
  if (bare) return { kind: 'none' };
  if (method === 'CONNECT' && head.status >= 200 && head.status <= 299) return { kind: 'until-close' };
  if (codings.length > 0) return codings.at(-1) === 'chunked' ? { kind: 'chunked' } : { kind: 'until-close' };
  switch (length.kind) {
    case 'size':
      return { kind: 'content-length', size: length.size };
    case 'unreadable':
      return { kind: 'until-close' };
    case 'absent':
      tellUnframed(head, report);
      return { kind: 'until-close' };
  }
}

/** 101 is read like any 1xx, because this client never asks to upgrade. */
export function isInterim(status: number): boolean {
  return status >= 100 && status <= 199;
}

function hasNoContent(method: string, status: number): boolean {
  return method === 'HEAD' || isInterim(status) || status === 204 || status === 304;
}

function tellAt(
  head: ResponseHead,
  name: string,
  report: Report,
): (code: ViolationCode, says: string, clause: string) => void {
  const last = head.fields.filter((field) => fieldValues({ fields: [field] }, name).length > 0).at(-1);
  const place: Pick<FieldLine, 'offset' | 'size'> = last ?? head;
  return (code, says, clause) => {
    const part = code === 'unknown-transfer-coding' ? 'framing' : 'contradictions';
    report({ code, part, offset: place.offset, size: place.size, says, clause });
  };
}

function tellCloseAndKeepAlive(head: ResponseHead, report: Report): void {
  const options = listTokens(fieldValues(head, 'connection'));
  if (!options.includes('close') || !options.includes('keep-alive')) return;
  const says = 'The head says both "close" and "keep-alive"; the connection can only do one of them.';
  tellAt(head, 'connection', report)('close-and-keep-alive', says, 'RFC 9112 §9.3');
}

/** A HEAD or 304 answer may say what the content would have been; 1xx and 204 may not (RFC 9110 §8.6). */
function tellFramingWithoutContent(head: ResponseHead, report: Report): void {
  if (!isInterim(head.status) && head.status !== 204) return;
  const name = ['content-length', 'transfer-encoding'].find((name) => fieldValues(head, name).length > 0);
  if (name === undefined) return;
  const says = `A ${head.status} response has no content, so it may not carry this field.`;
  const clause = name === 'content-length' ? 'RFC 9110 §8.6' : 'RFC 9112 §6.1';
  tellAt(head, name, report)('framing-without-content', says, clause);
}

/** The transfer codings in the order applied. `identity` of RFC 2616 is told and changes nothing. */
function readCodings(head: ResponseHead, report: Report): string[] {
  const values = fieldValues(head, 'transfer-encoding');
  if (values.length === 0) return [];
  const codings = listTokens(values);
  const tell = tellAt(head, 'transfer-encoding', report);
  if (fieldValues(head, 'content-length').length > 0) {
    const says =
      'The head carries both Content-Length and Transfer-Encoding; a client must ignore the length.';
    tell('content-length-with-transfer-encoding', says, 'RFC 9112 §6.2');
  }
  if (head.version === 'HTTP/1.0') {
    tell('chunked-to-http10', 'An HTTP/1.0 response cannot have a Transfer-Encoding.', 'RFC 9112 §6.1');
  }
  const strange = codings.find((coding, i) => coding !== 'chunked' || i < codings.length - 1);
  if (strange !== undefined || codings.length === 0) {
    const says = `This client can undo "chunked", once and as the only coding; here stands ${quote(values.join(', '))}.`;
    tell('unknown-transfer-coding', says, 'RFC 9112 §7');
  }
  return codings.filter((coding) => coding !== 'identity');
}

/**
 * Content that only the close ends is allowed (RFC 9112 §6.3). It contradicts a response that promises to leave
 * the connection open (RFC 9112 §9.3): HTTP/1.1 without "close", HTTP/1.0 with "keep-alive". Whether the close
 * came all the same is for the judge, who sees it.
 */
function tellUnframed(head: ResponseHead, report: Report): void {
  const options = listTokens(fieldValues(head, 'connection'));
  const persists = head.version === 'HTTP/1.0' ? options.includes('keep-alive') : true;
  if (options.includes('close') || !persists) return;
  const says =
    'The head has neither Content-Length nor "Transfer-Encoding: chunked" and does not say "Connection: close", so nobody can tell where its content ends.';
  const { offset, size } = head;
  report({ code: 'unframed', part: 'framing', offset, size, says, clause: 'RFC 9112 §6.3' });
}
