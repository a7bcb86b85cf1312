import { quoteWord } from '../lib/shell';
import { atOnce } from '../lib/slices';
import { judgingCase, outputOf, type Printed, type Setting } from '../judge/case';
import { reproduce, siteFolder } from '../judge/reproduce';
import { attemptOf, settle, toldWith } from '../judge/settle';
import type { Verdict } from '../judge/verdict';
import type { CaseRecord } from '../observe/observation';
import type { Plan, PlannedCase } from '../plan/plan';
import type { Rubric } from '../spec/rubric.generated';
import { hintFor } from './hint';
import type { CaseReport, Report } from './report';
import { score } from './score';
import { worthOf } from './worth';

/** A case with its verdict: what is left of a record once it was judged. */
export interface JudgedCase {
  readonly id: string;
  readonly group: string;
  readonly level: string;
  readonly verdict: Verdict;
  readonly attempts: number;
  readonly tookMs: number;
  /** When its last observation was made, on the run's clock. */
  readonly endedMs: number;
  readonly output?: Printed;
}

/** What a report says beyond the verdicts. */
export interface ReportFacts {
  readonly subject: string;
  /** How the checkpoint was named on the command line. */
  readonly checkpointArgument: string;
  /** How the subject is named in a command that runs one case again. */
  readonly subjectArgument: string;
  /** How the rubric was named there; absent where it was not. */
  readonly rubricArgument?: string;
  readonly startedAt: string;
  readonly rubric: Rubric | null;
  readonly complete: boolean;
}

export function judgeRecord(planned: PlannedCase, record: CaseRecord, setting: Setting): JudgedCase {
  return atOnce(judgingRecord(planned, record, setting));
}

/** The same for whoever has other things to do meanwhile. */
export function* judgingRecord(
  planned: PlannedCase,
  record: CaseRecord,
  setting: Setting,
): Generator<void, JudgedCase> {
  const times =
    record.kind === 'ran'
      ? record.trials.flatMap(({ observations }) => observations.map(({ ms }) => ms))
      : [];
  const endedMs = Math.max(0, ...times);
  const verdict = yield* judgingCase(planned, record, setting);
  const output = verdict.kind === 'pass' ? undefined : outputOf(planned, record, verdict);
  return {
    id: planned.id,
    group: planned.group,
    level: planned.level,
    verdict,
    attempts: record.kind === 'ran' ? record.attempt : 0,
    tookMs: times.length === 0 ? 0 : Math.round(endedMs - Math.min(...times)),
    endedMs,
    ...(output === undefined ? {} : { output }),
  };
}

/** A verdict, and the record of the attempt that it is told with. */
export interface Told {
  readonly record: CaseRecord;
  readonly judged: JudgedCase;
}

/** Every attempt at a case, as a run settles them; undefined where there was none. */
export function judgeAttempts(
  planned: PlannedCase,
  records: readonly CaseRecord[],
  setting: Setting,
): Told | undefined {
  const each = records.map((record) => {
    const judged = judgeRecord(planned, record, setting);
    return { record, judged, verdict: judged.verdict };
  });
  const { verdict } = settle(each.map((one) => attemptOf(one.record, one.verdict)));
  const told = toldWith(each, verdict);
  const attempts = Math.max(...each.map(({ judged }) => judged.attempts));
  return told && { record: told.record, judged: { ...told.judged, verdict, attempts } };
}

/** The report: cases in the plan's order, whatever order they were run in. */
export function assembleReport(plan: Plan, judged: readonly JudgedCase[], facts: ReportFacts): Report {
  const byId = new Map(judged.map((one) => [one.id, one]));
  const shown = plan.cases.flatMap((planned) => {
    const one = byId.get(planned.id);
    return one === undefined ? [] : [{ planned, one }];
  });
  const groups = Object.entries(plan.groups).map(([id, title]) => ({ id, title }));
  const marks = score(
    shown.map(({ one }) => one),
    worthOf(facts.rubric, plan.cases),
    groups,
  );
  const none = { points: 0, maxPoints: 0, unjudgedPoints: 0 };
  return {
    format: 'wiregrade-report',
    version: 1,
    checkpoint: plan.checkpoint,
    subject: facts.subject,
    seed: plan.seed,
    site: siteFor(plan, facts),
    startedAt: facts.startedAt,
    tookMs: Math.round(Math.max(0, ...judged.map(({ endedMs }) => endedMs))),
    complete: facts.complete,
    points: marks.points,
    maxPoints: marks.maxPoints,
    unjudgedPoints: marks.unjudgedPoints,
    counts: marks.counts,
    groups: marks.groups.filter(({ id }) => shown.some(({ one }) => one.group === id)),
    cases: shown.map(({ planned, one }) => ({
      ...describeCase(plan, planned, one, facts),
      ...(marks.cases.get(one.id) ?? none),
    })),
  };
}

function siteFor({ seed }: Plan, { checkpointArgument }: ReportFacts): Report['site'] {
  const folder = siteFolder(seed);
  return {
    command: `npx grade files ${quoteWord(checkpointArgument)} ${folder} --seed ${seed}`,
    base: `${folder}/root`,
  };
}

type WithoutPoints = Omit<CaseReport, 'points' | 'maxPoints' | 'unjudgedPoints'>;

function describeCase(
  plan: Plan,
  planned: PlannedCase,
  { verdict, tookMs, attempts, output }: JudgedCase,
  facts: ReportFacts,
): WithoutPoints {
  const { id, title, group, level, restsOn, because, hint, file, line, prerequisite } = planned;
  const command = reproduceFailure(plan, planned, verdict);
  const visibility = facts.rubric?.visibility?.[id];
  return {
    id,
    title,
    group,
    level,
    restsOn,
    ...(because === undefined ? {} : { because }),
    hint: hintFor(hint, verdict),
    ...(visibility === undefined ? {} : { visibility }),
    file,
    line,
    ...(prerequisite ? { prerequisite } : {}),
    verdict,
    tookMs,
    attempts,
    ...(command === undefined ? {} : { reproduce: command }),
    again: `npx grade ${quoteWord(facts.checkpointArgument)}${facts.subjectArgument}${facts.rubricArgument ?? ''} --only ${id} --seed ${plan.seed}`,
    explain: `npx grade explain ${quoteWord(facts.checkpointArgument)} ${id}`,
    ...(output === undefined ? {} : { output }),
  };
}

function reproduceFailure(plan: Plan, planned: PlannedCase, verdict: Verdict): string | undefined {
  if (verdict.kind !== 'fail' && verdict.kind !== 'crashed') return undefined;
  // A server that did not come up was sent nothing.
  if (verdict.kind === 'crashed' && verdict.findings.length === 0) return undefined;
  const row = verdict.findings[0]?.row;
  const trial = planned.trials.find(({ label }) => label === row) ?? planned.trials[0];
  return reproduce(planned, trial?.row ?? 0, plan.seed);
}
