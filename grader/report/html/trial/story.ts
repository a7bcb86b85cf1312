/** What was seen in one trial, as the page tells it: lanes, and what happened on them in order. Pure. */
import { sayNoRoom } from '../../../judge/lateness';
import type { Observation, StepEnd } from '../../../observe/observation';
import type { PlannedStep } from '../../../plan/plan';
import type { Happening, Lane } from './happening';
import { printedIn, type Printed } from './prints';
import { shortened } from './shorten';
import { tell, type Sign } from './tell';
import { samplesIn, type Sample } from './use';

/** While `waiter` waited, a thread of the server waited on the connection of `holder`, by the kernel. */
export interface Hold {
  readonly waiter: Lane;
  readonly holder: Lane;
  readonly ms: number;
}

export interface Story {
  /** When it begins, on the clock of the run. */
  readonly startMs: number;
  readonly lanes: readonly Lane[];
  readonly happenings: readonly Happening[];
  readonly endMs: number;
  readonly printed: readonly Printed[];
  readonly holds: readonly Hold[];
  /** What was used, by process, in the order of time. */
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
}

export function readStory(steps: readonly PlannedStep[], observations: readonly Observation[]): Story {
  const lanes = new Lanes();
  const startMs = observations.find((seen) => tell(seen) !== null && hasLane(seen))?.ms ?? 0;
  const holds: Hold[] = [];
  const told = observations.flatMap((seen, index): Happening[] => {
    const saying = seen.kind === 'step-end' ? tellStepEnd(steps[seen.step], seen.end) : tell(seen);
    const lane = lanes.of(seen, steps);
    if (saying === null) return [];
    const ms = Math.max(0, seen.ms - startMs);
    if (seen.kind === 'standstill' && lane !== null) holds.push(...lanes.holdersIn(seen, lane, ms));
    return [{ octets: null, omitted: 0, pieces: 1, ...saying, index, ms, untilMs: ms, lane }];
  });
  const printed = printedIn(observations);
  const happenings = shortened(
    inOrder([...told, ...printed.flatMap((one) => lanes.prints(one, startMs))]),
  ).map((one, index) => ({ ...one, index }));
  for (const one of happenings) one.lane?.happenings.push(one);
  return {
    startMs,
    lanes: lanes.all.filter(({ happenings }) => happenings.length > 0),
    happenings,
    holds,
    endMs: Math.max(0, ...happenings.map(({ lane, untilMs }) => (lane === null ? 0 : untilMs))),
    printed,
    samples: samplesIn(observations, startMs),
  };
}

function inOrder(happenings: readonly Happening[]): Happening[] {
  return [...happenings].sort((a, b) => a.ms - b.ms).map((one, index) => ({ ...one, index }));
}

/** What came before anything that is drawn, such as a look at a server that is shared, starts no clock. */
function hasLane(seen: Observation): boolean {
  return 'connection' in seen || 'process' in seen;
}

function tellStepEnd(step: PlannedStep | undefined, end: StepEnd): { sign: Sign; says: string } | null {
  switch (end.kind) {
    case 'done':
      return null;
    case 'stalled':
      return { sign: 'gave-up', says: sayStall(end.stall) };
    case 'no-connection':
      return { sign: 'note', says: `no open connection to ${step?.verb ?? 'go on'} on` };
    case 'waived':
      return { sign: 'note', says: 'left out: the server had announced that it closes' };
    case 'no-process':
      return { sign: 'note', says: 'the server was not there any more' };
    case 'no-room':
      return { sign: 'note', says: sayNoRoom };
  }
}

function sayStall(stall: Extract<StepEnd, { kind: 'stalled' }>['stall']): string {
  switch (stall.kind) {
    case 'silence':
      return `gave up after ${(stall.quietMs / 1000).toFixed(1)} s without an octet`;
    case 'cap':
      return `gave up after ${(stall.capMs / 1000).toFixed(1)} s: the time of the whole case was over`;
    case 'flood':
      return `stopped reading after ${stall.octets} octets`;
  }
}

/** Who is meant by a name at this moment. */
class Lanes {
  readonly all: Lane[] = [];
  readonly #current = new Map<string, Lane>();
  readonly #opened = new Map<string, number>();

  of(seen: Observation, steps: readonly PlannedStep[]): Lane | null {
    if (seen.kind === 'connect') return this.#open('connection', seen.connection);
    if ('connection' in seen) return this.#find('connection', seen.connection);
    if ('process' in seen)
      return this.#find('process', seen.process, 'instance' in seen ? seen.instance : undefined);
    const step = seen.kind === 'step-end' ? steps[seen.step] : undefined;
    return step !== undefined && 'on' in step ? (this.#current.get(step.on) ?? null) : null;
  }

  /** What a process printed from the start on; what a shared server printed before was about others. */
  prints({ process, instance, prints }: Printed, startMs: number): Happening[] {
    const lane = this.#find('process', process, instance);
    return prints.flatMap(({ ms, octets, omitted }): Happening[] => {
      if (ms === null || ms < startMs) return [];
      const at = { ms: ms - startMs, untilMs: ms - startMs };
      return [{ ...at, sign: 'print', says: 'printed', octets, omitted, pieces: 1, index: 0, lane }];
    });
  }

  /** Whom the server waited for, where that was another one. */
  holdersIn({ tasks }: Extract<Observation, { kind: 'standstill' }>, waiter: Lane, ms: number): Hold[] {
    const names = new Set(tasks.flatMap(({ on }) => on ?? []));
    return [...names].flatMap((name) => {
      const holder = this.#current.get(keyOf(name));
      return holder === undefined || holder === waiter ? [] : [{ waiter, holder, ms }];
    });
  }

  #find(kind: Lane['kind'], name: string, instance?: number): Lane {
    return this.#current.get(keyOf(name, instance)) ?? this.#open(kind, name, instance);
  }

  #open(kind: Lane['kind'], name: string, instance?: number): Lane {
    const count = (this.#opened.get(`${kind} ${name}`) ?? 0) + 1;
    this.#opened.set(`${kind} ${name}`, count);
    const lane = { kind, name: count === 1 ? name : `${name} ·${count}`, happenings: [] };
    this.all.push(lane);
    this.#current.set(keyOf(name, instance), lane);
    return lane;
  }
}

/** Process names and connection names are apart: a connection may be called `server`. */
function keyOf(name: string, instance?: number): string {
  return instance === undefined ? name : `${name} #${instance}`;
}
