import { listTokens } from './fields';
import { trimBlanks } from './field-line';
import { quote } from './octets';
import type { Report } from './line';
import type { FieldLine, ResponseHead } from './message';

export type ContentLength =
  | { readonly kind: 'absent' }
  | { readonly kind: 'size'; readonly size: number }
  | { readonly kind: 'unreadable' };

/**
 * The size a head announces; the first readable one where several stand (RFC 9110 §8.6).
 *
 *     Content-Length = 1*DIGIT
 */
export function readContentLength(head: ResponseHead, report: Report): ContentLength {
  const lines = head.fields.filter((field) => trimBlanks(field.name).toLowerCase() === 'content-length');
  if (lines.length === 0) return { kind: 'absent' };
  const sizes = lines.flatMap((line) => readLine(line, report));
  tellTwice(lines, report);
  const size = sizes[0];
  return size === undefined ? { kind: 'unreadable' } : { kind: 'size', size };
}

function readLine(line: FieldLine, report: Report): number[] {
  const members = listTokens([line.value]);
  const sizes = members
    .filter((member) => /^[0-9]+$/.test(member))
    .map(Number)
    .filter(Number.isSafeInteger);
  if (members.length === 0 || sizes.length < members.length) {
    const says = `${quote(line.value)} is not a size; Content-Length is a decimal number of octets, digits only.`;
    report({
      code: 'bad-content-length',
      part: 'framing',
      offset: line.offset,
      size: line.size,
      says,
      clause: 'RFC 9110 §8.6',
    });
  }
  return sizes;
}

/** A second line, or a list in one line; equal values are told too, because no sender may repeat the field. */
function tellTwice(lines: readonly FieldLine[], report: Report): void {
  const values = lines.flatMap((line) => listTokens([line.value]));
  const last = lines.at(-1);
  if (last === undefined || values.length < 2) return;
  const says = `Content-Length stands here more than once: ${quote(values.join(', '))}.`;
  report({
    code: 'content-length-twice',
    part: 'contradictions',
    offset: last.offset,
    size: last.size,
    says,
    clause: 'RFC 9110 §8.6',
  });
}
