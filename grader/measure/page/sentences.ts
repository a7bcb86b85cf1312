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
