import { shuffled } from '../lib/statistics';
import { sayOctets } from '../lib/units';
import type { Load } from '../observe/load';
import type { Place, Settings } from './document';

const kibi = 1024;
const mebi = 1024 ** 2;

/** Small files for requests, large ones for octets. */
const smallest = 1 * kibi;

export interface SweepChoice {
  readonly clients: readonly number[];
  readonly sizes: readonly number[];
  readonly connections: readonly Load['connections'][];
}

/** What is measured where nothing is chosen: clients against one small file, then what differs from that in one way. */
export function ordinarySweep(quick: boolean): Load[] {
  const clients = quick ? [1, 16, 64] : [1, 2, 4, 16, 64, 256, 1000];
  const growing = clients.map((count) => load(smallest, count));
  const large = load(16 * mebi, 4);
  return quick
    ? [...growing, large]
    : [...growing, load(smallest, 16, 'one-shot'), load(64 * kibi, 16), large];
}

/** All that was chosen, crossed; what was not chosen is as simple as can be. */
export function chosenSweep({ clients, sizes, connections }: SweepChoice): Load[] {
  return sizes.flatMap((size) =>
    connections.flatMap((kind) => clients.map((count) => load(size, count, kind))),
  );
}

function load(size: number, clients: number, connections: Load['connections'] = 'persistent'): Load {
  return { size, clients, connections };
}

export function isSameLoad(one: Load, other: Load): boolean {
  return one.size === other.size && one.clients === other.clients && one.connections === other.connections;
}

export function sayLoad({ size, clients, connections }: Load): string {
  const who = clients === 1 ? '1 client' : `${clients} clients`;
  return `${who}, ${sayOctets(size)}${connections === 'one-shot' ? ', a connection for each request' : ''}`;
}

/**
 * Every measurement in the order it is made. Round by round all loads, small files and few clients first, because
 * memory that was taken is seldom given back; and under each load all subjects in random order, one right after the
 * other: what disturbs the machine for a while disturbs all of them.
 */
export function placesOf({ seed, rounds, loads, subjects }: Settings): Place[] {
  const growing = [...loads].sort((one, other) => one.size - other.size || one.clients - other.clients);
  return Array.from({ length: rounds }, (_, round) =>
    growing.flatMap((load) =>
      shuffled(subjects, seed, `subjects ${round} ${sayLoad(load)}`).map((subject) => ({
        subject,
        load,
        round,
      })),
    ),
  ).flat();
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.subject === other.subject && one.round === other.round && isSameLoad(one.load, other.load);
}
