/** The texts of a JUnit report. All are printable before the XML builder sees them: it drops what it dislikes. */
import { escapeOctets } from '../lib/escape';
import type { CaseReport, Report } from '../score/report';
import { findingsOf, overviewOf } from './overview';
import { failureLines } from './terminal/failure';
import { tailOf } from './terminal/output';
import { styleFor } from './terminal/style';
import { headline, sayPoints } from './wording';

/** Jenkins keeps 100 kB of a failing case, others less. */
const OUTPUT_LINES = 60;

/** What the subject printed has an element of its own. */
const SHOWN_APART = { size: 0, head: '', omitted: 0, tail: '' };

const STYLE = styleFor({ color: false, unicode: true, width: 100, verbose: true });

export const xmlText = escapeOctets;

/** The builder splits only the first `]]>` of a CDATA section, so none may reach it. */
function cdataText(lines: readonly string[]): string {
  return lines.map((line) => line.trimEnd().replaceAll(']]>', ']]\\x3e')).join('\n');
}

export function messageOf(each: CaseReport): string {
  const said = xmlText(headline(each.verdict)) || each.verdict.kind;
  if (each.verdict.kind === 'inconclusive') return `inconclusive: ${said}`;
  return each.points > 0 ? `${said} (${sayPoints(each)} points)` : said;
}

/** First line: the message, because GitLab shows nothing but the body. */
export function bodyOf(report: Report, each: CaseReport): string {
  return cdataText([messageOf(each), '', ...detailLines(report, each)]);
}

function detailLines(report: Report, each: CaseReport): string[] {
  const failure = overviewOf(report).failures.find((one) => one.report.id === each.id);
  if (failure === undefined) return [each.title, `again: ${each.again}`].map(xmlText);
  const quiet = { ...failure, report: { ...failure.report, output: SHOWN_APART } };
  return failureLines(STYLE, quiet);
}

/** The end of what the subject printed, each line behind a gutter: no line of it can speak to a CI runner. */
export function outputOf({ output }: CaseReport): string {
  if (output === undefined) return '';
  return cdataText(tailOf(output, OUTPUT_LINES).lines.map((line) => STYLE.signs.gutter + line));
}

export function propertiesOf(report: Report, each: CaseReport): [string, string][] {
  const clauses = findingsOf(each.verdict).map((finding) => finding.clause);
  return [
    ['verdict', each.verdict.kind],
    ['level', each.level],
    ['points', String(each.points)],
    ['max', String(each.maxPoints)],
    ['unjudged', String(each.unjudgedPoints)],
    ['clause', [...new Set(clauses.length > 0 ? clauses : [each.restsOn])].join('; ')],
    ['seed', report.seed],
    ['attempts', String(each.attempts)],
  ];
}
