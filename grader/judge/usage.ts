import { sayOctets } from '../lib/units';
import type { Observation } from '../observe/observation';
import { heldMore, mayHold, type Usage } from '../observe/resources';
import type { PlannedStep, UseCheck } from '../plan/plan';
import type { Problem } from './problem';
import { sayDuration, sayList } from './say';
import type { Timeline } from './timeline';

type Uses = Extract<PlannedStep, { verb: 'uses' }>;

/** Compares what a process used with what it may use. Where it was not measured there is nothing to say. */
export function checkUse({ process, check }: Uses, index: number, timeline: Timeline): Problem[] {
  const seen = timeline.usesIn(process, index);
  if (check.kind === 'during') return checkTicks(check, seen);
  const before = timeline.markOf(process, check.mark, index);
  const last = seen.at(-1);
  if (before === undefined || last === undefined) return [];
  return check.atMost.flatMap(([usage, atMost]) => {
    const more = heldMore(usage, before.use, last.use);
    const most = mayHold(usage, atMost, last.use);
    if (more <= most) return [];
    const expected = sayLimit(usage, most);
    return [{ code: 'uses-too-much', expected, saw: sayMore(usage, more) } as const];
  });
}

/** A look takes time itself. */
const lateMs = 250;

function roundTo100(ms: number): number {
  return Math.round(ms / 100) * 100;
}

type During = Extract<UseCheck, { kind: 'during' }>;

function checkTicks(check: During, seen: readonly Resources[]): Problem[] {
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return [];
  const spent = last.use.cpuTicks - first.use.cpuTicks;
  // Where we were late, it had more time to spend.
  const forMs = Math.max(check.forMs, last.ms - first.ms);
  if (spent <= (check.cpuTicks * forMs) / check.forMs) return [];
  const expected = `${sayTicks(check)}, for nothing is to be done`;
  const late = forMs > check.forMs + lateMs ? ` in ${sayDuration(roundTo100(forMs))}` : '';
  return [{ code: 'busy-when-idle', expected, saw: `${String(spent * 10)} ms of processor time${late}` }];
}

function sayTicks({ forMs, cpuTicks }: During): string {
  return `at most ${String(cpuTicks * 10)} ms of processor time in ${sayDuration(forMs)}`;
}

type Resources = Extract<Observation, { kind: 'resources' }>;

const words: Readonly<Record<Usage, string>> = {
  descriptors: 'open descriptors',
  threads: 'threads',
  processes: 'processes',
  zombies: 'processes that have ended and that nobody waits for',
  memory: 'memory',
  'peak-memory': 'memory at its peak',
};

function sayLimit(usage: Usage, atMost: number): string {
  if (usage === 'zombies') return `${atMost === 0 ? 'no' : `at most ${String(atMost)}`} ${words.zombies}`;
  if (isMemory(usage)) return `at most ${sayOctets(atMost)} more ${words[usage]} than before`;
  return atMost === 0
    ? `no more ${words[usage]} than before`
    : `at most ${String(atMost)} ${words[usage]} more than before`;
}

/** Where one is too many; of memory it is never one. */
const one: Readonly<Record<Usage, string>> = {
  ...words,
  descriptors: 'open descriptor',
  threads: 'thread',
  processes: 'process',
  zombies: 'process that has ended and that nobody waits for',
};

/** A sentence that is understood where what was expected is not beside it. */
function sayMore(usage: Usage, more: number): string {
  if (isMemory(usage)) return `${(more / 1024 ** 2).toFixed(0)} MiB more ${words[usage]} than before`;
  const what = (more === 1 ? one : words)[usage];
  return usage === 'zombies' ? `${String(more)} ${what}` : `${String(more)} more ${what} than before`;
}

function isMemory(usage: Usage): boolean {
  return usage === 'memory' || usage === 'peak-memory';
}

/** What is asked of a process, as one sentence. */
export function sayUse(check: UseCheck): string {
  if (check.kind === 'during') return sayTicks(check);
  return sayList(
    check.atMost.map(([usage, more]) => sayLimit(usage, more)),
    'and',
  );
}
