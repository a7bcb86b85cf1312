/**
 * Annotations, as workflow commands for standard output. GitHub shows 10 of a severity for a step and drops the
 * excess in silence, so there are at most 9 and a word about the rest. What costs nothing is a notice.
 */
import type { CaseReport, Report } from '../../score/report';
import { messageOf, printable, shortened } from '../evidence';
import type { Down } from '../down';
import { isHidden } from '../hidden';
import { overviewOf } from '../overview';
import { sayStart, sayStopped, sayUnjudged } from '../sentences';
import { hasPoints, sayCounts, sayMark, sayPoints } from '../wording';

const MOST = 9;
const MESSAGE = 1_000;

type Severity = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

export function renderAnnotations(report: Report, down: Down | null = null): string {
  const { failures, harnessErrors, inconclusive, information, remarks } = overviewOf(report);
  const failed = failures.map((each) => about(each.report));
  const remarked = remarks.map(({ caseId, finding }) => ({
    title: caseId,
    message: `${finding.saw} (${finding.clause})`,
  }));
  return [
    ...commands('error', [...failed, ...harnessErrors.map(about)]),
    ...commands('warning', inconclusive.map(about)),
    ...commands('notice', [scoreOf(report, down), ...information.map(about), ...remarked]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function commands(severity: Severity, annotations: readonly Annotation[]): string[] {
  const rest = annotations.length - MOST;
  const more = { title: `and ${rest} more`, message: 'The summary of this step has all of them.' };
  return [...annotations.slice(0, MOST), ...(rest > 0 ? [more] : [])].map((each) => command(severity, each));
}

function about(each: CaseReport): Annotation {
  const mark = sayMark(each);
  const next = isHidden(each) ? [] : [`next: ${each.hint}`, `again: ${each.again}`].map(printable);
  return {
    title: `${each.id} · ${each.title}${mark === '' ? '' : ` (${mark})`}`,
    message: [shortened(messageOf(each), MESSAGE), ...next].join('\n'),
    ...placeOf(each),
  };
}

/** Only what lies in the repository at hand can be annotated. */
function placeOf({ file, line }: CaseReport): Pick<Annotation, 'file' | 'line'> {
  return /^(\/|[A-Za-z]:|\.\.)/.test(file) ? {} : { file, line };
}

function scoreOf(report: Report, down: Down | null): Annotation {
  const overview = overviewOf(report);
  const start = sayStart(overview, down);
  return {
    title: hasPoints(report) ? `${sayPoints(report)} points` : sayCounts(report.counts),
    message: [
      `${sayCounts(report.counts)}.`,
      ...(report.complete ? [] : [sayStopped]),
      sayUnjudged(report, overview),
      start === undefined ? '' : `Start ${start}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  };
}

function command(severity: Severity, { title, message, ...place }: Annotation): string {
  const properties = Object.entries({ ...place, title })
    .map(([name, value]) => `${name}=${escapedProperty(printable(String(value)))}`)
    .join(',');
  return `::${severity} ${properties}::${escapedData(message.split('\n').map(printable).join('\n'))}`;
}

/** As @actions/core spells them. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
