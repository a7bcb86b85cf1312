import { createCipheriv, createHash } from 'node:crypto';

/**
 * Octets drawn from a seed: the same seed and label give the same octets on every machine. AES-128 in counter
 * mode over zeros, because 16 MiB of it takes a few milliseconds and no library is needed.
 */
export function randomOctets(seed: string, label: string, size: number): Buffer {
  const key = createHash('sha256').update(`${seed}\n${label}`).digest();
  const cipher = createCipheriv('aes-128-ctr', key.subarray(0, 16), key.subarray(16, 32));
  return cipher.update(Buffer.alloc(size));
}

/** A lower-case word drawn from a seed, fit for a file name. */
export function randomWord(seed: string, label: string, letters = 10): string {
  const alphabet = 'abcdefghijkmnopqrstuvwxyz23456789';
  return [...randomOctets(seed, `word ${label}`, letters)]
    .map((octet) => alphabet[octet % alphabet.length])
    .join('');
}
