import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from './problem';

const MAX_OCTETS = 2 ** 19;

export type Text =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

export function readText(file: string): Text {
  try {
    if (statSync(file).size > MAX_OCTETS)
      return unreadable(file, 'is larger than 512 KiB, which no file of this kind needs');
    const octets = readFileSync(file);
    if (!isUtf8(octets)) return unreadable(file, 'is not UTF-8 text: save it as UTF-8');
    return { kind: 'ok', text: octets.toString('utf8').replace(/^\ufeff/, '') };
  } catch (error) {
    return unreadable(file, reasonOf(error));
  }
}

function unreadable(file: string, reason: string): Text {
  return { kind: 'bad', problems: [{ file, line: 1, column: 1, message: `the file ${reason}`, frame: '' }] };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read: check its permissions',
};

function reasonOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? `cannot be read (${code})`;
}
