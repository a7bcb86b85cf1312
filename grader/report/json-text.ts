/**
 * JSON that stays harmless where somebody prints the file or puts it into a page: control and format characters,
 * separators, the `##[` of a workflow command and the start of an HTML tag that ends or hides a script. JSON can
 * spell them all differently and mean the same.
 */
const RISKY = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#[a-z]*\[)|<(?=[/!])/giu;

export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(RISKY, spelledOut);
}

function spelledOut(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    return `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }).join('');
}
