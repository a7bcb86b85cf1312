/** One case: its line in the list, and behind it the sentence, the evidence, the hint, and the trials as they were. */
import type { Finding } from '../../judge/verdict';
import type { TrialRecord } from '../../observe/observation';
import type { PlannedCase } from '../../plan/plan';
import type { CaseReport } from '../../score/report';
import { isGraded } from '../../score/fault';
import type { Seen } from '../seen';
import { findingsOf } from '../overview';
import { hasPoints, headline, sayPoints } from '../wording';
import { facts, findings, remarks } from './finding';
import { markup, type Markup } from './markup';
import { outputBlock } from './printed';
import { figure } from './trial/figure';
import { sayMs } from './trial/scale';
import type { Measure } from './trial/table';

export interface CaseOptions {
  /** Place in the report: what ids inside of it begin with. */
  readonly index: number;
  readonly open: boolean;
  /** Null: nothing of what was seen, there is no room for it. */
  readonly measure: Measure | null;
}

export function caseSection(report: CaseReport, seen: Seen | null, options: CaseOptions): Markup {
  const { id, title, verdict } = report;
  const said = headline(verdict);
  const points = hasPoints(report) ? markup`<span class="points">${sayPoints(report)}</span>` : null;
  return markup`<details class="case ${verdict.kind}" data-fate="${fateOf(report)}"${options.open ? openly : null}>
<summary>${badge(report)}<span class="what"><h3>${title}</h3> <code>${id}</code>${said === '' ? null : markup`<span class="saw">${said}</span>`}</span>${points}</summary>
<div class="body" id="case-${id}">
<div class="told">${findings(report)}${afterwards(report)}${remarks(report)}</div>
${trials(report, seen, options)}</div></details>
`;
}

const openly = markup` open`;

/** What the filters go by: something to repair, fine, for nobody to answer, or no part of the grade. */
export function fateOf(report: CaseReport): 'repair' | 'passed' | 'unjudged' | 'information' {
  const { kind } = report.verdict;
  if (!isGraded(report)) return 'information';
  if (kind === 'pass') return 'passed';
  return kind === 'fail' || kind === 'crashed' || kind === 'blocked' ? 'repair' : 'unjudged';
}

/** A sign and a word: no verdict is told by colour alone. */
export function signOf({ verdict, points }: Pick<CaseReport, 'verdict' | 'points'>): [string, string] {
  if (verdict.kind === 'fail' && points > 0) return ['◐', 'partial'];
  return SIGNS[verdict.kind];
}

const SIGNS: Readonly<Record<CaseReport['verdict']['kind'], [string, string]>> = {
  pass: ['✓', 'pass'],
  fail: ['✕', 'fail'],
  crashed: ['!', 'crash'],
  blocked: ['⋯', 'blocked'],
  skipped: ['–', 'skipped'],
  inconclusive: ['?', 'unclear'],
  'harness-error': ['⚙', 'our error'],
};

function badge(report: CaseReport): Markup {
  const [sign, word] = signOf(report);
  return markup`<span class="badge"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}

function afterwards(report: CaseReport): Markup {
  const { verdict, hint, again, explain, reproduce, attempts, tookMs } = report;
  const mend = verdict.kind === 'fail' || verdict.kind === 'crashed';
  const [first] = mend ? wrongIn(report) : [];
  const pages = [
    ...(mend && explain !== undefined ? [explain] : []),
    ...(first === undefined ? [] : [`npx grade explain ${first.code}`]),
  ];
  return facts([
    ['because', because(report)],
    ['next', mend ? hint : null],
    ['explain', commands(pages)],
    ['again', commands(verdict.kind === 'pass' ? [] : [again])],
    ['try', commands(reproduce === undefined ? [] : [reproduce])],
    ['ran', attempts === 0 ? null : `${sayMs(tookMs)}${attempts > 1 ? `, tried ${attempts} times` : ''}`],
  ]);
}

function commands(lines: readonly string[]): Markup | null {
  return lines.length === 0
    ? null
    : markup`${lines.map((line) => markup`<pre class="command">${line}</pre>`)}`;
}

function wrongIn({ verdict }: CaseReport): Finding[] {
  return findingsOf(verdict).filter(({ weight }) => weight === 'fail');
}

function because(report: CaseReport): string {
  const { restsOn, because: why } = report;
  const clauses = wrongIn(report).map(({ clause }) => clause);
  const written = [...new Set(clauses.length > 0 ? clauses : [restsOn])].join('; ');
  return why === undefined ? written : `${written}: ${why}`;
}

function trials(report: CaseReport, seen: Seen | null, { index, measure }: CaseOptions): Markup | null {
  const planned = seen?.plan.cases.find(({ id }) => id === report.id);
  const record = seen?.records.get(report.id);
  if (planned === undefined || record?.kind !== 'ran') return unseen(report);
  if (measure === null) return markup`${tooHeavy}${unseen(report)}`;
  const shown = { index, measure };
  const [only, ...more] = record.trials;
  if (only !== undefined && more.length === 0) return drawn(report, planned, only, shown);
  return markup`<div class="rows">${record.trials.map((each) => row(report, planned, each, shown))}</div>`;
}

const tooHeavy = markup`<p class="omitted">What was seen is left out, for the size of the page. The run log has it.</p>`;

/** A case without evidence still has what its report says. */
function unseen({ output }: CaseReport): Markup | null {
  if (output === undefined || output.size === 0) return null;
  return markup`<aside class="printed" aria-label="What the server printed"><h4>printed</h4>${outputBlock(output)}</aside>`;
}

interface Shown {
  readonly index: number;
  readonly measure: Measure;
}

function row(report: CaseReport, planned: PlannedCase, record: TrialRecord, shown: Shown): Markup {
  const label = planned.trials[record.row]?.label ?? '';
  const wrong = wrongIn(report).filter(({ row: of }) => of === label);
  const first = wrongIn(report)[0]?.row === label;
  return markup`<details class="row${wrong.length > 0 ? bad : null}"${first ? openly : null}><summary>${label}${wrong.length > 0 ? doesNotHold : null}</summary>${drawn(report, planned, record, shown)}</details>
`;
}

const bad = markup` bad`;
const doesNotHold = markup` <span class="wrong">does not hold</span>`;

function drawn(
  report: CaseReport,
  planned: PlannedCase,
  record: TrialRecord,
  { index, measure }: Shown,
): Markup | null {
  const trial = planned.trials[record.row];
  if (trial === undefined) return null;
  const title = trial.label === '' ? report.id : `${report.id}, ${trial.label}`;
  return figure(trial, record, { ...measure, id: `c${index}r${record.row}`, title });
}
