/** Range requests for octets (RFC 9110 §14). */

export type Range =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly from: number; readonly to: number }
  | { readonly kind: 'unsatisfiable' };

const WHOLE: Range = { kind: 'whole' };

/**
 * One range is served; several, another unit or nonsense are answered with the whole file, as RFC 9110
 * §14.2 allows: multipart answers cost more than any client of a course gains.
 * @param to in the result is exclusive
 */
export function rangeOf(value: string | undefined, size: number): Range {
  const found = value === undefined ? null : /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(value);
  if (found === null) return WHOLE;
  const [, first = '', last = ''] = found;
  if (first === '') return last === '' ? WHOLE : suffix(Number(last), size);
  const from = Number(first);
  if (last !== '' && Number(last) < from) return WHOLE; // invalid, so ignored (§14.1.1)
  if (from >= size) return { kind: 'unsatisfiable' };
  return { kind: 'part', from, to: last === '' ? size : Math.min(Number(last) + 1, size) };
}

function suffix(length: number, size: number): Range {
  if (length === 0 || size === 0) return { kind: 'unsatisfiable' };
  return { kind: 'part', from: Math.max(0, size - length), to: size };
}
