/** The texts of a JUnit report. All are printable before the XML builder sees them: it drops what it dislikes. */
import type { CaseReport, Report } from '../score/report';
import { detailLines, messageOf, printedLines } from './evidence';
import { findingsOf, type Overview } from './overview';

/** The builder splits only the first `]]>` of a CDATA section, so none may reach it. */
function cdataText(lines: readonly string[]): string {
  return lines.map((line) => line.trimEnd().replaceAll(']]>', ']]\\x3e')).join('\n');
}

/** First line: the message, because GitLab shows nothing but the body. */
export function bodyOf(overview: Overview, each: CaseReport): string {
  return cdataText([messageOf(each), '', ...detailLines(overview, each)]);
}

export function outputOf(each: CaseReport): string {
  return cdataText(printedLines(each));
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
