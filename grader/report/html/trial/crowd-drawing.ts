/** A thousand lanes as one picture: thin lines, one path for each state, and the numbers beside it. */
import { markup, type Markup } from '../markup';
import { fatesOf, type Member } from './crowd';
import { drawAxis } from './drawing';
import { sayMs, ticksOf, timeScale } from './scale';
import { spansOf, type State } from './spans';
import type { Story } from './story';

/** Units across, whatever the time. */
const across = 10_000;
/** So thin that it still can be seen. */
const thinnest = 12;

/** Room for the axis above the lanes. */
const top = 26;

/** With so many lines at most: more than some hundreds cannot be told apart, and weigh. */
export function crowdDrawing(
  story: Story,
  members: readonly Member[],
  { title, lines }: { readonly title: string; readonly lines: number },
): Markup {
  const height = Math.min(520, Math.max(160, members.length * 4));
  const shown = slowestOf(members, lines);
  const thick = shown.length > mostApart ? 1 : 0.8;
  const paths = [...pathsOf(story, shown)].map(([look, d]) => markup`<path class="${look}" d="${d}"/>`);
  const fromMs = openingOf(members);
  const axis = drawAxis(ticksOf(timeScale([fromMs, story.endMs])), top + height);
  return markup`<div class="chart crowd" data-stretches="[[${fromMs},${Math.max(story.endMs, fromMs + 0.001)},0,100,0]]">
<div class="names" aria-hidden="true"><span>connection 1</span><span>connection ${members.length}</span></div>
<div class="view" tabindex="0" role="region" aria-label="Diagram: ${title}, all connections"><svg class="seq" width="100%" height="${top + height}" role="img" aria-label="${members.length} connections, one thin line each, time to the right">
${axis}<svg y="${top}" width="100%" height="${height}" viewBox="0 ${-thick / 2} ${across} ${shown.length}" preserveAspectRatio="none" stroke-width="${thick}">${paths}</svg></svg></div></div>`;
}

/** When the first of them came. What the server did before is no matter of theirs. */
function openingOf(members: readonly Member[]): number {
  return Math.min(...members.map(({ openedMs }) => openedMs));
}

/** A little air between lanes, as long as it would not make a pattern of its own. */
const mostApart = 130;

/** So many at most, in their order: of neighbours that would share a line, the one that waited longest. */
function slowestOf(members: readonly Member[], most: number): Member[] {
  const slowest: Member[] = [];
  members.forEach((member, index) => {
    const line = Math.floor((index * Math.min(most, members.length)) / members.length);
    const other = slowest[line];
    if (other === undefined || waited(member) > waited(other)) slowest[line] = member;
  });
  return slowest;
}

function waited({ waitedMs }: Member): number {
  return waitedMs ?? Infinity;
}

/** What is drawn of each look: strokes from left to right, each on the middle of its line. */
function pathsOf(story: Story, members: readonly Member[]): Map<Look, string> {
  const paths = new Map<Look, string>();
  const openedMs = openingOf(members);
  const scale = across / Math.max(story.endMs - openedMs, 1e-3);
  const add = (look: Look, line: number, fromMs: number, toMs: number): void => {
    const from = Math.round((fromMs - openedMs) * scale);
    const width = Math.max(thinnest, Math.round((toMs - openedMs) * scale) - from);
    paths.set(look, `${paths.get(look) ?? ''}M${from} ${line}h${width}`);
  };
  members.forEach(({ lane }, line) => {
    const spans = spansOf(lane, story.endMs);
    const seen = spans.filter(({ fromMs, toMs }) => (toMs - fromMs) * scale > thinnest / 2);
    const drawn = seen.length > 0 ? seen : spans.slice(-1);
    for (const { state, fromMs, toMs } of drawn) add(state, line, fromMs, toMs);
    const bad = lane.happenings.find(({ sign }) => sign === 'reset' || sign === 'refused');
    if (bad !== undefined) add('over', line, bad.ms, bad.ms);
  });
  return paths;
}

/** A state, or the mark of a bad end. */
type Look = State | 'over';

/** What became of them, most first. */
export function fatesTable(members: readonly Member[]): Markup {
  const rows = fatesOf(members).map(
    ({ says, members: alike, longestMs }) =>
      markup`<tr><td>${alike.length}<td>${says}<td>${longestMs === null ? '' : sayMs(longestMs)}<td>${alike[0]?.lane.name ?? ''}
`,
  );
  return markup`<table class="fates"><caption>What became of ${members.length} connections</caption><thead><tr><th scope="col">how many<th scope="col">got<th scope="col">waited at most<th scope="col">such as<tbody>
${rows}</table>`;
}

/** Each of them as numbers; of very many the first. */
export function membersTable(members: readonly Member[], most: number): Markup {
  const rows = members.slice(0, most).map(
    ({ lane, openedMs, waitedMs, sent, received }) =>
      markup`<tr><td>${lane.name}<td>${sayMs(openedMs, 0.1)}<td>${waitedMs === null ? 'no answer' : sayMs(waitedMs, 0.1)}<td>${sent}<td>${received}<td>${lane.happenings.at(-1)?.sign ?? ''}
`,
  );
  return markup`<table><caption>${rows.length < members.length ? `The first ${rows.length} of ${members.length} connections; the run log has them all` : 'Every connection'}</caption><thead><tr><th scope="col">connection<th scope="col">opened at<th scope="col">waited<th scope="col">octets sent<th scope="col">received<th scope="col">end<tbody>
${rows}</table>`;
}
