/**
 * Proofs made when this package was built (scripts/prove-specs.js), beside the code that made them. Proving a
 * checkpoint of a thousand lines takes a few hundred milliseconds, recalling it takes a few. A proof is found by
 * the digest of the very text it is about, so an edited file is proved anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SpecKind } from './kind';
import type { Proof, Proved } from './prove';

const PROOFS = join(__dirname, 'proofs');

export function recall(kind: SpecKind, text: string, folder = PROOFS): Proved | null {
  const file = join(folder, nameOf(kind, text));
  return existsSync(file) ? { kind: 'ok', ...(JSON.parse(readFileSync(file, 'utf8')) as Proof) } : null;
}

export function remember(kind: SpecKind, text: string, proof: Proof, folder = PROOFS): void {
  const stored = JSON.stringify({ value: proof.value, place: proof.place });
  // What JSON cannot hold, such as .nan in a row, is proved each time.
  if (!isDeepStrictEqual((JSON.parse(stored) as Proof).value, proof.value)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, nameOf(kind, text)), stored);
}

/** Proofs of an older build may rest on older rules. */
export function forgetAll(folder = PROOFS): void {
  rmSync(folder, { recursive: true, force: true });
}

function nameOf(kind: SpecKind, text: string): string {
  return `${kind}-${createHash('sha256').update(text).digest('hex')}.json`;
}
