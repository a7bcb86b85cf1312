import type { Path } from './problem';

export type Span = readonly [start: number, end: number];

/** Where a value stands, and the values in it. Plain data, so that it can be stored beside the value. */
export type Place = readonly [
  value: Span,
  key: Span | null,
  children: readonly (readonly [name: string, place: Place])[],
];

/** The place at a path, or of the last ancestor that exists. */
export function placeAt(root: Place, path: Path): Place {
  let place = root;
  for (const step of path) {
    const child = place[2].find(([name]) => name === String(step));
    if (child === undefined) break;
    place = child[1];
  }
  return place;
}
