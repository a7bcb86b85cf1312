/** A longer round of steps is not told as one. */
const longestRound = 8;

/** A stretch of a list that stands `times` times in a row, from `at` on. */
export interface Round {
  readonly at: number;
  readonly size: number;
  readonly times: number;
}

/** A list cut into rounds, each as often as it stands there in a row. */
export function roundsOf(items: readonly string[]): Round[] {
  const rounds: Round[] = [];
  for (let at = 0; at < items.length;) {
    const round = roundAt(items, at);
    rounds.push(round);
    at += round.size * round.times;
  }
  return rounds;
}

/** A list with what stands several times in a row said once: `a (3 times)`, `3 times: a, b`. */
export function sayRepeats(items: readonly string[]): string[] {
  return roundsOf(items).map(({ at, size, times }) => sayRound(items.slice(at, at + size), times));
}

function sayRound(round: readonly string[], times: number): string {
  const text = round.join(', ');
  if (times === 1) return text;
  return round.length === 1 ? `${text} (${String(times)} times)` : `${String(times)} times: ${text}`;
}

/** The repetition that starts here and covers most; one item, once, where there is none. */
function roundAt(items: readonly string[], at: number): Round {
  let best: Round = { at, size: 1, times: 1 };
  for (let size = 1; size <= longestRound; size += 1) {
    const times = timesOf(items, at, size);
    if (times > 1 && size * times > best.size * best.times) best = { at, size, times };
  }
  return best;
}

function timesOf(items: readonly string[], at: number, size: number): number {
  let end = at + size;
  while (end < items.length && items[end] === items[end - size]) end += 1;
  return Math.floor((end - at) / size);
}
