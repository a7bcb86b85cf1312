/**
 * What is left of a value when what was complained of is taken out. The rules are asked about the rest, so one
 * slip does not hide the others; what they say is then placed in the whole again.
 */
import { complaintsOf } from './complaints';
import type { Complaint, Path } from './problem';
import { schemaErrors, type SchemaName } from './schema';

/** What goes with a fault at this path; nothing where the fault is that something is missing. */
type Extent = (fault: Path) => readonly Path[];

export class Remnant<T> {
  /** What fits the schema, but that keys may be missing where `extent` leaves them be. */
  readonly left: T;
  private readonly taken = new Set<string>();
  private readonly said: ReadonlySet<string>;
  /** Every place that a fault lies at or below. */
  private readonly above = new Set<string>();
  /** Maps that have lost a key. */
  private readonly poorer = new Set<string>();

  constructor(
    private readonly schema: SchemaName,
    private readonly whole: unknown,
    private readonly faults: readonly Path[],
    private readonly extent: Extent,
    said: readonly Path[] = [],
  ) {
    this.said = new Set([...faults, ...said].map(keyOf));
    let left = whole;
    for (let next = this.take(faults); next; next = this.take(this.faultsOf(left)))
      left = without(whole, this.taken, []);
    this.left = left as T;
  }

  /** With more taken out, and more said of what stays. The paths lead through what is left. */
  less(faults: readonly Path[], said: readonly Path[]): Remnant<T> {
    const inWhole = (paths: readonly Path[]): Path[] => paths.map((path) => this.original(path));
    return new Remnant(
      this.schema,
      this.whole,
      [...this.faults, ...inWhole(faults)],
      this.extent,
      inWhole(said),
    );
  }

  /** Where a path through what is left leads in the whole. */
  original(path: Path): Path {
    const before: (string | number)[] = [];
    let value = this.whole;
    for (const step of path) {
      const at = Array.isArray(value) ? this.indexBefore(before, value.length, Number(step)) : step;
      before.push(at);
      value = childOf(value, at);
    }
    return before;
  }

  /** Whether nothing at this place, or in it, was at fault. */
  isWhole(path: Path): boolean {
    return !this.above.has(keyOf(this.original(path)));
  }

  /** Whether nothing was said of this very place. */
  isNews({ path }: Complaint): boolean {
    return !this.said.has(keyOf(this.original(path)));
  }

  /** Whether the keys that a sentence about their company rests on are all there. */
  hasCompany({ path }: Complaint): boolean {
    const place = this.original(path);
    if (this.above.has(keyOf(place))) return false;
    return typeof place.at(-1) === 'number' || !this.poorer.has(keyOf(place.slice(0, -1)));
  }

  private faultsOf(left: unknown): Path[] {
    return complaintsOf(schemaErrors(this.schema, left)).map(({ path }) => this.original(path));
  }

  /** Whether that took anything out. */
  private take(faults: readonly Path[]): boolean {
    const before = this.taken.size;
    for (const path of [...faults, ...faults.flatMap(this.extent)])
      path.forEach((_, i) => this.above.add(keyOf(path.slice(0, i + 1))));
    for (const path of faults.flatMap(this.extent)) {
      this.taken.add(keyOf(path));
      this.poorer.add(keyOf(path.slice(0, -1)));
    }
    return this.taken.size > before;
  }

  private indexBefore(list: Path, length: number, index: number): number {
    let left = index;
    for (let i = 0; i < length; i += 1) {
      if (this.taken.has(keyOf([...list, i]))) continue;
      if (left === 0) return i;
      left -= 1;
    }
    return length;
  }
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

function childOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function without(value: unknown, taken: ReadonlySet<string>, path: Path): unknown {
  const keeps = (key: string | number): boolean => !taken.has(keyOf([...path, key]));
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => (keeps(i) ? [without(item, taken, [...path, i])] : []));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => keeps(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner, taken, [...path, key])]));
}
