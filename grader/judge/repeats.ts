/** A longer round of steps is not told as one. */
const longestRound = 8;

/** A list with what stands several times in a row said once: `a (3 times)`, `3 times: a, b`. */
export function sayRepeats(items: readonly string[]): string[] {
  const said: string[] = [];
  for (let at = 0; at < items.length;) {
    const { size, times } = roundAt(items, at);
    const round = items.slice(at, at + size);
    said.push(sayRound(round, times));
    at += size * times;
  }
  return said;
}

function sayRound(round: readonly string[], times: number): string {
  const text = round.join(', ');
  if (times === 1) return text;
  return round.length === 1 ? `${text} (${String(times)} times)` : `${String(times)} times: ${text}`;
}

interface Round {
  readonly size: number;
  readonly times: number;
}

/** The repetition that starts here and covers most; one item, once, where there is none. */
function roundAt(items: readonly string[], at: number): Round {
  let best: Round = { size: 1, times: 1 };
  for (let size = 1; size <= longestRound; size += 1) {
    const times = timesOf(items, at, size);
    if (times > 1 && size * times > best.size * best.times) best = { size, times };
  }
  return best;
}

function timesOf(items: readonly string[], at: number, size: number): number {
  let end = at + size;
  while (end < items.length && items[end] === items[end - size]) end += 1;
  return Math.floor((end - at) / size);
}
