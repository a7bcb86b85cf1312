import { createHash } from 'node:crypto';
import { sayOctets } from '../lib/units';
import type { ConnectionEnd } from '../observe/observation';
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
  /** How its connection came to its end. */
  readonly end: ConnectionEnd;
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
  if (check.kind === 'begins') return checkBeginning(got, check, file);
  const wanted = whatIsWanted(check, file);
  const { response } = got;
  const cut = response.ended !== 'complete';
  if (cut && response.contentSize < wanted.size) return misframed(response, wanted) ?? cutShort(got, wanted);
  if (response.contentSize !== wanted.size) return wrongSize(response, wanted);
  return sameOctets(got, wanted) ? null : wrongOctets(response, wanted);
}

type Begins = Extract<ContentCheck, { kind: 'begins' }>;

/** A sparse file is all zeros, so its beginning is known without the file. */
function checkBeginning(
  { response, hash }: GotContent,
  check: Begins,
  file: FileState | undefined,
): Problem | null {
  const size = response.contentSize;
  const expected = sayContent(check);
  if (file !== undefined && size > file.size)
    return { code: 'wrong-content', expected, saw: `${sayOctets(size)}, more than the file has` };
  const isRight =
    hash === undefined
      ? response.contentKept.every((octet) => octet === 0)
      : hash.sha256 === digestOfZeros(hash.size);
  if (isRight) return null;
  const saw = `${sayResponse(response)}, and among its first ${sayOctets(size)} are some that the file does not have`;
  return { code: 'wrong-content', expected, saw };
}

function digestOfZeros(size: number): string {
  const hash = createHash('sha256');
  const zeros = Buffer.alloc(64 * 1024);
  for (let left = size; left > 0; left -= zeros.length) hash.update(zeros.subarray(0, left));
  return hash.digest('hex');
}

function whatIsWanted(check: Exclude<ContentCheck, Begins>, file: FileState | undefined): Wanted {
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

const sayEnd = {
  fin: ', where the connection was closed',
  reset: ', where the connection was reset',
  'closed-by-us': '',
  open: ', and the connection is still open',
} as const;

/** Content that cannot go on, for nobody knows where the next of it begins. */
function misframed({ violations }: Response, { expected }: Wanted): Problem | null {
  const violation = violations.find(({ code }) => code === 'bad-chunk-size' || code === 'bad-chunk-end');
  if (violation === undefined) return null;
  return { code: violation.code, expected, saw: violation.says, clause: violation.clause };
}

function cutShort({ response, end }: GotContent, { size, expected }: Wanted): Problem {
  const stops = `the content stops after ${String(response.contentSize)} of ${String(size)} octets`;
  const saw = `${sayResponse(response)}, and ${stops}${sayEnd[end]}`;
  return { code: end === 'open' ? 'content-stops' : 'content-cut-short', expected, saw };
}

function wrongSize(response: Response, wanted: Wanted): Problem {
  const saw = `${sayResponse(response)} with ${response.contentSize === 0 ? 'no' : `${sayOctets(response.contentSize)} of`} content`;
  if (response.contentSize === 0) return { code: 'wrong-content', expected: wanted.expected, saw };
  return { ...wrongOctets(response, wanted), saw };
}

function wrongOctets(response: Response, { octets, expected }: Wanted): Problem {
  const code = 'wrong-content';
  if (octets === null)
    return { code, expected, saw: `${sayResponse(response)} with content of another hash` };
  const at = firstDifference(response.contentKept, octets);
  // Of a long answer only the beginning is kept, and a hash of all of it.
  if (at === response.contentKept.length && at < response.contentSize) {
    const saw = `${sayResponse(response)}, and the content differs somewhere after its first ${sayOctets(at)}`;
    return { code, expected, saw };
  }
  const saw = `${sayResponse(response)}, and the content differs from octet ${String(at)} on`;
  return { code, expected, saw, excerpt: excerptAt(response.contentKept, at) };
}
