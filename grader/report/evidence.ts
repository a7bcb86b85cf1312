/** What is known about a case beyond its verdict, as plain lines, for formats without a layout of their own. */
import type { CaseReport, Report } from '../score/report';
import { type Overview, overviewOf } from './overview';
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
export function detailLines(overview: Overview, each: CaseReport): string[] {
  return linesOf(overview, { ...each, output: SHOWN_APART });
}

function linesOf(overview: Overview, each: CaseReport): string[] {
  const failure = overview.failures.find((one) => one.report.id === each.id);
  if (failure === undefined) return [each.title, `again: ${each.again}`].map(printable);
  return failureLines(STYLE, {
    ...failure,
    report: { ...failure.report, output: each.output ?? SHOWN_APART },
  });
}

/** The end of what the subject printed, each line behind a gutter: no line of it can speak to a CI runner. */
export function printedLines({ output }: CaseReport): string[] {
  if (output === undefined) return [];
  return tailOf(output, OUTPUT_LINES).lines.map((line) => STYLE.signs.gutter + line);
}

/** All there is to say about each case, by its id; nothing about those that passed. */
export type Evidence = ReadonlyMap<string, readonly string[]>;

export function evidenceIn(report: Report): Evidence {
  const overview = overviewOf(report);
  const told = report.cases.filter(({ verdict }) => verdict.kind !== 'pass');
  return new Map(told.map((each) => [each.id, [messageOf(each), '', ...linesOf(overview, each)]]));
}

/** As one text of at most so many characters, and a word that the rest is missing. */
export function evidenceOf({ id }: CaseReport, evidence: Evidence, most: number): string {
  return shortenedLines(evidence.get(id) ?? [], most).join('\n');
}

const CUT = '… the rest was left out, for its size';

/** As many of the first lines as fit into so many characters, and a word that the rest is missing. */
export function shortenedLines(lines: readonly string[], most: number): string[] {
  const trimmed = lines.map((line) => line.trimEnd());
  let room = most;
  const fits = trimmed.findIndex((line) => (room -= line.length + 1) < 0);
  return fits < 0 ? trimmed : [...trimmed.slice(0, fits), ...(most > 0 ? [CUT] : [])];
}

/** As much of the start of a line as fits. Cuts no character in two. */
export function shortened(line: string, most: number): string {
  if (line.length <= most) return line;
  return most === 0 ? '' : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
