import { escapeOctets } from '../lib/escape';
import type { Interval } from '../lib/statistics';
import type { MeasureDocument, Point, Void } from './document';
import { sayMachine, sayVoid, sayMethod } from './say';
import { isSameLoad, sayLoad } from './sweep';

/** A table as a terminal shows it: for each load the six numbers of every subject, then throughput against clients. */
export function terminalText(document: MeasureDocument, { unicode }: { readonly unicode: boolean }): string {
  const blocks = document.settings.loads.flatMap((load) => {
    const here = document.points.filter((point) => isSameLoad(point.load, load));
    return here.length === 0 ? [] : [[sayLoad(load), ...table(here)].join('\n')];
  });
  const parts = [sayMachine(document.machine), sayMethod(document), ...blocks, ...growth(document, unicode)];
  return `${parts.join('\n\n').split('\n').map(escapeOctets).join('\n')}\n`;
}

const heading = [
  '',
  'requests/s',
  '95 %',
  'Mbit/s',
  'served',
  'p50 ms',
  'p99 ms',
  'cores',
  'CPU ms/1000',
  'MiB',
];

function table(points: readonly Point[]): string[] {
  const hasRatio = points.some(({ ratio }) => ratio !== null);
  const rows = [[...heading, ...(hasRatio ? ['ratio'] : [])], ...points.map((point) => row(point, hasRatio))];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0))) ?? [];
  const lines = rows.map((cells) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  );
  return [...lines.map((line) => `  ${line.trimEnd()}`), ...points.flatMap(remarks)];
}

function row({ subject, figures, ratio, load }: Point, hasRatio: boolean): string[] {
  if (figures === null) return [subject, 'void'];
  const cells = [
    subject,
    show(figures.perSecond),
    range(figures.perSecond),
    show(figures.mbitPerSecond),
    `${figures.served.median}/${load.clients}`,
    show(figures.p50Ms),
    show(figures.p99Ms),
    show(figures.cores),
    show(figures.cpuMsPerThousand),
    show(figures.peakMiB),
  ];
  return hasRatio ? [...cells, ratio === null ? '1' : `${show(ratio)} (${range(ratio)})`] : cells;
}

/** What a figure must not be read without. */
function remarks({ subject, figures, voids }: Point): string[] {
  const broken = figures?.broken ?? 0;
  return [
    ...(broken === 0 ? [] : [`  ${subject}: ${broken} connections failed or broke`]),
    ...kinds(voids).map(
      ({ why, times }) => `  ${subject}: void ${times === 1 ? 'once' : `${times} times`}, ${sayVoid(why)}`,
    ),
  ];
}

function kinds(voids: readonly Void[]): { why: Void; times: number }[] {
  const firsts = voids.filter(({ kind }, i) => voids.findIndex((other) => other.kind === kind) === i);
  return firsts.map((why) => ({ why, times: voids.filter(({ kind }) => kind === why.kind).length }));
}

/** Three digits are what fits and what is true. */
function show(interval: Interval | null): string {
  return interval === null ? '-' : showNumber(interval.median);
}

export function showNumber(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function range({ low, high }: Interval): string {
  return `${showNumber(low)}..${showNumber(high)}`;
}

const unicodeBars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const asciiBars = ['.', ':', '-', '=', '+', '*', '#', '@'];

/** One bar a value, the highest of all rows full; a blank where nothing is known. */
function sparkline(values: readonly (number | null)[], highest: number, unicode: boolean): string {
  const bars = unicode ? unicodeBars : asciiBars;
  return values
    .map((value) => {
      if (value === null || highest <= 0) return ' ';
      return bars[Math.min(bars.length - 1, Math.floor((value / highest) * bars.length))] ?? ' ';
    })
    .join('');
}

/** Throughput of every subject against the number of clients, where there are several such numbers. */
function growth({ settings, points }: MeasureDocument, unicode: boolean): string[] {
  const [first] = settings.loads;
  const loads = settings.loads.filter(
    (load) => load.size === first?.size && load.connections === first.connections,
  );
  if (loads.length < 2) return [];
  const rows = settings.subjects.map((subject) => ({
    subject,
    values: loads.map(
      (load) =>
        points.find((point) => point.subject === subject && isSameLoad(point.load, load))?.figures?.perSecond
          .median ?? null,
    ),
  }));
  const highest = Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const width = Math.max(...settings.subjects.map((subject) => subject.length));
  const lines = rows.map(
    ({ subject, values }) => `  ${subject.padEnd(width)}  ${sparkline(values, highest, unicode)}`,
  );
  const clients = loads.map((load) => load.clients).join(', ');
  return [[`requests/s with ${clients} clients (full: ${showNumber(highest)})`, ...lines].join('\n')];
}
