import type { Interval } from '../lib/statistics';
import type { Figures, MeasureDocument, Point } from './document';

const intervals = [
  'perSecond',
  'mbitPerSecond',
  'served',
  'p50Ms',
  'p90Ms',
  'p99Ms',
  'p999Ms',
  'cores',
  'cpuMsPerThousand',
  'cpuMsPerGiB',
  'peakMiB',
  'threads',
  'switchesPerThousand',
] as const satisfies readonly (keyof Figures)[];

const columns = [
  ...['subject', 'size', 'clients', 'connections', 'rounds', 'void'],
  ...[...intervals, 'ratio'].flatMap((name) => [name, `${name}Low`, `${name}High`]),
  'broken',
];

/** One line a point (RFC 4180). An empty field is a number that is not known. */
export function csvText({ points }: MeasureDocument): string {
  return [columns, ...points.map(row)].map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

function row({ subject, load, rounds, voids, figures, ratio }: Point): string[] {
  const of = (interval: Interval | null | undefined): string[] =>
    interval == null ? ['', '', ''] : [interval.median, interval.low, interval.high].map(String);
  return [
    ...[
      subject,
      String(load.size),
      String(load.clients),
      load.connections,
      String(rounds),
      String(voids.length),
    ],
    ...intervals.flatMap((name) => of(figures?.[name])),
    ...of(ratio),
    String(figures?.broken ?? ''),
  ];
}

/** A name that begins like a formula must stay a name in a spreadsheet. */
function field(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
