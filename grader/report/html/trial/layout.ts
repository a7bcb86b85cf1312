/** Where everything of a sequence diagram goes: per cent to the right, pixels down. Pure. */
import { firstLineOf, gistOf, sayCount } from './octets';
import { ticksOf, timeScale, type Scale, type Stretch, type Tick } from './scale';
import { spansOf, type State } from './spans';
import type { Happening, Lane } from './happening';
import type { Story } from './story';
import { stripsOf, type Strip } from './use';
import { releasesIn } from './waits';

/** Heights within a lane: its edges, the client's line, the server's line, and the labels above and below. */
export interface Geometry {
  readonly name: 'roomy' | 'dense' | 'process';
  readonly height: number;
  readonly client: number;
  readonly server: number;
  readonly above: number;
  readonly below: number;
}

const roomy: Geometry = { name: 'roomy', height: 66, client: 20, server: 46, above: 14, below: 60 };
const dense: Geometry = { name: 'dense', height: 34, client: 6, server: 28, above: 21, below: 21 };
const process: Geometry = { name: 'process', height: 36, client: 12, server: 24, above: 22, below: 22 };

export const geometries = [roomy, dense, process] as const;

/** More lanes than this are drawn with less room for each. */
const mostRoomy = 8;
const axisHeight = 26;

/** Pixels of a drawing that nobody has zoomed, to decide which labels fit; the script decides again. */
const nominalWidth = 860;
const letterWidth = 6.4;

export interface Mark {
  readonly at: number;
  /** Where a mark that stands for several pieces ends. */
  readonly until: number;
  readonly happening: Happening;
  readonly label: Label;
}

export interface Label {
  readonly text: string;
  readonly y: number;
  /** Which end of it is at the mark. */
  readonly anchor: 'start' | 'end';
  /** Whether there is room for it before anything is zoomed. */
  readonly fits: boolean;
}

export interface Row {
  readonly lane: Lane;
  readonly top: number;
  readonly geometry: Geometry;
  readonly spans: readonly { readonly state: State; readonly from: number; readonly to: number }[];
  readonly marks: readonly Mark[];
}

/** Who waited for whom: from an end to the first octet of the next, or from one who waits to the one who is served. */
export interface Link {
  readonly from: number;
  readonly fromY: number;
  readonly to: number;
  readonly toY: number;
}

export interface Diagram {
  readonly height: number;
  readonly rows: readonly Row[];
  readonly stretches: readonly Stretch[];
  readonly ticks: readonly Tick[];
  readonly links: readonly Link[];
  readonly strips: readonly PlacedStrip[];
}

export interface PlacedStrip extends Strip {
  readonly top: number;
}

/** Height of a strip, and of the part of it that is drawn in. */
export const stripHeight = 44;
export const stripInk = 22;

export function layOut(story: Story): Diagram {
  const scale = timeScale(
    story.lanes.flatMap(({ happenings }) => happenings.flatMap(({ ms, untilMs }) => [ms, untilMs])),
  );
  let top = axisHeight;
  const rows = story.lanes.map((lane): Row => {
    const geometry = geometryOf(lane, story.lanes.length);
    const row = layOutLane(lane, geometry, top, scale, story.endMs);
    top += geometry.height;
    return row;
  });
  const strips = stripsOf(story.samples, scale).map((strip, i) => ({ ...strip, top: top + i * stripHeight }));
  return {
    height: top + strips.length * stripHeight + 6,
    rows,
    strips,
    stretches: scale.stretches,
    ticks: ticksOf(scale),
    links: linksIn(story, rows, scale),
  };
}

function geometryOf({ kind }: Lane, count: number): Geometry {
  if (kind === 'process') return process;
  return count > mostRoomy ? dense : roomy;
}

function layOutLane(lane: Lane, geometry: Geometry, top: number, scale: Scale, endMs: number): Row {
  const spans = spansOf(lane, endMs).map(({ state, fromMs, toMs }) => ({
    state,
    from: scale.at(fromMs),
    to: scale.at(toMs),
  }));
  const takenUntil = new Map<number, number>();
  // The labels of a process stand in line with its signs, those of a connection above and below.
  const inLine = lane.kind === 'process' ? lane.happenings.map(({ ms }) => scale.at(ms)) : [];
  const marks = lane.happenings.map((happening): Mark => {
    const at = scale.at(happening.ms);
    const label = placeLabel(labelOf(happening), at, yOf(happening, geometry), { takenUntil, inLine });
    return { at, until: scale.at(happening.untilMs), happening, label };
  });
  return { lane, top, geometry, spans, marks };
}

function yOf({ sign }: Happening, { above, below, client, server }: Geometry): number {
  if (sign === 'gave-up') return (client + server) / 2 + 4;
  return sign === 'send' || sign === 'connect' || sign === 'half-close' ? above : below;
}

interface Taken {
  /** By line: where the label before ends. */
  readonly takenUntil: Map<number, number>;
  /** Signs that no label may cover. */
  readonly inLine: readonly number[];
}

/** From left to right, each where it does not cover the one before it on the same line, nor a sign but its own. */
function placeLabel(text: string, at: number, y: number, { takenUntil, inLine }: Taken): Label {
  const width = ((text.length * letterWidth + 12) / nominalWidth) * 100;
  const anchor = at + width > 100 ? 'end' : 'start';
  const from = anchor === 'end' ? at - width : at;
  const covers = inLine.some((sign) => sign > from && sign < from + width && sign !== at);
  const fits = text !== '' && from >= (takenUntil.get(y) ?? 0) && !covers;
  if (fits) takenUntil.set(y, from + width);
  return { text, y, anchor, fits };
}

function labelOf({ sign, octets, omitted, pieces, says }: Happening): string {
  switch (sign) {
    case 'send':
    case 'receive': {
      const size = (octets?.length ?? 0) + omitted;
      if (pieces > 1) return `${pieces} more, ${sayCount(size)}`;
      return octets === null || octets.length === 0 ? sayCount(size) : gistOf(octets);
    }
    case 'print':
      return pieces > 1 ? `${pieces} more prints` : firstLineOf(octets ?? Buffer.alloc(0));
    case 'more':
      return says.split(',', 1)[0] ?? '';
    case 'gave-up':
      return says.replace(' without an octet', '');
    case 'signal':
      return says;
    default:
      return LABELS[sign] ?? '';
  }
}

const LABELS: Readonly<Partial<Record<Happening['sign'], string>>> = {
  refused: 'no connection',
  'half-close': 'FIN',
  fin: 'FIN',
  reset: 'RST',
  left: 'closed by us',
  up: 'listens',
  down: 'ended',
  stopped: 'stopped',
};

function linksIn(story: Story, rows: readonly Row[], scale: Scale): Link[] {
  const after = releasesIn(story).flatMap(({ waiter, other, over, heard }) =>
    linkBetween(rows, other, scale.at(over.ms), waiter, scale.at(heard.ms)),
  );
  const held = story.holds.flatMap(({ waiter, holder, ms }) =>
    linkBetween(rows, waiter, scale.at(ms), holder, scale.at(ms)),
  );
  return [...after, ...held];
}

/** From the edge of one lane to the near edge of the other. */
function linkBetween(rows: readonly Row[], of: Lane, from: number, other: Lane, to: number): Link[] {
  const start = rows.find(({ lane }) => lane === of);
  const end = rows.find(({ lane }) => lane === other);
  if (start === undefined || end === undefined) return [];
  const down = end.top > start.top;
  const fromY = start.top + (down ? start.geometry.server : start.geometry.client);
  const toY = end.top + (down ? end.geometry.client : end.geometry.server);
  return [{ from, fromY, to, toY }];
}
