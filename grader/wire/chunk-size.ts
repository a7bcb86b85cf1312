import { quote } from './octets';
import type { Line, Report } from './line';

/**
 * The size that opens a chunk, or nothing when the line holds none (RFC 9112 §7.1). Blanks and a `0x` are
 * told and read past, because the number is plain all the same.
 *
 *     chunk      = chunk-size [ chunk-ext ] CRLF chunk-data CRLF
 *     chunk-size = 1*HEXDIG
 *     chunk-ext  = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
 */
export function readChunkSize(line: Line, report: Report): number | undefined {
  if (/^0*[0-9A-Fa-f]{1,13}(?:[ \t]*;.*)?$/s.test(line.text)) return parseInt(line.text, 16);
  const isHuge = /^[0-9A-F]+[ \t]*(?:;.*)?$/is.test(line.text);
  const says = isHuge
    ? `${quote(line.text)} announces a chunk of more octets than anybody can send.`
    : `${quote(line.text)} is not a chunk size; it is hexadecimal digits alone on their line.`;
  report({
    code: 'bad-chunk-size',
    part: 'framing',
    offset: line.offset,
    size: line.size,
    says,
    clause: 'RFC 9112 §7.1',
  });
  const digits = /^[ \t]*(?:0x)?0*([0-9A-F]{1,13})[ \t]*(?:;.*)?$/is.exec(line.text)?.[1];
  return digits === undefined ? undefined : parseInt(digits, 16);
}
