/** What an arrow looks like, defined once and used by name: `send-roomy`, `fin-dense`. Upwards is towards the client. */
import { markup, type Markup } from '../markup';
import { geometries, type Geometry } from './layout';
import type { Sign } from './tell';

type Shape = (geometry: Geometry) => string;

/** Half the width of a head. */
const w = 4;

const down: Shape = ({ client, server }) =>
  `M0 ${client}V${server - 1}M${-w} ${server - 7}L0 ${server - 1}L${w} ${server - 7}`;
const up: Shape = ({ client, server }) =>
  `M0 ${server}V${client + 1}M${-w} ${client + 7}L0 ${client + 1}L${w} ${client + 7}`;
const across: Shape = ({ client, server }) => `M0 ${client}V${server}`;
const barAt = (y: number): string => `M${-w - 1} ${y}H${w + 1}`;
const crossAt = (y: number): string => `M${-w} ${y - w}L${w} ${y + w}M${w} ${y - w}L${-w} ${y + w}`;
const ringAt = (y: number): string => `M-3 ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
const diamondAt = (y: number): string => `M0 ${y - w}L${w} ${y}L0 ${y + w}L${-w} ${y}z`;
const middle = ({ client, server }: Geometry): number => (client + server) / 2;

const SHAPES: Readonly<Record<Sign, Shape>> = {
  connect: (g) => ringAt(g.client),
  connected: (g) => ringAt(g.server),
  refused: (g) => across(g) + crossAt(g.server),
  send: down,
  receive: up,
  'half-close': (g) => across(g) + barAt(g.server),
  fin: (g) => across(g) + barAt(g.client),
  reset: (g) => across(g) + crossAt(g.client),
  left: (g) => across(g) + barAt(g.server) + barAt(g.client),
  open: (g) => ringAt(g.client) + ringAt(g.server),
  'gave-up': (g) => `M-1 ${g.client}V${g.server}M1 ${g.client}V${g.server}`,
  more: (g) => [g.client, middle(g), g.server].map((y) => `M-1 ${y}h2`).join(''),
  launch: (g) => ringAt(middle(g)),
  up: (g) => `M-3 ${g.client}L5 ${middle(g)}L-3 ${g.server}z`,
  down: (g) => crossAt(middle(g)),
  stopped: (g) => barAt(middle(g) - 5) + barAt(middle(g) + 5) + `M0 ${middle(g) - 5}v10`,
  signal: (g) => `M2 ${g.client - 3}L-3 ${middle(g) + 1}H3L-2 ${g.server + 3}`,
  print: (g) => [-4, 0, 4].map((y) => `M-4 ${middle(g) + y}h${y === 4 ? 5 : 8}`).join(''),
  note: (g) => diamondAt(middle(g)),
};

/** Each has an invisible box around it, wide enough for a finger. */
export function signs(): Markup {
  const all = geometries.flatMap((geometry) =>
    Object.entries(SHAPES).map(([sign, shape]) => {
      const { name, client, server } = geometry;
      return markup`<g id="${sign}-${name}"><rect class="hit" x="-7" width="14" y="${client - 4}" height="${server - client + 8}"/><path d="${shape(geometry)}"/></g>
`;
    }),
  );
  return markup`<svg class="signs" width="0" height="0" aria-hidden="true"><defs>${all}<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7"/></pattern></defs></svg>`;
}
