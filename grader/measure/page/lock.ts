/** What the numbers tell about a lock that all threads of a server share. */
import type { Figures } from '../document';
import { showNumber } from '../terminal';
import type { Curve } from './curve';

/** Python's threads, threads that share no lock, and where it was measured, a server with as many threads as Python's. */
export interface Trio {
  readonly python: Curve;
  readonly pool: Curve;
  readonly control: Curve | null;
}

export function ofLock(
  { python, pool, control }: Trio,
  cores: number,
): { throughput: string; cores: string } {
  const growth = (curve: Curve): number => bestOf(curve) / (speedsOf(curve)[0] ?? NaN);
  const throughput = `More clients make python at best ${showNumber(growth(python))} times as fast as one client, and thread-pool ${showNumber(growth(pool))} times.${sayDecline(python, pool)}`;
  const [own, others] = [mostCores(python), mostCores(pool)];
  const spent = `python never uses more than ${showNumber(own)} of ${cores} cores, thread-pool up to ${showNumber(others)}.`;
  const takesTurns = own < 1.1 && growth(pool) > 1.5 * growth(python);
  const room =
    cores <= 2
      ? ' The load generator needs a core as well, so that on this machine nobody has much more than one.'
      : '';
  return { throughput, cores: `${spent} ${takesTurns ? turns : sayHandingOver(python, control)}${room}` };
}

const turns =
  'Its threads take turns: the interpreter’s lock (the GIL) lets one of them run at a time, and the others use the machine only while they wait in the kernel.';

/** At each number of clients, undefined where nothing is known. */
function valuesOf(curve: Curve, pick: (figures: Figures) => number | undefined): (number | undefined)[] {
  return curve.figures.map((figures) => (figures === null ? undefined : pick(figures)));
}

const speedsOf = (curve: Curve): (number | undefined)[] =>
  valuesOf(curve, ({ perSecond }) => perSecond.median);
const costsOf = (curve: Curve): (number | undefined)[] =>
  valuesOf(curve, ({ cpuMsPerThousand }) => cpuMsPerThousand?.median);

function most(values: readonly (number | undefined)[]): number {
  return Math.max(...values.filter((value) => value !== undefined));
}

const bestOf = (curve: Curve): number => most(speedsOf(curve));
const mostCores = (curve: Curve): number => most(valuesOf(curve, ({ cores }) => cores.median));

/** The greatest number of clients at which something is known of both: only there they can be compared. */
function lastOfBoth(one: readonly (number | undefined)[], other: readonly (number | undefined)[]): number {
  return one.findLastIndex((value, i) => value !== undefined && other[i] !== undefined);
}

/** Less than this is no decline worth a sentence; less than the second is none at all. */
const notable = 1.5;
const steady = 1.1;

function sayDecline(python: Curve, pool: Curve): string {
  const [own, others] = [speedsOf(python), speedsOf(pool)];
  const at = lastOfBoth(own, others);
  const times = (values: typeof own): number => most(values.slice(0, at + 1)) / (values[at] ?? NaN);
  if (at < 0 || times(own) < notable) return '';
  const beside =
    times(others) < steady ? 'keeps what it has' : `is ${showNumber(times(others))} times slower than that`;
  return ` At ${python.clients[at] ?? 0} clients python is ${showNumber(times(own))} times slower than at its best, while thread-pool ${beside}.`;
}

/** Threads that hand a lock to each other show it: the work is the same, and costs ever more. As many without one do not. */
function sayHandingOver(python: Curve, control: Curve | null): string {
  const unknown = 'This run does not tell the interpreter’s lock (the GIL) from other causes.';
  if (control === null || python.clients[0] !== 1) return unknown;
  // Who does not serve them all has fewer threads than clients, and is no control.
  const servesAll = control.figures.map((figures, i) => figures?.served.median === control.clients[i]);
  const own = costsOf(python);
  const others = costsOf(control).map((cost, i) => (servesAll[i] === true ? cost : undefined));
  const at = lastOfBoth(own, others);
  const times = (values: typeof own): number => (values[at] ?? NaN) / (values[0] ?? NaN);
  if (!(times(own) > 2 && times(own) > 2 * times(others))) return unknown;
  return `With ${python.clients[at] ?? 0} clients a request costs it ${showNumber(times(own))} times the processor time it costs with one, though the work is the same: its threads spend that on handing the interpreter’s lock (the GIL) to each other. At ${control.subject}, where a thread for each client shares no such lock, it is ${showNumber(times(others))} times.`;
}
