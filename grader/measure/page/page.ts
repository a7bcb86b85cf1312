import type { Figures, MeasureDocument, Point } from '../document';
import { sayMachine, sayMethod, sayVoid } from '../say';
import { sayLoad } from '../sweep';
import { chartStyle, chartSvg, exact } from './chart';
import { figuresOf, type Figure } from './figure';
import { escapeMarkup } from './markup';

const style = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}
.wide{overflow-wrap:normal}
figure{margin:2rem 0}figcaption{margin:.5rem 0;font-weight:600}
.wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.85rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}th,td{padding:.15rem .6rem;text-align:right;border-bottom:1px solid #d5d5d5}
th:first-child{text-align:left}svg{width:100%;min-width:40rem;height:auto}
@media(prefers-color-scheme:dark){body{color:#ececec;background:#161616}th,td{border-color:#444}}
`;

/** One page that needs nothing else: charts, under each what it says and its numbers, then everything as JSON. */
export function pageText(document: MeasureDocument): string {
  const body = [
    '<h1>What each server costs</h1>',
    `<p>${escapeMarkup(sayMachine(document.machine))}; ${escapeMarkup(document.startedAt.slice(0, 10))}.</p>`,
    `<p>${escapeMarkup(sayMethod(document))} In the charts the bands are the intervals.</p>`,
    ...figuresOf(document).map((figure) => section(figure)),
    '<h2>All numbers</h2>',
    allNumbers(document.points),
    ...voidList(document.points),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What each server costs</title>
<style>${style}${chartStyle}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
<script type="application/json" id="measured">${jsonForPage(document)}</script>
</body>
</html>
`;
}

/** No text in it may end the element it stands in. */
function jsonForPage({ measure, startedAt, complete, machine, settings, points }: MeasureDocument): string {
  const kept = { measure, startedAt, complete, machine, settings, points };
  return JSON.stringify(kept).replaceAll('<', '\\u003c');
}

function section(figure: Figure): string {
  const id = `figure-${figure.name}`;
  return `<figure id="${id}">
<h2>${escapeMarkup(figure.title)}</h2>
${wide(`Chart: ${figure.title}`, chartSvg(figure, id))}
<figcaption>${escapeMarkup(figure.sentence)}</figcaption>
${numbersOf(figure)}
</figure>`;
}

function numbersOf({ title, unit, clients, series }: Figure): string {
  const head = ['clients', ...clients.map(String)];
  const rows = series.map(({ subject, values }) => [subject, ...values.map(exact)]);
  return table(`${title}, in ${unit}, against clients: median (95 % interval)`, head, rows);
}

const numbers = [
  ['requests/s', 'perSecond'],
  ['Mbit/s', 'mbitPerSecond'],
  ['served', 'served'],
  ['p50 ms', 'p50Ms'],
  ['p90 ms', 'p90Ms'],
  ['p99 ms', 'p99Ms'],
  ['p99.9 ms', 'p999Ms'],
  ['cores', 'cores'],
  ['CPU ms per 1000', 'cpuMsPerThousand'],
  ['CPU ms per GiB', 'cpuMsPerGiB'],
  ['peak MiB', 'peakMiB'],
  ['threads', 'threads'],
  ['switches per 1000', 'switchesPerThousand'],
] as const satisfies readonly (readonly [string, keyof Figures])[];

function allNumbers(points: readonly Point[]): string {
  const head = ['subject', 'load', 'rounds', ...numbers.map(([name]) => name), 'ratio'];
  const rows = points.map(({ subject, load, rounds, figures, ratio }) => {
    const medians = numbers.map(([, key]) => String(figures?.[key]?.median ?? '–'));
    return [subject, sayLoad(load), String(rounds), ...medians, exact(ratio)];
  });
  return table('Medians; the ratio is of requests/s, to the first subject or the thread pool', head, rows);
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => {
    const [first = '', ...rest] = row.map(escapeMarkup);
    return `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  };
  const columns = head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join('');
  const body = `<table><caption>${escapeMarkup(caption)}</caption>
<thead><tr>${columns}</tr></thead>
<tbody>${rows.map(cells).join('\n')}</tbody></table>`;
  return wide(caption, body);
}

/** On a phone what is wider scrolls: made to fit, nobody could read it. It takes the focus, so that arrow keys do so. */
function wide(name: string, content: string): string {
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeMarkup(name)}">${content}</div>`;
}

function voidList(points: readonly Point[]): string[] {
  const lines = points.flatMap(({ subject, load, voids }) =>
    voids.map((why) => `<li>${escapeMarkup(`${subject}, ${sayLoad(load)}: ${sayVoid(why)}`)}</li>`),
  );
  return lines.length === 0 ? [] : ['<h2>Measurements that do not count</h2>', `<ul>${lines.join('')}</ul>`];
}
