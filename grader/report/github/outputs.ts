/**
 * What later steps read: `steps.<id>.outputs`. One `name=value` a line; no value has a line end in it, so none needs
 * a delimiter.
 *
 * - score, max-score: points; left out where the run ended early, for then there is no mark
 * - verdicts: JSON, the verdict by case
 * - result: what Classroom's reporter reads
 */
import type { Report } from '../../score/report';
import { renderClassroom } from '../classroom';
import { jsonText } from '../json-text';

export function renderOutputs(report: Report): string {
  const verdicts = Object.fromEntries(report.cases.map(({ id, verdict }) => [id, verdict.kind]));
  const mark = { score: String(report.points), 'max-score': String(report.maxPoints) };
  const outputs = {
    ...(report.complete ? mark : {}),
    verdicts: jsonText(verdicts),
    result: renderClassroom(report).trimEnd(),
  };
  return Object.entries(outputs)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
