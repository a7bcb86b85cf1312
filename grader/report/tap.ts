/**
 * TAP 14 (testanything.org), for whatever reads it. It knows no points: they stand in the diagnostics, whose values
 * are JSON, which is YAML. INFO cases that do not hold are TODO, which turns no build red.
 */
import { isGraded } from '../score/fault';
import type { CaseReport, Report } from '../score/report';
import { type Evidence, evidenceIn, evidenceOf, messageOf, printable } from './evidence';
import { jsonText } from './json-text';
import { outcomeOf } from './outcome';
import { sayPoints } from './wording';

const EVIDENCE = 20_000;

export function renderTap(report: Report): string {
  const evidence = evidenceIn(report);
  const lines = [
    'TAP version 14',
    `1..${report.cases.length}`,
    ...report.cases.flatMap((each, i) => [testPoint(each, i + 1), ...diagnostics(each, evidence)]),
    `# ${sayPoints(report)} points; ${report.unjudgedPoints} could not be judged`,
    ...(report.complete ? [] : ['Bail out! The run ended early']),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function testPoint(each: CaseReport, number: number): string {
  const outcome = outcomeOf(each);
  const ok = outcome === 'passed' || (outcome === 'skipped' && isGraded(each)) ? 'ok' : 'not ok';
  return `${ok} ${number} - ${escaped(`${each.id} · ${each.title}`)}${directive(each)}`;
}

function directive(each: CaseReport): string {
  if (outcomeOf(each) !== 'skipped') return '';
  return isGraded(each) ? ` # SKIP ${escaped(messageOf(each))}` : ' # TODO worth no points';
}

/** A bare `#` would begin a directive. */
function escaped(text: string): string {
  return printable(text).replace(/[\\#]/g, '\\$&');
}

function diagnostics(each: CaseReport, evidence: Evidence): string[] {
  const { verdict, points, maxPoints, unjudgedPoints } = each;
  const told = evidenceOf(each, evidence, EVIDENCE);
  const facts = { verdict: verdict.kind, points, maxPoints, unjudgedPoints };
  const shown = told === '' ? facts : { ...facts, evidence: told };
  return ['  ---', ...Object.entries(shown).map(([key, value]) => `  ${key}: ${jsonText(value)}`), '  ...'];
}
