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
  return roundsIn(items.map(itemOf));
}

function roundsIn(items: readonly Item[]): Round[] {
  const rounds: Round[] = [];
  for (let at = 0; at < items.length;) {
    const round = roundAt(items, at);
    rounds.push(round);
    at += round.size * round.times;
  }
  return rounds;
}

/**
 * A list with what stands several times in a row said once: `a (3 times)`, `3 times: a, b`. What numbered clients do
 * one after another is several times the same, too: `c1 to c64 connected`, `c1 to c64 each: connected, left`.
 */
export function sayRounds(items: readonly Item[]): string[] {
  return roundsIn(items).map(({ at, size, times }) => {
    const lastAt = at + size * (times - 1);
    return sayRound(items.slice(at, at + size), times, items.slice(lastAt, lastAt + size));
  });
}

/** One thing of a list, and what of it counts as the same. */
export interface Item {
  readonly text: string;
  /** A client whose name ends in a number: the name without it, the number, and what it did with {n} for that. */
  readonly numbered: { readonly stem: string; readonly number: number; readonly did: string } | null;
}

export function itemOf(text: string): Item {
  const [, stem, digits, did] = /^([a-z][a-z-]*)(\d+) (.*)$/s.exec(text) ?? [];
  if (stem === undefined || digits === undefined || did === undefined) return { text, numbered: null };
  const alike = did.replace(new RegExp(`(?<!\\d)${digits}(?!\\d)`, 'g'), '{n}');
  return { text, numbered: { stem, number: Number(digits), did: alike } };
}

function sayRound(round: readonly Item[], times: number, last: readonly Item[]): string {
  if (times === 1) return round.map(({ text }) => text).join(', ');
  const who = round.map((item, i) => sayWho(item, last[i]));
  if (who[0] !== '') {
    const did = round.map(({ numbered }) => numbered?.did ?? '');
    if (new Set(who).size > 1)
      return `in turn: ${did.map((each, i) => `${who[i] ?? ''} ${each}`).join(', ')}`;
    return `${who[0] ?? ''}${round.length === 1 ? '' : ' each:'} ${did.join(', ')}`;
  }
  const text = round.map((item) => item.text).join(', ');
  return round.length === 1 ? `${text} (${String(times)} times)` : `${String(times)} times: ${text}`;
}

/** Whose turn it is in the first round and in the last; empty where that is one and the same: so it is for all of a round. */
function sayWho({ numbered, text }: Item, last: Item | undefined): string {
  if (numbered === null || last?.numbered == null || text === last.text) return '';
  return `${numbered.stem}${String(numbered.number)} to ${numbered.stem}${String(last.numbered.number)}`;
}

/** The repetition that starts here and covers most; one item, once, where there is none. */
function roundAt(items: readonly Item[], at: number): Round {
  let best: Round = { at, size: 1, times: 1 };
  for (let size = 1; size <= longestRound; size += 1) {
    const times = timesOf(items, at, size);
    if (times > 1 && size * times > best.size * best.times) best = { at, size, times };
  }
  return best;
}

/** Numbers go up by one from round to round, or down by one, or stay. */
function timesOf(items: readonly Item[], at: number, size: number): number {
  let end = at + size;
  const step = stepFrom(items[at], items[end]);
  while (end < items.length && step !== null && stepFrom(items[end - size], items[end]) === step) end += 1;
  return Math.floor((end - at) / size);
}

/** How much the number grows from an item to one that is otherwise the same; null where it is another. */
function stepFrom(before: Item | undefined, after: Item | undefined): number | null {
  if (before === undefined || after === undefined) return null;
  if (before.text === after.text) return 0;
  if (before.numbered === null || after.numbered === null) return null;
  const isSame = before.numbered.stem === after.numbered.stem && before.numbered.did === after.numbered.did;
  const step = after.numbered.number - before.numbered.number;
  return isSame && Math.abs(step) === 1 ? step : null;
}
