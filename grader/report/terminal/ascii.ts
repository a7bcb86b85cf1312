/** Signs our own texts use, as a typewriter would write them. */
const TYPEWRITER: Readonly<Record<string, string>> = {
  '§': 'section ',
  '·': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '→': '->',
  '≤': '<=',
  '≥': '>=',
  '×': 'x',
};

/** Printable text in ASCII: what has no spelling there is named by its code point. */
export function ascii(text: string): string {
  return text.replace(
    /[^ -~]/gu,
    (sign) => TYPEWRITER[sign] ?? `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
