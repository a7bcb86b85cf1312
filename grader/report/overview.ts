/** A report sorted by what its reader does next. Pure; every format may use it. */
import type { Finding, Verdict } from '../judge/verdict';
import { chargedTo, isGraded, rootOf } from '../score/fault';
import { sumOf } from '../score/points';
import type { CaseReport, Report } from '../score/report';
import { isHidden } from './hidden';

export type CaseOf<K extends Verdict['kind']> = CaseReport & {
  readonly verdict: Extract<Verdict, { kind: K }>;
};

/** The cases that wait, directly or through others, for one case. */
export interface Waiting {
  readonly cause: string;
  readonly cases: readonly CaseOf<'blocked'>[];
  /** What they are worth; counted as lost only where the subject answers for the cause. */
  readonly points: number;
  readonly charged: boolean;
}

export interface Failure {
  readonly report: CaseOf<'fail' | 'crashed'>;
  readonly waiting?: Waiting;
}

export interface Remark {
  readonly caseId: string;
  readonly finding: Finding;
}

export interface Overview {
  /**
   * Those that hold back most points first, then in the order of the checkpoint. Hidden ones come last: nobody can
   * start with those.
   */
  readonly failures: readonly Failure[];
  readonly waiting: readonly Waiting[];
  readonly skipped: readonly CaseOf<'skipped'>[];
  readonly inconclusive: readonly CaseOf<'inconclusive'>[];
  readonly harnessErrors: readonly CaseOf<'harness-error'>[];
  /** Cases of level INFO that did not pass. */
  readonly information: readonly CaseReport[];
  readonly remarks: readonly Remark[];
}

export function overviewOf(report: Report): Overview {
  const graded = report.cases.filter(isGraded);
  const waiting = waitingIn(report.cases);
  return {
    failures: failuresIn(graded, waiting),
    waiting,
    skipped: graded.filter(isKind('skipped')),
    inconclusive: graded.filter(isKind('inconclusive')),
    harnessErrors: graded.filter(isKind('harness-error')),
    information: report.cases.filter((each) => !isGraded(each) && each.verdict.kind !== 'pass'),
    remarks: report.cases.flatMap(remarksOf),
  };
}

function isKind<K extends Verdict['kind']>(
  ...kinds: readonly K[]
): (report: CaseReport) => report is CaseOf<K> {
  return (report): report is CaseOf<K> => kinds.some((kind) => kind === report.verdict.kind);
}

function failuresIn(graded: readonly CaseReport[], waiting: readonly Waiting[]): Failure[] {
  const failures = graded.filter(isKind('fail', 'crashed')).map((report) => {
    const found = waiting.find((each) => each.cause === report.id);
    return found === undefined ? { report } : { report, waiting: found };
  });
  return failures.sort(
    (a, b) =>
      Number(isHidden(a.report)) - Number(isHidden(b.report)) ||
      heldBackBy(b) - heldBackBy(a) ||
      waitersOf(b) - waitersOf(a),
  );
}

function heldBackBy({ report, waiting }: Failure): number {
  return sumOf([report.maxPoints, -report.points, waiting?.points ?? 0]);
}

function waitersOf({ waiting }: Failure): number {
  return waiting?.cases.length ?? 0;
}

function waitingIn(cases: readonly CaseReport[]): Waiting[] {
  const byId = new Map(cases.map((each) => [each.id, each]));
  const byCause = new Map<string, CaseOf<'blocked'>[]>();
  for (const report of cases.filter(isGraded).filter(isKind('blocked'))) {
    const cause = rootOf<CaseReport>(report, byId)?.id ?? report.verdict.by;
    byCause.set(cause, [...(byCause.get(cause) ?? []), report]);
  }
  return [...byCause].map(([cause, blocked]) => ({
    cause,
    cases: blocked,
    points: sumOf(blocked.flatMap((each) => [each.maxPoints, each.unjudgedPoints])),
    charged: blocked.every((each) => chargedTo<CaseReport>(each, byId) !== undefined),
  }));
}

function remarksOf(report: CaseReport): Remark[] {
  return findingsOf(report.verdict)
    .filter((finding) => finding.weight === 'warn')
    .map((finding) => ({ caseId: report.id, finding }));
}

export function findingsOf(verdict: Verdict): readonly Finding[] {
  switch (verdict.kind) {
    case 'pass':
      return verdict.remarks;
    case 'fail':
    case 'crashed':
      return verdict.findings;
    default:
      return [];
  }
}
