/**
 * One verdict from several attempts at a case (BEHAVIOURS 4.6). A case is never tried again because it failed, but
 * for two reasons: the harness could not tell, or it only saw that something did not come in time, and no proof that
 * the subject slept meanwhile. Then a fresh subject is given three times as long; if that passes, five more runs must.
 */
import type { CaseRecord, Stall } from '../observe/observation';
import { isOfTime } from './lateness';
import type { Finding, Verdict } from './verdict';

export interface Attempt {
  readonly number: number;
  readonly verdict: Verdict;
  /** Whether the record proves what the verdict says; false where all it shows is that time ran out. */
  readonly proven: boolean;
}

/** `verdict`, where it is run again: what it comes to if that never happens. */
export type Settled =
  | { readonly kind: 'settled'; readonly verdict: Verdict }
  | { readonly kind: 'again'; readonly verdict: Verdict; readonly how: Again };

/** `fresh`: on a subject of its own. `patience`: how many times as long as usual waits last. */
export interface Again {
  readonly fresh: boolean;
  readonly patience: 1 | 3;
}

/** After so many attempts that could not be judged the case goes to a person. */
const mostInconclusive = 3;
/** A failure that is not proven, one run with more patience, and five more. */
const runsOfADoubt = 7;

/** In whatever order they were taken: what a shared subject died of is found later, and changes an earlier one. */
export function settle(attempts: readonly Attempt[]): Settled {
  const last = attempts.at(-1)?.verdict ?? { kind: 'inconclusive', reason: 'nothing was run' };
  const valid = attempts.filter(isJudged).sort((a, b) => a.number - b.number);
  const final = valid.find(isFinal);
  if (final !== undefined) return settled(final.verdict);
  const verdicts = valid.map(({ verdict }) => verdict);
  const sofar = racy(verdicts) ?? last;
  if (last.kind === 'inconclusive') {
    const doubts = attempts.filter(({ verdict }) => verdict.kind === 'inconclusive');
    const isOver = doubts.length >= mostInconclusive;
    return isOver ? settled(sofar) : again(sofar, valid.length > 0, valid.length === 1 ? 3 : 1);
  }
  // Interrupted, or a bug of ours: nobody is charged for that, and there is nothing to wait for.
  return judgedKinds.has(last.kind) ? settleJudged(verdicts, sofar) : settled(sofar);
}

/** Passes, and waits in vain that prove nothing. */
function settleJudged(verdicts: readonly Verdict[], sofar: Verdict): Settled {
  const [first, second] = verdicts;
  if (first?.kind !== 'fail') return settled(sofar);
  if (second === undefined) return again(sofar, true, 3);
  if (second.kind !== 'pass') return settled(second);
  if (verdicts.length < runsOfADoubt) return again(sofar, true, 1);
  return settled(racy(verdicts) ?? unstable(second, first.findings));
}

const judgedKinds: ReadonlySet<Verdict['kind']> = new Set(['pass', 'fail', 'crashed']);

function isJudged({ verdict }: Attempt): boolean {
  return judgedKinds.has(verdict.kind);
}

/** One witness is enough, and so is one death: no later run takes that back. */
function isFinal({ verdict, proven }: Attempt): boolean {
  return verdict.kind === 'crashed' || (verdict.kind === 'fail' && proven);
}

function settled(verdict: Verdict): Settled {
  return { kind: 'settled', verdict };
}

function again(verdict: Verdict, fresh: boolean, patience: Again['patience']): Settled {
  return { kind: 'again', verdict, how: { fresh, patience } };
}

/** It failed more than once, and passed, too; null where it did not. All seven runs are taken, to say how often. */
function racy(verdicts: readonly Verdict[]): Verdict | null {
  const failures = verdicts.filter((verdict) => verdict.kind === 'fail');
  const last = failures.at(-1);
  if (last === undefined || failures.length < 2 || failures.length === verdicts.length) return null;
  const says = ` (racy: so in ${String(failures.length)} of ${String(verdicts.length)} runs)`;
  return { ...last, findings: last.findings.map((one) => ({ ...one, saw: one.saw + says })) };
}

function unstable(verdict: Extract<Verdict, { kind: 'pass' }>, findings: readonly Finding[]): Verdict {
  const remarks = findings.map((one): Finding => ({
    ...one,
    code: 'unstable',
    weight: 'warn',
    saw: `${one.saw} (once in ${String(runsOfADoubt)} runs)`,
  }));
  return { kind: 'pass', remarks: [...verdict.remarks, ...remarks] };
}

/**
 * Of several attempts, in the order they were taken, the one that the verdict of all is told with: the last that came to
 * such a verdict, and not one that passed since.
 */
export function toldWith<Taken extends { readonly verdict: Verdict }>(
  attempts: readonly Taken[],
  { kind }: Verdict,
): Taken | undefined {
  return attempts.findLast(({ verdict }) => verdict.kind === kind) ?? attempts.at(-1);
}

/** With one more attempt, in place of an earlier one of that number: a death found later changes what an attempt was. */
export function withAttempt(attempts: readonly Attempt[], attempt: Attempt): readonly Attempt[] {
  return [...attempts.filter(({ number }) => number !== attempt.number), attempt];
}

export function attemptOf(record: CaseRecord, verdict: Verdict): Attempt {
  const number = record.kind === 'ran' ? record.attempt : 0;
  return { number, verdict, proven: isProven(record, verdict) };
}

function isProven(record: CaseRecord, verdict: Verdict): boolean {
  if (record.kind !== 'ran' || verdict.kind !== 'fail' || !verdict.findings.every(isOfTime)) return true;
  const seen = record.trials.flatMap(({ observations }) => observations);
  return !seen.some((one) => {
    // How it was before is what it is compared with: nothing rests on why.
    if (one.kind === 'canary')
      return one.moment === 'after' && one.answer === 'silent' && one.asleep !== true;
    if (one.kind === 'resources') return one.stall !== undefined && !isSleep(one.stall);
    return one.kind === 'step-end' && one.end.kind === 'stalled' && !isSleep(one.end.stall);
  });
}

/** What is endless needs no sleep to be proved. */
function isSleep(stall: Stall): boolean {
  return stall.kind === 'flood' || (stall.kind === 'silence' && stall.asleep);
}
