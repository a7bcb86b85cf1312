/**
 * Time to the right, in per cent of the drawing, so that a wider drawing is a zoom. To scale, except that a stretch
 * in which nothing happens is folded where everything else would shrink to a line: five idle seconds beside an
 * exchange of half a millisecond. A fold is drawn as one and says how long it was.
 */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  /** Per cent. */
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
}

export interface Scale {
  readonly stretches: readonly Stretch[];
  at(ms: number): number;
}

/** Per cent of the drawing that a fold takes, whatever it stands for, and that all of them take. */
const foldWidth = 16;
const allFolds = 56;
const mostFolds = 8;
/** Less than this part of the whole is not worth a fold. */
const worthwhile = 0.12;
/** Thinner than this part of the whole, a gap between two events cannot be seen. */
const invisible = 0.01;

interface Gap {
  readonly fromMs: number;
  readonly toMs: number;
}

export function timeScale(times: readonly number[]): Scale {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((toMs, i): Gap => ({ fromMs: sorted[i] ?? 0, toMs }));
  const folded = foldsIn(gaps);
  const first = sorted[0] ?? 0;
  const stretches = placed(joined(gaps, folded));
  const whole = stretches.length > 0 ? stretches : [flat(first)];
  return { stretches: whole, at: (ms) => place(whole, ms) };
}

const flat = (ms: number): Stretch => ({ fromMs: ms, toMs: ms + 1, from: 0, to: 100, folded: false });

const sizeOf = ({ fromMs, toMs }: Gap): number => toMs - fromMs;
const sumOf = (gaps: readonly Gap[]): number => gaps.reduce((sum, gap) => sum + sizeOf(gap), 0);

/** The gaps to fold: the longest, as long as most of the others would be invisible. None, where that is no cure. */
function foldsIn(gaps: readonly Gap[]): ReadonlySet<Gap> {
  const rest = [...gaps].sort((a, b) => sizeOf(b) - sizeOf(a));
  const folds = new Set<Gap>();
  while (isCrowded(rest)) {
    const longest = rest.shift();
    const isWorthIt =
      longest !== undefined && sizeOf(longest) >= worthwhile * (sumOf(rest) + sizeOf(longest));
    if (!isWorthIt || folds.size === mostFolds) return new Set();
    folds.add(longest);
  }
  return folds;
}

function isCrowded(gaps: readonly Gap[]): boolean {
  const least = sumOf(gaps) * invisible;
  return gaps.length > 2 && gaps.filter((gap) => sizeOf(gap) < least).length >= gaps.length / 2;
}

/** Neighbouring gaps that are not folded make one stretch. */
function joined(gaps: readonly Gap[], folds: ReadonlySet<Gap>): (Gap & { readonly folded: boolean })[] {
  const out: (Gap & { readonly folded: boolean })[] = [];
  for (const gap of gaps) {
    const before = out.at(-1);
    if (folds.has(gap)) out.push({ ...gap, folded: true });
    else if (before === undefined || before.folded) out.push({ ...gap, folded: false });
    else out.splice(-1, 1, { ...before, toMs: gap.toMs });
  }
  return out;
}

function placed(parts: readonly (Gap & { readonly folded: boolean })[]): Stretch[] {
  const open = parts.filter(({ folded }) => !folded);
  const folds = parts.length - open.length;
  const fold = Math.min(foldWidth, allFolds / Math.max(1, folds));
  const room = 100 - fold * folds;
  const total = sumOf(open);
  let from = 0;
  return parts.map((part) => {
    const to = from + (part.folded ? fold : (room * sizeOf(part)) / total);
    const stretch = { ...part, from, to };
    from = to;
    return stretch;
  });
}

function place(stretches: readonly Stretch[], ms: number): number {
  const found = stretches.find(({ toMs }) => ms <= toMs) ?? stretches.at(-1) ?? flat(0);
  const share = (ms - found.fromMs) / (found.toMs - found.fromMs);
  return found.from + Math.min(1, Math.max(0, share)) * (found.to - found.from);
}

export interface Tick {
  readonly at: number;
  readonly says: string;
}

/** Per cent between two labels of the axis, so that they do not run into each other. */
const tickEvery = 11;

/** Round moments to write on the axis. */
export function ticksOf({ stretches }: Scale): Tick[] {
  const ticks = stretches.filter(({ folded }) => !folded).flatMap(ticksIn);
  const folds = stretches.filter(({ folded }) => folded).map(({ from, to }) => (from + to) / 2);
  const isFree = (tick: Tick, i: number): boolean =>
    (i === 0 || tick.at - (ticks[i - 1]?.at ?? 0) >= tickEvery / 2) &&
    folds.every((at) => Math.abs(at - tick.at) >= tickEvery / 2);
  return ticks.filter(isFree);
}

function ticksIn({ fromMs, toMs, from, to }: Stretch): Tick[] {
  const step = roundUp(((toMs - fromMs) * tickEvery) / Math.max(to - from, tickEvery));
  const first = Math.ceil(fromMs / step);
  const count = Math.floor(toMs / step) - first + 1;
  if (count < 1) return [{ at: from, says: sayMs(fromMs, toMs - fromMs) }];
  return Array.from({ length: count }, (_, i) => {
    const ms = (first + i) * step;
    return { at: from + ((ms - fromMs) / (toMs - fromMs)) * (to - from), says: sayMs(ms, step) };
  });
}

/** The next of 1, 2, 5, 10, 20, 50 ... */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((digit) => digit * power >= value) ?? 10);
}

/** A time as people say it, exact enough to tell two moments `apart` ms apart. */
export function sayMs(ms: number, apart = ms / 100): string {
  const [value, unit, per] = ms >= 1000 ? [ms / 1000, 's', 1000] : [ms, 'ms', 1];
  const digits = Math.min(4, Math.max(0, Math.ceil(-Math.log10(Math.max(apart, 1e-4) / per) - 1e-9)));
  return `${Number(value.toFixed(digits))} ${unit}`;
}
