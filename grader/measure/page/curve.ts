import type { Load } from '../../observe/load';
import type { Figures, Point } from '../document';
import { isSameLoad } from '../sweep';

/** The points of one sweep: one subject's figures against the number of clients. */
export interface Curve {
  readonly subject: string;
  readonly look: number;
  readonly clients: readonly number[];
  readonly figures: readonly (Figures | null)[];
}

/** The loads that differ from the first in nothing but the number of clients, fewest first. */
export function sweptLoads(loads: readonly Load[]): Load[] {
  const [first] = loads;
  return loads
    .filter((load) => load.size === first?.size && load.connections === first.connections)
    .sort((one, other) => one.clients - other.clients);
}

export function curveOf(
  points: readonly Point[],
  subject: string,
  look: number,
  loads: readonly Load[],
): Curve {
  const of = (load: Load): Figures | null =>
    points.find((point) => point.subject === subject && isSameLoad(point.load, load))?.figures ?? null;
  return { subject, look, clients: loads.map(({ clients }) => clients), figures: loads.map(of) };
}
