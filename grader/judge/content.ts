import { createHash } from 'node:crypto';
import { sayOctets } from '../lib/units';
import type { ContentCheck } from '../plan/plan';
import type { Response } from '../wire/responses';
import { excerptAt, firstDifference } from './excerpt';
import type { Problem } from './problem';
import { sayContent, sayResponse } from './say';
import type { FileState } from './timeline';

export interface GotContent {
  readonly response: Response;
  /** Where the log left octets out: size and hash of the whole. */
  readonly hash: { readonly size: number; readonly sha256: string } | undefined;
}

interface Wanted {
  readonly size: number;
  readonly octets: Buffer | null;
  readonly sha256: string | null;
  readonly expected: string;
}

/** Compares content with what it must be; null where it is that. */
export function checkContent(
  got: GotContent,
  check: ContentCheck,
  file: FileState | undefined,
): Problem | null {
  const wanted = whatIsWanted(check, file);
  const { response } = got;
  const cut = response.ended !== 'complete';
  if (cut && response.contentSize < wanted.size) return cutShort(response, wanted);
  if (response.contentSize !== wanted.size) return wrongSize(response, wanted);
  return sameOctets(got, wanted) ? null : wrongOctets(response, wanted);
}

function whatIsWanted(check: ContentCheck, file: FileState | undefined): Wanted {
  const known = (octets: Buffer): Wanted => ({
    size: octets.length,
    octets,
    sha256: null,
    expected: sayContent(check),
  });
  switch (check.kind) {
    case 'none':
      return known(Buffer.alloc(0));
    case 'text':
      return known(Buffer.from(check.text));
    case 'size':
      return { size: check.size, octets: null, sha256: null, expected: sayContent(check) };
    case 'sha256':
      return { size: -1, octets: null, sha256: check.sha256, expected: sayContent(check) };
    case 'file': {
      if (file === undefined) throw new Error(`the log has no file ${check.path}`);
      const { size, octets, sha256 } = file;
      return { size, octets, sha256, expected: `${sayContent(check)}, ${sayOctets(size)}` };
    }
  }
}

function sameOctets({ response, hash }: GotContent, { octets, sha256 }: Wanted): boolean {
  if (octets !== null && hash === undefined) return octets.equals(response.contentKept);
  const wanted = sha256 ?? (octets === null ? null : digest(octets));
  return wanted === null || (hash?.sha256 ?? digest(response.contentKept)) === wanted;
}

function digest(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}

function cutShort(response: Response, { size, expected }: Wanted): Problem {
  const saw = `${sayResponse(response)}, and the content stops after ${String(response.contentSize)} of ${String(size)} octets`;
  return { code: 'content-cut-short', expected, saw };
}

function wrongSize(response: Response, wanted: Wanted): Problem {
  const problem = wrongOctets(response, wanted);
  return {
    ...problem,
    code: 'wrong-content',
    saw: `${sayResponse(response)} with ${sayOctets(response.contentSize)} of content`,
  };
}

function wrongOctets(response: Response, { octets, expected }: Wanted): Problem {
  const code = 'wrong-content';
  if (octets === null)
    return { code, expected, saw: `${sayResponse(response)} with content of another hash` };
  const at = firstDifference(response.contentKept, octets);
  const saw = `${sayResponse(response)}, and the content differs from octet ${String(at)} on`;
  return { code, expected, saw, excerpt: excerptAt(response.contentKept, at) };
}
