/** What is known about a case beyond its verdict, as plain lines, for formats without a layout of their own. */
import type { CaseReport, Report } from '../score/report';
import { overviewOf } from './overview';
import { failureLines } from './terminal/failure';
import { tailOf } from './terminal/output';
import { styleFor } from './terminal/style';
import { headline, sayPoints } from './wording';

/** More lines than this of what a subject printed nobody reads; Jenkins keeps 100 kB of a failing case, others less. */
const OUTPUT_LINES = 60;

/** Where what the subject printed has a place of its own. */
const SHOWN_APART = { size: 0, head: '', omitted: 0, tail: '' };

const STYLE = styleFor({ color: false, unicode: true, width: 100, verbose: true });

/** Any text on one line, printable. */
export const printable = STYLE.text;

/** What came of a case, in one printable line, with the part of the points it earned all the same. */
export function messageOf(each: CaseReport): string {
  const said = printable(headline(each.verdict)) || each.verdict.kind;
  if (each.verdict.kind === 'inconclusive') return `inconclusive: ${said}`;
  return each.verdict.kind !== 'pass' && each.points > 0 ? `${said} (${sayPoints(each)} points)` : said;
}

/** Everything but what the subject printed. */
export function detailLines(report: Report, each: CaseReport): string[] {
  return linesOf(report, { ...each, output: SHOWN_APART });
}

function linesOf(report: Report, each: CaseReport): string[] {
  const failure = overviewOf(report).failures.find((one) => one.report.id === each.id);
  if (failure === undefined) return [each.title, `again: ${each.again}`].map(printable);
  return failureLines(STYLE, { ...failure, report: { ...failure.report, output: each.output ?? SHOWN_APART } });
}

/** The end of what the subject printed, each line behind a gutter: no line of it can speak to a CI runner. */
export function printedLines({ output }: CaseReport): string[] {
  if (output === undefined) return [];
  return tailOf(output, OUTPUT_LINES).lines.map((line) => STYLE.signs.gutter + line);
}

/** All there is to say about a case that did not pass; empty for one that did. At most so many characters. */
export function evidenceOf(report: Report, each: CaseReport, most: number): string {
  if (each.verdict.kind === 'pass') return '';
  const lines = [messageOf(each), '', ...linesOf(report, each)];
  return shortened(lines.map((line) => line.trimEnd()).join('\n'), most);
}

const CUT = '\n… the rest was left out, for its size';

/** As much of the start of a text as fits, and a word that the rest is missing. Cuts no character in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most <= CUT.length) return '';
  return text.slice(0, most - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;
}
