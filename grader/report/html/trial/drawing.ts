/** A laid-out diagram as SVG. Across, everything is in per cent: to zoom is to make the drawing wider. */
import { markup, type Markup } from '../markup';
import {
  stripHeight,
  stripInk,
  type Diagram,
  type Label,
  type Mark,
  type PlacedStrip,
  type Row,
} from './layout';
import { sayMs, type Stretch, type Tick } from './scale';
import { describe } from './table';

/** Below the labels of the axis. */
const gridTop = 20;

/** `idOf` gives the id of the table row that an arrow opens. */
export function drawing(diagram: Diagram, idOf: (index: number) => string, title: string): Markup {
  const { height, rows, stretches, ticks, links, strips } = diagram;
  const folds = stretches.filter(({ folded }) => folded).map((fold) => drawFold(fold, height));
  const then = links.map(
    ({ from, fromY, to, toY }) =>
      markup`<line class="then" x1="${x(from)}" y1="${fromY}" x2="${x(to)}" y2="${toY}"/>`,
  );
  return markup`<div class="chart" data-stretches="${JSON.stringify(stretches.map(compact))}">
<div class="names" aria-hidden="true">${rows.map(nameOf)}${strips.map(({ name }) => markup`<div class="name strip">${name}</div>`)}</div>
<div class="view" tabindex="0" role="region" aria-label="Diagram: ${title}"><svg class="seq" width="100%" height="${height}" role="group" aria-label="Sequence diagram, time to the right">
${drawAxis(ticks, height)}${folds}<g aria-hidden="true">${then}</g>
${rows.map((row) => drawRow(row, idOf))}${strips.map(drawStrip)}</svg></div></div>`;
}

/** Round moments, and a thin line down from each. */
export function drawAxis(ticks: readonly Tick[], height: number): Markup {
  const marks = ticks.map(({ at, says }) => {
    const end = at > 96 ? markup` class="end"` : null;
    return markup`<line x1="${x(at)}" x2="${x(at)}" y1="${gridTop}" y2="${height}"/><text x="${x(at)}" y="14"${end}>${says}</text>`;
  });
  return markup`<g class="axis" aria-hidden="true">${marks}</g>`;
}

const x = (percent: number): string => `${Number(percent.toFixed(3))}%`;

/** What the script needs to show the true scale: from and to in ms, from and to in per cent, whether folded. */
function compact({ fromMs, toMs, from, to, folded }: Stretch): number[] {
  return [fromMs, toMs, from, to, folded ? 1 : 0].map((value) => Number(value.toFixed(3)));
}

function nameOf({ lane, geometry }: Row): Markup {
  return markup`<div class="name ${geometry.name}"><b>${lane.name}</b></div>`;
}

function drawFold({ from, to, fromMs, toMs }: Stretch, height: number): Markup {
  return markup`<g class="fold" aria-hidden="true"><rect x="${x(from)}" width="${x(to - from)}" y="${gridTop}" height="${height - gridTop}"/><text x="${x((from + to) / 2)}" y="14">${sayMs(toMs - fromMs)}</text></g>`;
}

function drawRow({ lane, top, geometry, spans, marks }: Row, idOf: (index: number) => string): Markup {
  const { client, server, name } = geometry;
  const bands = spans.map(
    ({ from, to, state }) =>
      markup`<rect class="${state}" x="${x(from)}" width="${x(to - from)}" y="${top + client}" height="${server - client}"/>`,
  );
  const first = marks[0]?.at ?? 0;
  const last = Math.max(...spans.map(({ to }) => to), first);
  const edges = (lane.kind === 'process' ? [] : [client, server]).map(
    (y) => markup`<line class="edge" x1="${x(first)}" x2="${x(last)}" y1="${top + y}" y2="${top + y}"/>`,
  );
  const signs = marks.map((mark) => drawMark(mark, top, name, idOf(mark.happening.index)));
  return markup`<g class="lane ${lane.kind}" role="group" aria-label="${lane.name}">${bands}${edges}
${signs}</g>
`;
}

/** The sign is defined once for the whole page, by its name and by the room there is. */
function drawMark({ at, until, happening, label }: Mark, top: number, room: string, id: string): Markup {
  const sign = (percent: number): Markup =>
    markup`<use href="#${happening.sign}-${room}" x="${x(percent)}" y="${top}"/>`;
  const last = until > at ? sign(until) : null;
  return markup`<a href="#${id}" class="${happening.sign}" aria-label="${label.text === '' ? '' : `${label.text}, `}${describe(happening)}">${sign(at)}${last}${drawLabel(label, at, top)}</a>
`;
}

function drawLabel({ text, y, anchor, fits }: Label, at: number, top: number): Markup | null {
  if (text === '') return null;
  const classes = [...(anchor === 'end' ? ['end'] : []), ...(fits ? [] : ['off'])].join(' ');
  return markup`<text x="${x(at)}" y="${top + y}" dx="${anchor === 'end' ? -6 : 6}" class="${classes}">${text}</text>`;
}

/** The first and the last value are written out, and the highest where that is neither. */
function drawStrip({ name, top, points }: PlacedStrip): Markup {
  const y = (height: number): number => Number((top + stripHeight - 6 - height * stripInk).toFixed(1));
  const highest = points.findIndex(({ height }) => height === Math.max(...points.map((one) => one.height)));
  const named = new Set([0, highest, points.length - 1]);
  const lines = points
    .slice(1)
    .map(
      ({ at, height }, i) =>
        markup`<line x1="${x(points[i]?.at ?? 0)}" y1="${y(points[i]?.height ?? 0)}" x2="${x(at)}" y2="${y(height)}"/>`,
    );
  const values = points.map(({ at, height, says }, i) =>
    named.has(i)
      ? markup`<circle cx="${x(at)}" cy="${y(height)}" r="2.5"/><text x="${x(at)}" y="${y(height) - 6}" class="${i > 0 && at > 80 ? 'end' : ''}">${says}</text>`
      : markup`<circle cx="${x(at)}" cy="${y(height)}" r="2"/>`,
  );
  const summary = points.map(({ says }) => says).join(', ');
  return markup`<g class="strip lane" role="img" aria-label="${name}: ${summary}">${lines}${values}</g>
`;
}
