/** The same trial as a table: what a screen reader reads instead of the drawing, and where the octets are kept. */
import { lines, markup, type Markup } from '../markup';
import { octetLines, sayCount } from './octets';
import { sayMs } from './scale';
import type { Happening } from './happening';

/** How much is shown of what there may be too much of. */
export interface Measure {
  /** Octets of one message. */
  readonly octets: number;
  /** Connections of a crowd that have a row of their own. */
  readonly members: number;
  /** Lines that a crowd is drawn with. */
  readonly lines: number;
  /** Of its connections, so many in full. */
  readonly examples: number;
}

export interface TableOptions extends Measure {
  readonly idOf: (index: number) => string;
}

/** HTML lets the ends of rows and cells be left out; with a thousand rows that is worth it. */
export function table(happenings: readonly Happening[], options: TableOptions): Markup {
  const known = new Map<string, number>();
  return markup`<table class="events"><caption>What happened, in order</caption><thead><tr><th scope="col">at<th scope="col">on<th scope="col">what<tbody>
${happenings.map((one) => row(one, known, options))}</table>`;
}

function row(one: Happening, known: Map<string, number>, options: TableOptions): Markup {
  const id = options.idOf(one.index);
  return markup`<tr id="${id}" class="${one.sign}" tabindex="-1"><td>${sayMs(one.ms, 0.01)}<td>${one.lane?.name ?? ''}<td>${what(one)}${octetsOf(one, known, options)}
`;
}

function what({ says, octets, omitted, pieces, untilMs }: Happening): string {
  if (octets === null) return says;
  const size = sayCount(octets.length + omitted);
  return pieces === 1
    ? `${says} ${size}`
    : `${says} ${size} in ${pieces} pieces, until ${sayMs(untilMs, 0.01)}`;
}

/** As an arrow is read aloud. */
export function describe(one: Happening): string {
  return `${sayMs(one.ms, 0.01)}: ${what(one)}`;
}

/** Shorter than this, it takes less room to say octets again than to point at them. */
const shortest = 40;

function octetsOf(
  { index, octets, omitted }: Happening,
  known: Map<string, number>,
  options: TableOptions,
): Markup | null {
  if (octets === null) return null;
  if (octets.length === 0) return markup`<p class="omitted">The log keeps their number, not the octets.</p>`;
  const key = octets.toString('latin1');
  const before = known.get(key);
  if (before !== undefined && octets.length > shortest)
    return markup`<p class="same">the same octets as <a href="#${options.idOf(before)}">before</a></p>`;
  known.set(key, index);
  const rest = omitted > 0 ? [`… ${omitted} octets that the log does not keep`] : [];
  return markup`<pre>${lines([...octetLines(octets, options.octets), ...rest])}</pre>`;
}
