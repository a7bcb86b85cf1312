/** Fewer things on a lane: nobody follows sixty arrows of one octet each, or a thousand reads of one download. */
import type { Happening, Lane } from './happening';

/** What a drawing holds before nobody finds anything in it, shared by its lanes; and what a lane keeps in any case. */
const mostDrawn = 120;
const leastKept = 12;
const keptAtEnd = 4;

/** Writes, reads or prints in a row, longer than this, are made one but for the first few and the last. */
const longestRun = 12;
const keptOfRun = 4;

/** The same things in the same order, with less of what there is too much of. */
export function shortened(all: readonly Happening[]): Happening[] {
  const lanes = byLane(all);
  const most = Math.max(leastKept, Math.floor(mostDrawn / Math.max(1, lanes.size)));
  const kept = [...lanes].flatMap(([lane, happenings]) =>
    lane === null ? happenings : capped(merged(happenings), most),
  );
  return kept.sort((a, b) => a.index - b.index);
}

function byLane(all: readonly Happening[]): Map<Lane | null, Happening[]> {
  const lanes = new Map<Lane | null, Happening[]>();
  for (const one of all) {
    const known = lanes.get(one.lane);
    if (known === undefined) lanes.set(one.lane, [one]);
    else known.push(one);
  }
  return lanes;
}

function merged(all: readonly Happening[]): Happening[] {
  const out: Happening[] = [];
  for (let from = 0; from < all.length;) {
    const run = runFrom(all, from);
    out.push(...(run.length > longestRun ? shorterRun(run) : run));
    from += run.length;
  }
  return out;
}

/** What is of one kind, with nothing else between. */
function runFrom(all: readonly Happening[], from: number): Happening[] {
  const sign = all[from]?.sign;
  let end = from + 1;
  if (sign === 'send' || sign === 'receive' || sign === 'print') while (all[end]?.sign === sign) end += 1;
  return all.slice(from, end);
}

function shorterRun(run: readonly Happening[]): Happening[] {
  const middle = run.slice(keptOfRun, -1);
  const [first] = middle;
  if (first === undefined) return [...run];
  const one: Happening = {
    ...first,
    untilMs: middle.at(-1)?.ms ?? first.ms,
    octets: Buffer.concat(middle.map(({ octets }) => octets ?? Buffer.alloc(0))),
    omitted: middle.reduce((sum, { omitted }) => sum + omitted, 0),
    pieces: middle.length,
  };
  return [...run.slice(0, keptOfRun), one, ...run.slice(-1)];
}

/** With the middle counted instead of told. */
function capped(happenings: readonly Happening[], most: number): Happening[] {
  if (happenings.length <= most) return [...happenings];
  const start = most - keptAtEnd - 1;
  return [
    ...happenings.slice(0, start),
    ...counted(happenings.slice(start, -keptAtEnd)),
    ...happenings.slice(-keptAtEnd),
  ];
}

const conjunction = new Intl.ListFormat('en-GB');

function counted(middle: readonly Happening[]): Happening[] {
  const [first] = middle;
  if (first === undefined) return [];
  const pieces = (sign: Happening['sign']): number =>
    middle.reduce((sum, one) => sum + (one.sign === sign ? one.pieces : 0), 0);
  const counts = { writes: pieces('send'), reads: pieces('receive'), prints: pieces('print') };
  const named = Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [`${count} ${name}`]));
  const among = named.length === 0 ? '' : `, ${conjunction.format(named)} among them`;
  const says = `${middle.length} more events${among}`;
  const untilMs = middle.at(-1)?.untilMs ?? first.ms;
  return [{ ...first, untilMs, sign: 'more', says, octets: null, omitted: 0, pieces: 1 }];
}
