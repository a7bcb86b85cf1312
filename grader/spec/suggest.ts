import { distance } from 'fastest-levenshtein';

/** The nearest known word, if it is near enough to be what was meant. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart < least && apart < Math.max(candidate.length, word.length)) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

/** Ready to be spread into a complaint. */
export function didYouMean(word: string, known: Iterable<string>): { suggestion?: string } {
  const best = nearest(word, known);
  return best === null ? {} : { suggestion: `did you mean '${best}'?` };
}
