/** From the path of a request target to a name below the base folder. Pure: no file system. */

export type Name =
  | { readonly kind: 'name'; readonly segments: readonly string[]; readonly folder: boolean }
  | { readonly kind: 'bad' }
  | { readonly kind: 'outside' };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Percent-decodes once (RFC 3986 §2.4), then removes dot segments (§5.2.4): decoding first is what makes
 * "%2e%2e" and "..%2f" mean the same as "..". A path that climbs above the base is `outside`.
 */
export function nameOf(path: string): Name {
  const decoded = decode(path);
  if (decoded === undefined || decoded.includes('\0')) return { kind: 'bad' };
  const segments: string[] = [];
  for (const segment of decoded.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return { kind: 'outside' };
  }
  const folder = /(?:^|\/)\.{0,2}$/.test(decoded);
  return { kind: 'name', segments, folder };
}

function decode(path: string): string | undefined {
  if (!path.includes('%')) return path;
  if (/%(?![0-9A-Fa-f]{2})/.test(path)) return undefined;
  const octets = path.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return utf8.decode(Buffer.from(octets, 'latin1'));
  } catch {
    return undefined; // a name that is not UTF-8 cannot be told apart from another spelled wrongly
  }
}
