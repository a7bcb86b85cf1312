/** Words and numbers the report formats share. */
import type { Verdict } from '../judge/verdict';
import type { CasePoints, CaseReport, Report } from '../score/report';

/** Always with its unit, always with the number it is out of. */
export function sayPoints({ points, maxPoints }: Pick<CasePoints, 'points' | 'maxPoints'>): string {
  return `${points} of ${maxPoints}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function seconds(ms: number): string {
  if (ms < 100_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const KINDS: readonly Verdict['kind'][] = [
  'pass',
  'fail',
  'crashed',
  'blocked',
  'skipped',
  'inconclusive',
  'harness-error',
];

/** Such as `12 pass, 4 fail, 1 skipped`; a kind that did not occur is left out. */
export function sayCounts(counts: Report['counts'], join = ', '): string {
  const said = KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`);
  return said.length === 0 ? 'no graded cases' : said.join(join);
}

/** What came of a case, in one line. Empty for a plain pass. */
export function headline(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'pass':
      return '';
    case 'fail':
      return failHeadline(verdict.findings);
    case 'crashed':
      return verdict.says;
    case 'blocked':
      return `waits for ${verdict.by}`;
    case 'skipped':
    case 'inconclusive':
      return verdict.reason;
    case 'harness-error':
      return verdict.message;
  }
}

function failHeadline(findings: Extract<Verdict, { kind: 'fail' }>['findings']): string {
  const wrong = findings.filter((finding) => finding.weight === 'fail');
  const first = wrong[0] ?? findings[0];
  if (first === undefined) return 'does not hold';
  const said = first.row === undefined ? first.saw : `${first.row}: ${first.saw}`;
  return wrong.length > 1 ? `${said} (and ${wrong.length - 1} more)` : said;
}

/** What a case brought, or that nobody could tell; empty where no points are spoken of. */
export function sayMark(each: CasePoints): string {
  if (each.unjudgedPoints > 0) return `${each.unjudgedPoints} not judged`;
  return hasPoints(each) ? sayPoints(each) : '';
}

/** A rubric is optional: without one, cases are counted and points are not spoken of. */
export function hasPoints({
  maxPoints,
  unjudgedPoints,
}: Pick<CaseReport, 'maxPoints' | 'unjudgedPoints'>): boolean {
  return maxPoints > 0 || unjudgedPoints > 0;
}
