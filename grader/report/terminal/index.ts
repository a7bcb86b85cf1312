/** What a student reads. The start and the end of the page both say the score and what to repair first. */
import type { Report } from '../../score/report';
import { type Overview, overviewOf } from '../overview';
import { plural } from '../wording';
import { type Down, sayDown } from '../down';
import { downLines } from './down';
import { failureLines, shortFailureLines } from './failure';
import { groupLines } from './groups';
import { rule } from './heading';
import { passedLines, sectionLines } from './sections';
import { type Style, styleFor, type TerminalOptions } from './style';
import { closingLines, openingLines } from './summary';

export type { TerminalOptions } from './style';

/** Failures shown in full. More than a screen or three of them is not read; the rest take two lines each. */
const IN_FULL = 5;

export function renderTerminal(report: Report, options: TerminalOptions, down: Down | null = null): string {
  const style = styleFor(options);
  const overview = overviewOf(report);
  const lines = [
    ...openingLines(style, report, overview, down),
    ...(down === null ? [] : [rule(style, sayDown(down)), ...downLines(style, overview, down), '']),
    ...(down === null || style.verbose ? failuresSection(style, overview) : []),
    ...sectionLines(
      style,
      down === null || style.verbose ? overview : { ...overview, waiting: [], information: [] },
    ),
    ...(style.verbose ? passedLines(style, report.cases) : []),
    ...groupLines(style, report),
    ...closingLines(style, report, overview, down),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function failuresSection(style: Style, { failures }: Overview): string[] {
  if (failures.length === 0) return [];
  const order = failures.length === 1 ? '' : ', those that hold back most points first';
  const inFull = style.verbose ? failures.length : IN_FULL;
  return [
    rule(style, `${plural(failures.length, 'failure')}${order}`),
    ...failures.slice(0, inFull).flatMap((failure) => [...failureLines(style, failure), '']),
    ...shortened(style, failures.slice(inFull)),
  ];
}

function shortened(style: Style, failures: Overview['failures']): string[] {
  if (failures.length === 0) return [];
  const title = `${plural(failures.length, 'more failure')}, in short: --only ID or --verbose says everything`;
  return [rule(style, title), ...failures.flatMap((failure) => shortFailureLines(style, failure)), ''];
}
