/** One trial: its diagram, who waited, what the subject printed, and all of it as a table. */
import type { TrialRecord } from '../../../observe/observation';
import type { Trial } from '../../../plan/plan';
import { plural } from '../../wording';
import { markup, type Markup } from '../markup';
import { outputBlock, timedBlock } from '../printed';
import { examplesOf, isCrowd, membersOf } from './crowd';
import { crowdDrawing, fatesTable, membersTable } from './crowd-drawing';
import { drawing } from './drawing';
import { layOut } from './layout';
import { sayMs } from './scale';
import { spansOf, type State } from './spans';
import type { Lane } from './happening';
import type { Print, Printed } from './prints';
import { readStory, type Story } from './story';
import { table, type Measure } from './table';
import { sayCrowdWaits, sayWaits } from './waits';

export interface FigureOptions extends Measure {
  /** Unique on the page, the beginning of every id in here. */
  readonly id: string;
  /** What is drawn, for those who do not see it. */
  readonly title: string;
}

/** Null where nothing was seen that could be shown. */
export function figure(trial: Trial, record: TrialRecord, options: FigureOptions): Markup | null {
  const story = readStory(trial.steps, record.observations);
  if (story.happenings.length === 0) return null;
  return isCrowd(story) ? crowdFigure(story, options) : plainFigure(story, options);
}

function plainFigure(story: Story, options: FigureOptions): Markup {
  return markup`<figure class="trial" id="${options.id}">
<div class="beside">${diagramOf(story, options)}${printed(story, options)}</div>
${waits(sayWaits(story))}${tableOf(story, options)}</figure>`;
}

function crowdFigure(story: Story, options: FigureOptions): Markup {
  const members = membersOf(story);
  const examples = examplesOf(story, members, options.examples);
  return markup`<figure class="trial" id="${options.id}">
<div class="beside"><div class="many">${crowdDrawing(story, members, options)}${legend(
    members.map(({ lane }) => lane),
    story.endMs,
  )}${fatesTable(members)}</div>${printed(story, options)}</div>
${waits(sayCrowdWaits(story))}<details class="all"><summary>Connections as a table, one by one</summary>${membersTable(members, options.members)}</details>
<p class="lead">Some of them in full: the first, the last, the one that waited longest, one of each kind; ${options.examples} at most.</p>
${diagramOf(examples, options)}${tableOf(examples, options)}</figure>`;
}

function idsIn({ id }: FigureOptions): (index: number) => string {
  return (index) => `${id}e${index}`;
}

function diagramOf(story: Story, options: FigureOptions): Markup | null {
  if (story.lanes.length === 0) return null;
  const diagram = layOut(story);
  const folded = diagram.stretches.filter(({ folded }) => folded);
  const scale =
    folded.length === 0
      ? `Time runs to the right, to scale, ${sayMs(story.endMs)} in all.`
      : `Time runs to the right, to scale but for ${plural(folded.length, 'quiet stretch', 'quiet stretches')}, drawn short and hatched; ${sayMs(story.endMs)} in all.`;
  return markup`<div class="diagram">${drawing(diagram, idsIn(options), options.title)}<p class="scale">${scale}</p>${legend(story.lanes, story.endMs)}</div>`;
}

const LEGEND: readonly (readonly [State, string])[] = [
  ['connecting', 'connecting'],
  ['silent', 'open, nobody speaks'],
  ['unanswered', 'sent, nothing back yet'],
  ['vain', 'waited in vain'],
  ['answering', 'being answered'],
  ['busy', 'too much to draw'],
  ['starting', 'server starts'],
  ['running', 'server runs'],
];

/** The colours that occur, and what each means. */
function legend(lanes: readonly Lane[], endMs: number): Markup {
  const used = new Set(lanes.flatMap((lane) => spansOf(lane, endMs).map(({ state }) => state)));
  const shown = LEGEND.filter(([state]) => used.has(state));
  return markup`<p class="legend">${shown.map(([state, says]) => markup`<span><i class="${state}"></i>${says}</span>`)}</p>`;
}

function waits(said: readonly string[]): Markup | null {
  return said.length === 0
    ? null
    : markup`<ul class="waits">${said.map((each) => markup`<li>${each}</li>`)}</ul>`;
}

function tableOf(story: Story, options: FigureOptions): Markup {
  const count = plural(story.happenings.length, 'event');
  return markup`<details class="all"><summary>As a table, with the octets: ${count}</summary>${table(story.happenings, { ...options, idOf: idsIn(options) })}</details>`;
}

function printed(story: Story, options: FigureOptions): Markup | null {
  if (story.printed.length === 0) return null;
  return markup`<aside class="printed" aria-label="What the server printed">${story.printed.map((one) => markup`<h4>${one.process} printed</h4>${printedBlock(one, story, options)}`)}</aside>`;
}

function printedBlock({ output, prints }: Printed, story: Story, options: FigureOptions): Markup {
  if (prints.length === 0) return outputBlock(output);
  return timedBlock(prints, (print) => whenOf(print, story, options));
}

/** Leads to the sign that stands for it in the drawing, where there is one. */
function whenOf(print: Print, { startMs, happenings }: Story, options: FigureOptions): Markup {
  if (print.ms === null) return markup`<span class="when">then</span>`;
  const at = print.ms - startMs;
  if (at < 0) return markup`<span class="when">before</span>`;
  const isPart = (octets: Buffer | null): boolean => octets?.includes(print.octets) ?? false;
  const drawn = happenings.find(
    ({ sign, ms, untilMs, octets }) => sign === 'print' && ms <= at && at <= untilMs && isPart(octets),
  );
  const says = sayMs(at, 0.1);
  return drawn === undefined
    ? markup`<span class="when">${says}</span>`
    : markup`<a class="when" href="#${idsIn(options)(drawn.index)}">${says}</a>`;
}
