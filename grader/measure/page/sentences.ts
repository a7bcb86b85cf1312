/** What a lecturer would say under each chart, from the numbers of this run and no others. */
import type { Figures } from '../document';
import { showNumber } from '../terminal';
import type { Curve } from './curve';

interface Seen {
  readonly subject: string;
  readonly clients: number;
  readonly value: number;
}

function all(curves: readonly Curve[], pick: (figures: Figures) => number | undefined): Seen[] {
  return curves.flatMap(({ subject, clients, figures }) =>
    figures.flatMap((each, i) => {
      const value = each === null ? undefined : pick(each);
      return value === undefined ? [] : [{ subject, clients: clients[i] ?? 0, value }];
    }),
  );
}

const nothing = 'Nothing was measured here.';

function extremes(seen: readonly Seen[]): { least: Seen; most: Seen } | null {
  const sorted = [...seen].sort((one, other) => one.value - other.value);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least === undefined || most === undefined ? null : { least, most };
}

/** What was seen with the greatest number of clients at which at least one subject has a value. */
function atTheEnd(seen: readonly Seen[]): Seen[] {
  const clients = Math.max(...seen.map((one) => one.clients));
  return seen.filter((one) => one.clients === clients);
}

function sayClients(count: number): string {
  return count === 1 ? '1 client' : `${count} clients`;
}

export function ofThroughput(curves: readonly Curve[]): string {
  const seen = all(curves, ({ perSecond }) => perSecond.median);
  const whole = extremes(seen);
  const end = extremes(atTheEnd(seen));
  if (whole === null || end === null) return nothing;
  const { subject, clients, value } = whole.most;
  const best = `The most is ${showNumber(value)} requests/s, by ${subject} with ${sayClients(clients)}.`;
  if (curves.length === 1)
    return `${best} With ${sayClients(end.most.clients)} it is ${showNumber(end.most.value)}.`;
  return `${best} With ${sayClients(end.most.clients)} the servers lie ${showNumber(end.most.value / end.least.value)} times apart, from ${end.least.subject} to ${end.most.subject}.`;
}

export function ofLatency(curves: readonly Curve[]): string {
  const end = extremes(atTheEnd(all(curves, ({ p99Ms }) => p99Ms?.median)));
  if (end === null) return nothing;
  const { least, most } = end;
  const worst = `With ${sayClients(most.clients)} one request in a hundred takes ${showNumber(most.value)} ms or longer at ${most.subject}`;
  const other =
    least.subject === most.subject ? '' : `, and ${showNumber(least.value)} ms at ${least.subject}`;
  return `${worst}${other}. Clients that are never answered have no latency: read the next chart beside this one.`;
}

export function ofServed(curves: readonly Curve[]): string {
  const lasts = curves.flatMap((curve) => atTheEnd(all([curve], ({ served }) => served.median)));
  const short = lasts.filter(({ value, clients }) => value < clients);
  if (lasts.length === 0) return nothing;
  if (short.length === 0) return 'Everyone is answered, by every server, however many they are.';
  const list = short.map(({ subject, value, clients }) => `${subject} ${value} of ${clients}`);
  return `Of clients that keep their connections these answer only some: ${list.join(', ')}. The others wait, however fast the few are served.`;
}

export function ofCpu(curves: readonly Curve[]): string {
  const end = extremes(atTheEnd(all(curves, ({ cpuMsPerThousand }) => cpuMsPerThousand?.median)));
  if (end === null) return nothing;
  const { least, most } = end;
  if (least.subject === most.subject)
    return `With ${sayClients(most.clients)} a thousand requests cost ${showNumber(most.value)} ms.`;
  return `With ${sayClients(most.clients)} a thousand requests cost ${showNumber(least.value)} ms at ${least.subject} and ${showNumber(most.value)} ms at ${most.subject}. This counts work, not waiting: a busy neighbour hardly moves it.`;
}

export function ofMemory(curves: readonly Curve[]): string {
  const grown = curves.map(({ subject, figures }) => {
    const known = figures.filter((each) => each !== null).map(({ peakMiB }) => peakMiB.median);
    return { subject, clients: 0, value: Math.max(...known) - Math.min(...known) };
  });
  const end = extremes(grown.filter(({ value }) => Number.isFinite(value)));
  if (end === null) return nothing;
  const { least, most } = end;
  if (most.value < 1) return 'More clients take less than 1 MiB more, at every server.';
  const grows = `${most.subject} grows by ${showNumber(most.value)} MiB from the fewest clients to the most`;
  return least.subject === most.subject
    ? `${grows}.`
    : `${grows}, ${least.subject} by ${showNumber(least.value)} MiB.`;
}

/** The lock is named as the cause only where the numbers show it. */
export function ofLock(python: Curve, pool: Curve, cores: number): { throughput: string; cores: string } {
  const growth = (curve: Curve): number => {
    const seen = all([curve], ({ perSecond }) => perSecond.median);
    return Math.max(...seen.map(({ value }) => value)) / (seen[0]?.value ?? NaN);
  };
  const used = (curve: Curve): number =>
    Math.max(...all([curve], ({ cores }) => cores.median).map(({ value }) => value));
  const [own, others] = [used(python), used(pool)];
  const throughput = `More clients make python at best ${showNumber(growth(python))} times as fast as one client, and thread-pool ${showNumber(growth(pool))} times.${sayDecline(python, pool)}`;
  const spent = `python never uses more than ${showNumber(own)} of ${cores} cores, thread-pool up to ${showNumber(others)}.`;
  const takesTurns = own < 1.1 && growth(pool) > 1.5 * growth(python);
  const cause = takesTurns
    ? ' Its threads take turns: the interpreter’s lock (the GIL) lets one of them run at a time, and the others use the machine only while they wait in the kernel.'
    : sayHandingOver(python, pool);
  const room =
    cores <= 2
      ? ' The load generator needs a core as well, so that on this machine nobody has much more than one.'
      : '';
  return { throughput, cores: `${spent}${cause}${room}` };
}

/** From its best on, how many times slower a server is with the most clients. */
function declineOf(
  curve: Curve,
): { readonly times: number; readonly best: Seen; readonly last: Seen } | null {
  const seen = all([curve], ({ perSecond }) => perSecond.median);
  const [best, last] = [extremes(seen)?.most, seen.at(-1)];
  return best === undefined || last === undefined ? null : { times: best.value / last.value, best, last };
}

/** Less than this is no decline worth a sentence. */
const notable = 1.5;

function sayDecline(python: Curve, pool: Curve): string {
  const [own, other] = [declineOf(python), declineOf(pool)];
  if (own === null || other === null || own.times < notable) return '';
  const beside = other.times < notable ? ', while thread-pool keeps what it has' : '';
  return ` python is at its best with ${sayClients(own.best.clients)}; with ${sayClients(own.last.clients)} it is ${showNumber(own.times)} times slower${beside}.`;
}

/** Threads that hand a lock to each other show it: the work is the same, and each piece of it costs ever more. */
function sayHandingOver(python: Curve, pool: Curve): string {
  const [own, other] = [costOf(python), costOf(pool)];
  if (own > 2 && own > 2 * other)
    return ` One request costs it ${showNumber(own)} times as much processor time with many clients as with one, though the work is the same: its threads spend it on handing the interpreter’s lock (the GIL) to each other. At thread-pool it is ${showNumber(other)} times.`;
  return ' This run does not tell the interpreter’s lock (the GIL) from other causes.';
}

/** How many times what a request costs with one client it costs with the most. */
function costOf(curve: Curve): number {
  const costs = all([curve], ({ cpuMsPerThousand }) => cpuMsPerThousand?.median);
  return (costs.at(-1)?.value ?? NaN) / (costs[0]?.value ?? NaN);
}
