/** What a case is about, on one page: what is sent, what must hold, where that is written, and how it goes right. */
import { reproduce, siteFolder } from '../../judge/reproduce';
import { sayThroughout } from '../../judge/must';
import { quoteWord } from '../../lib/shell';
import type { Plan, PlannedCase, Trial } from '../../plan/plan';
import { command, field } from '../../report/terminal/field';
import { rule } from '../../report/terminal/heading';
import type { Style } from '../../report/terminal/style';
import { cut, wrap } from '../../report/terminal/wrap';
import { showOctets } from '../octets';
import { Example, exampleHost, type Turn } from './exchange';
import { stretchesOf, toldOf, type Moment, type Stretch } from './moments';

export interface Explained {
  readonly plan: Plan;
  readonly planned: PlannedCase;
  readonly trial: Trial;
  readonly points: number;
  /** As the checkpoint was named on the command line. */
  readonly checkpointArgument: string;
}

/** Lines shown of an answer's content; what matters of it is mostly its size. */
const contentLines = 4;

/** Moments shown in full; a case with more of them says how many. */
const mostMoments = 12;

export function explainCase(style: Style, explained: Explained): string[] {
  const { planned, trial } = explained;
  const stretches = stretchesOf(trial.steps, toldOf(exampleHost));
  return [
    ...heading(style, explained),
    rule(style, 'What is done, and what must hold'),
    ...rowLines(style, explained),
    ...storyLines(style, stretches),
    ...alwaysLines(style, planned),
    '',
    ...exchangeLines(style, explained, stretches),
    ...furtherLines(style, explained),
  ];
}

function heading(style: Style, { plan, planned, points, checkpointArgument }: Explained): string[] {
  const worth =
    points === 0 || planned.level === 'INFO'
      ? 'worth no points'
      : `${String(points)} ${points === 1 ? 'point' : 'points'}`;
  const dot = ` ${style.signs.dot} `;
  const group = plan.groups[planned.group] ?? planned.group;
  const about = [checkpointArgument, group, planned.level, worth].map(style.text).join(dot);
  return [
    ...wrap(style.text(`${planned.id}${dot}${planned.title}`), style.width).map(style.paint.bold),
    ...wrap(about, style.width).map(style.paint.dim),
    '',
    ...field(style, 'clause', planned.restsOn),
    ...(planned.because === undefined ? [] : field(style, 'because', planned.because)),
    ...field(style, 'hint', planned.hint, style.paint.green),
    ...(planned.needs.length === 0
      ? []
      : field(style, 'needs', `${planned.needs.join(', ')}: not tried before that holds`)),
    '',
  ];
}

const sayCredit: Readonly<Record<PlannedCase['credit'], string>> = {
  whole: 'all must hold',
  rows: 'each that holds earns its part',
  climb: 'each earns its part, up to the first that does not hold',
};

function rowLines(style: Style, { planned, trial }: Explained): string[] {
  if (planned.trials.length === 1) return [];
  const how = sayCredit[planned.credit];
  const rows = planned.trials.map(({ label }, i) => `${String(i + 1)}: ${label}`).join('; ');
  return [
    ...field(style, 'rows', `${String(planned.trials.length)} of them, ${how}. ${rows}`),
    ...field(style, 'shown', `row ${String(trial.row + 1)}, ${trial.label}; --row shows another`),
    '',
  ];
}

function storyLines(style: Style, stretches: readonly Stretch[]): string[] {
  return stretches.flatMap((stretch, i) => [
    ...timesLine(style, stretch, i),
    ...stretch.moments.flatMap(({ did, must }) => [
      ...(did === '' ? [] : field(style, 'did', did)),
      ...must.flatMap((text) => field(style, 'must hold', text, style.paint.green)),
    ]),
  ]);
}

function alwaysLines(style: Style, planned: PlannedCase): string[] {
  const all = sayThroughout(planned);
  return all.length === 0 ? [] : field(style, 'always', all.join('; '), style.paint.green);
}

function timesLine(style: Style, { times }: Stretch, index: number): string[] {
  if (times === 1) return index === 0 ? [] : [style.paint.dim('  then:')];
  return [style.paint.dim(`  ${String(times)} times:`)];
}

/** The example, where there are octets in it at all. */
function exchangeLines(style: Style, { plan, trial }: Explained, stretches: readonly Stretch[]): string[] {
  if (!trial.steps.some(({ verb }) => verb === 'send')) return [];
  const example = new Example(plan);
  const says = `An example made from the checkpoint, with names and contents that follow from the seed ${plan.seed}. Other answers may be right as well. ">" is the client, "<" the server.`;
  const shown = cappedAt(mostMoments, stretches);
  const left = countOf(stretches) - countOf(shown);
  return [
    rule(style, 'An exchange that is right'),
    ...wrap(says, style.width - 2).map((line) => `  ${style.paint.dim(line)}`),
    ...shown.flatMap((stretch, i) => [
      ...timesLine(style, stretch, i),
      ...stretch.moments.flatMap((moment) => momentLines(style, moment, example)),
    ]),
    ...(left === 0 ? [] : [style.paint.dim(`  and ${String(left)} more`)]),
    '',
  ];
}

function countOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { moments }) => sum + moments.length, 0);
}

function cappedAt(most: number, stretches: readonly Stretch[]): Stretch[] {
  let room = most;
  return stretches.flatMap(({ times, moments }) => {
    const part = moments.slice(0, Math.max(0, room));
    room -= part.length;
    return part.length === 0 ? [] : [{ times, moments: part }];
  });
}

function momentLines(style: Style, { did, steps }: Moment, example: Example): string[] {
  const turns = steps.flatMap((step) => example.take(step));
  const isShown = did === '' || turns.some(({ kind }) => kind === 'sends');
  const aside = isShown ? [] : wrap(style.text(`(${did})`), style.width - 2);
  return [
    ...aside.map((line) => `  ${style.paint.dim(line)}`),
    ...turns.flatMap((turn) => turnLines(style, turn)),
  ];
}

function turnLines(style: Style, turn: Turn): string[] {
  const name = turn.on === 'client' ? '' : `${turn.on} `;
  const side = (mark: string, lines: readonly string[]): string[] =>
    lines.map(
      (line) => `  ${cut(style.text(`${name}${mark} ${line}`), style.width - 2, style.signs.ellipsis)}`,
    );
  switch (turn.kind) {
    case 'sends':
      return side('>', showOctets(turn.octets)).map(style.paint.cyan);
    case 'answers':
      return side('<', [
        ...showOctets(turn.answer.head),
        ...showOctets(turn.answer.content, turn.answer.left, contentLines),
      ]);
    case 'server-closes':
      return side('<', ['(the server closes the connection)']);
  }
}

function furtherLines(style: Style, { plan, planned, trial, checkpointArgument }: Explained): string[] {
  const checkpoint = quoteWord(checkpointArgument);
  const byHand = reproduce(planned, trial.row, plan.seed);
  const folder = siteFolder(plan.seed);
  const files = `makes the files; start your server with --base ${folder}/root --port 8080, then paste:`;
  return [
    ...command(style, 'grade it', `npx grade ${checkpoint} --only ${planned.id}`),
    ...(byHand === undefined
      ? []
      : [
          ...command(style, 'by hand', `npx grade files ${checkpoint} ${folder} --seed ${plan.seed}`),
          ...field(style, '', files),
          ...command(style, '', byHand),
        ]),
  ];
}
