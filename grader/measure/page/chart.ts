import type { Interval } from '../../lib/statistics';
import type { Figure, Series } from './figure';
import { escapeMarkup } from './markup';
import { linearScale, logScale, stepScale, type Scale } from './scale';

const width = 720;
const height = 360;
const inside = { left: 64, right: 560, top: 20, bottom: 310 };
const labelGap = 16;

/** Colours that the colour-blind tell apart (Okabe and Ito, 2008), a sign and a dash each, for light and for dark. */
export const chartStyle = `
.chart{font:13px system-ui,sans-serif;--ink:#1b1b1b;--faint:#d5d5d5;--paper:#fff}
.chart text{fill:var(--ink)}.chart .grid{stroke:var(--faint)}.chart .line{fill:none;stroke-width:2}
.chart .band{opacity:.18;stroke:none}.chart .paper{fill:var(--paper)}
.look0{--c:#0072b2}.look1{--c:#b85c00}.look2{--c:#00795a}.look3{--c:#a3437a}
.look4{--c:#5b5b5b}.look5{--c:#7a6a00}.look6{--c:#2a6f97}.look7{--c:#b3261e}
.chart .line,.chart .dot{stroke:var(--c)}.chart .dot{fill:var(--paper);stroke-width:2}.chart .band{fill:var(--c)}.chart text.name{fill:var(--c)}
@media(prefers-color-scheme:dark){.chart{--ink:#ececec;--faint:#444;--paper:#161616}
.look0{--c:#6cb8ee}.look1{--c:#f0a24a}.look2{--c:#4fcca3}.look3{--c:#e39ac4}
.look4{--c:#b9b9b9}.look5{--c:#e5d75a}.look6{--c:#9ad0e8}.look7{--c:#ff8a80}}
`;

const dashes = ['', '7 3', '2 3', '9 3 2 3', '', '7 3', '2 3', '9 3 2 3'];
const looks = dashes.length;

/** A line chart against the number of clients, each point with the band of its interval. `id` keeps charts of a page apart. */
export function chartSvg(figure: Figure, id: string): string {
  const known = figure.series.flatMap(({ values }) =>
    values.flatMap((value) => (value === null ? [] : [value])),
  );
  if (known.length === 0) return '';
  const x = stepScale(figure.clients);
  const y = scaleFor(figure, known);
  const place: Place = {
    x: (clients) => round(inside.left + x.at(clients) * (inside.right - inside.left)),
    y: (value) => round(inside.bottom - y.at(value) * (inside.bottom - inside.top)),
  };
  const parts = [
    `<title id="${id}-title">${escapeMarkup(figure.title)}</title>`,
    `<desc id="${id}-desc">${escapeMarkup(figure.sentence)}</desc>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...axes(figure, x, y, place),
    ...figure.series.map((series) => line(series, figure.clients, place, y)),
    ...labels(figure, place, y),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">${parts.join('')}</svg>`;
}

/** The same as a file of its own: an image takes no style from the page it stands in. */
export function standaloneSvg(figure: Figure): string {
  return `${chartSvg(figure, figure.name).replace('>', `><style>${chartStyle}</style>`)}\n`;
}

interface Place {
  readonly x: (clients: number) => number;
  readonly y: (value: number) => number;
}

function scaleFor({ axis }: Figure, known: readonly Interval[]): Scale {
  const values = known.flatMap(({ median, high }) => [median, high]);
  if (axis === 'linear') return linearScale(values);
  const positive = [...values, ...known.map(({ low }) => low)].filter((value) => value > 0);
  return positive.length === 0 ? linearScale(values) : logScale(positive);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function axes({ unit }: Figure, x: Scale, y: Scale, place: Place): string[] {
  const rows = y.ticks.map((tick) => {
    const at = place.y(tick);
    return `<line class="grid" x1="${inside.left}" x2="${inside.right}" y1="${at}" y2="${at}"/><text x="${inside.left - 8}" y="${at + 4}" text-anchor="end">${sayTick(tick)}</text>`;
  });
  const columns = x.ticks.map(
    (tick) => `<text x="${place.x(tick)}" y="${inside.bottom + 20}" text-anchor="middle">${tick}</text>`,
  );
  const middle = (inside.left + inside.right) / 2;
  const names = [
    `<text x="${middle}" y="${inside.bottom + 40}" text-anchor="middle">clients</text>`,
    `<text x="${inside.left}" y="12">${escapeMarkup(unit)}</text>`,
  ];
  return [...rows, ...columns, ...names];
}

function sayTick(value: number): string {
  return value >= 10_000 ? `${value / 1000}k` : String(value);
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** A gap where nothing is known, or where a logarithm has no place for it. */
function spotsOf({ values }: Series, clients: readonly number[], place: Place, y: Scale): Spot[] {
  return values.flatMap((value, i) => {
    if (value === null || !Number.isFinite(y.at(value.median))) return [];
    const low = Number.isFinite(y.at(value.low)) ? value.low : value.median;
    const at = place.x(clients[i] ?? 0);
    return [{ x: at, y: place.y(value.median), low: place.y(low), high: place.y(value.high) }];
  });
}

function line(series: Series, clients: readonly number[], place: Place, y: Scale): string {
  const spots = spotsOf(series, clients, place, y);
  const look = series.look % looks;
  const edge = [
    ...spots.map(({ x, high }) => `${x},${high}`),
    ...spots.toReversed().map(({ x, low }) => `${x},${low}`),
  ];
  const path = spots.map(({ x, y: at }) => `${x},${at}`).join(' ');
  const dots = spots.map(({ x, y: at }) => `<circle class="dot" cx="${x}" cy="${at}" r="3.5"/>`).join('');
  return `<g class="look${look}"><polygon class="band" points="${edge.join(' ')}"/><polyline class="line" stroke-dasharray="${dashes[look] ?? ''}" points="${path}"/>${dots}</g>`;
}

/** Names at the ends of their lines, moved apart where they would lie on each other. */
function labels({ series, clients }: Figure, place: Place, y: Scale): string[] {
  const ends = series
    .flatMap((each) => {
      const last = spotsOf(each, clients, place, y).at(-1);
      return last === undefined ? [] : [{ name: each.subject, look: each.look % looks, y: last.y }];
    })
    .sort((one, other) => one.y - other.y);
  let lowest = -Infinity;
  const placed = ends.map((end) => {
    lowest = Math.max(end.y, lowest + labelGap);
    return { ...end, y: lowest };
  });
  const over = Math.max(0, lowest - (height - 8));
  return placed.map(
    ({ name, look, y: at }) =>
      `<text class="name look${look}" x="${inside.right + 10}" y="${round(at - over + 4)}">${escapeMarkup(shorten(name))}</text>`,
  );
}

/** Both ends of it: a path begins where others do, and ends in what the subject is called. */
function shorten(name: string): string {
  return name.length <= 18 ? name : `${name.slice(0, 6)}…${name.slice(-11)}`;
}

/** As the JSON has it, to the last digit. */
export function exact(interval: Interval | null): string {
  return interval === null ? '–' : `${interval.median} (${interval.low} to ${interval.high})`;
}
