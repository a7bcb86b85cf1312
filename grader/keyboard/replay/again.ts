import { judgeCase, readSetting, type Setting } from '../../judge/case';
import type { Verdict } from '../../judge/verdict';
import type { CaseRecord, Observation, TrialRecord } from '../../observe/observation';
import type { Plan, PlannedCase, Trial } from '../../plan/plan';
import { runPlan, type RunSubject } from '../../run/run';

export interface Row {
  readonly planned: PlannedCase;
  readonly trial: Trial;
}

export interface Performed {
  readonly record: TrialRecord | null;
  readonly verdict: Verdict;
}

/** Runs one row of a case alone, and judges it. `setting` is that of the log, for a server whose files are not ours. */
export async function performRow(
  plan: Plan,
  row: Row,
  options: {
    readonly subject: RunSubject;
    readonly setting: Setting;
    readonly signal: AbortSignal;
    readonly tell: (seen: Observation) => void;
  },
): Promise<Performed> {
  const alone = onlyRow(row);
  let setting = options.setting;
  const taken: CaseRecord[] = [];
  await runPlan(
    { ...plan, cases: [alone] },
    { subject: options.subject, jobs: 1, signal: options.signal, tell: options.tell, baseline: 'answered' },
    {
      setUp: (facts) => {
        facts.forEach(options.tell);
        if (facts.some(({ kind }) => kind === 'file')) setting = readSetting(facts);
      },
      starting: () => undefined,
      whyNot: () => null,
      take: (record) => {
        taken.push(record);
        return Promise.resolve(null);
      },
    },
  );
  // Whatever came last of it: a death that was noticed late comes as another record.
  const [record] = taken.slice(-1).flatMap((last) => (last.kind === 'ran' ? last.trials : []));
  const verdict: Verdict =
    record === undefined ? { kind: 'skipped', reason: 'it was interrupted' } : judgeRow(row, record, setting);
  return { record: record ?? null, verdict };
}

/** The verdict on one row of a recorded case, as if the case had no other. */
export function judgeRow(row: Row, record: TrialRecord, setting: Setting): Verdict {
  const trials = [{ ...record, row: 0 }];
  return judgeCase(onlyRow(row), { kind: 'ran', caseId: row.planned.id, attempt: 1, trials }, setting);
}

function onlyRow({ planned, trial }: Row): PlannedCase {
  return { ...planned, needs: [], trials: [{ ...trial, row: 0 }] };
}
