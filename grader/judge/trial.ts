import { escapeOctets } from '../lib/escape';
import type { Observation, Stall } from '../observe/observation';
import type { Expect, PlannedCase, PlannedStep, Trial } from '../plan/plan';
import type { ResponseHead } from '../wire/message';
import { whyNotThere } from './crash';
import { sayDid } from './did';
import { checkOutcome, type Awaited } from './outcome';
import type { Problem } from './problem';
import { checkProcessStep } from './processes';
import { sayExpect } from './say';
import { Timeline, type FileState } from './timeline';
import type { Finding } from './verdict';

/** What one row of a case shows. */
export interface TrialVerdict {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Finding[];
  /** The part of the row's points that is earned: 1 where all holds. */
  readonly earned: number;
  /** The subject was not there; says why. */
  readonly crashed: string | null;
  /** Something outside the subject kept the row from being judged; says what. */
  readonly doubt: string | null;
  readonly harnessError: string | null;
}

/** A wait during which the harness itself was late by more than this proves nothing about the subject. */
const tolerableLagMs = 250;

type Step<Verb extends PlannedStep['verb']> = Extract<PlannedStep, { verb: Verb }>;

export function judgeTrial(
  planned: PlannedCase,
  trial: Trial,
  observations: readonly Observation[],
  files: ReadonlyMap<string, FileState>,
): TrialVerdict {
  return new TrialJudge(planned, trial, new Timeline(observations, files)).judge();
}

class TrialJudge {
  readonly #findings: Finding[] = [];
  readonly #remarks: Finding[] = [];
  readonly #named = new Map<string, ResponseHead>();
  /** Awaits so far, by connection and by which of its sessions. */
  readonly #awaited = new Map<object, number>();
  #earned = 1;
  #doubt: string | null = null;

  constructor(
    private readonly planned: PlannedCase,
    private readonly trial: Trial,
    private readonly timeline: Timeline,
  ) {}

  judge(): TrialVerdict {
    this.trial.steps.forEach((step, i) => this.#judgeStep(step, i));
    this.#checkNever();
    this.#checkCanary();
    const crashed = whyNotThere(this.trial, this.timeline);
    const harnessError =
      this.timeline.observations.find((seen) => seen.kind === 'harness-error')?.message ?? null;
    const earned = this.#findings.length > 0 || crashed !== null ? 0 : this.#earned;
    return {
      findings: this.#findings,
      remarks: this.#remarks,
      earned,
      crashed,
      doubt: this.#doubt,
      harnessError,
    };
  }

  #judgeStep(step: PlannedStep, index: number): void {
    const end = this.timeline.stepEnd(index);
    if (end === undefined || end.kind === 'waived') return;
    if (end.kind === 'stalled') this.#doubtLag(end.stall);
    if (step.verb === 'await') this.#judgeAwait(step, index, end.kind === 'stalled' ? end.stall : null);
    if (step.verb === 'require') this.#judgeRequire();
    if (step.verb === 'until-blocked') this.#judgeBlocked(step, index);
    if (step.verb === 'connect' && end.kind !== 'done') this.#notConnected(index);
    const { problems, remarks } = checkProcessStep(step, end, this.timeline);
    problems.forEach((problem) => this.#findings.push(this.#finding(problem, index, 'fail')));
    remarks.forEach((problem) => this.#remarks.push(this.#finding(problem, index, 'warn')));
  }

  #judgeAwait({ on, expect }: Step<'await'>, index: number, stall: Stall | null): void {
    const session = this.timeline.sessionAt(on, index);
    if (session === undefined) {
      this.#notConnected(index);
      return;
    }
    const number = this.#awaited.get(session) ?? 0;
    this.#awaited.set(session, number + 1);
    const silentMs = stall === null ? null : stall.kind === 'silence' ? stall.quietMs : stall.capMs;
    const fileOf: Awaited['fileOf'] = (content) =>
      content.kind === 'file' ? this.timeline.fileAt(content.path, index) : undefined;
    const awaited: Awaited = { session, index: number, named: this.#named, silentMs, fileOf };
    this.#decide(expect, awaited, index);
    const head = session.responses[number]?.head;
    if (expect.name !== undefined && head !== undefined) this.#named.set(expect.name, head);
  }

  #decide(expect: Expect, awaited: Awaited, index: number): void {
    const tried = expect.outcomes.map((outcome) => ({ outcome, problems: checkOutcome(outcome, awaited) }));
    const held = tried.find(({ problems }) => problems.length === 0);
    if (held === undefined) {
      this.#noneHeld(expect, tried, index);
      return;
    }
    const { worth, because, warn } = held.outcome;
    const expected = sayExpect(expect);
    if (worth < 1) {
      this.#earned = Math.min(this.#earned, worth);
      this.#remarks.push(
        this.#finding({ code: 'partly-right', expected, saw: because ?? 'only part of it' }, index, 'fail'),
      );
    }
    if (warn !== undefined)
      this.#remarks.push(this.#finding({ code: 'accepted', expected, saw: warn }, index, 'warn'));
  }

  /** Told by the alternative that came closest: the one with the fewest objections other than the status. */
  #noneHeld(expect: Expect, tried: readonly { problems: readonly Problem[] }[], index: number): void {
    const distance = (problems: readonly Problem[]): number =>
      problems.length +
      (problems.some(({ code }) => code === 'wrong-status' || code === 'unexpected-answer') ? 10 : 0);
    const [closest] = [...tried].sort((a, b) => distance(a.problems) - distance(b.problems));
    const problems = closest?.problems ?? [];
    const vague = problems.every(
      ({ code }) =>
        code === 'wrong-status' ||
        code === 'no-answer' ||
        code === 'closed-without-answer' ||
        code === 'unexpected-answer',
    );
    for (const problem of vague ? problems.slice(0, 1) : problems) {
      this.#findings.push(
        this.#finding(vague ? { ...problem, expected: sayExpect(expect) } : problem, index, 'fail'),
      );
    }
  }

  #notConnected(index: number): void {
    const problem = {
      code: 'no-connection',
      expected: 'a connection to the server',
      saw: 'the connection could not be made',
    };
    this.#findings.push(this.#finding(problem, index, 'fail'));
  }

  #doubtLag(stall: Stall): void {
    if (stall.kind === 'silence' && stall.lagMs > tolerableLagMs) {
      this.#doubt ??= `this machine was too busy: the grader itself was ${String(stall.lagMs)} ms late while it waited`;
    }
  }

  #judgeRequire(): void {
    const seen = this.timeline.observations.find((one) => one.kind === 'precondition');
    if (seen?.held === false) this.#doubt ??= seen.detail;
  }

  #judgeBlocked({ on }: Step<'until-blocked'>, index: number): void {
    const session = this.timeline.sessionAt(on, index);
    if (session?.proofOfBlocking === false && session.responses[0]?.ended === 'complete') {
      this.#doubt ??=
        'the server was never seen to be blocked in writing, so a pausing client could not be shown';
    }
  }

  #checkNever(): void {
    const { never } = this.planned;
    const secret = never === null ? undefined : this.timeline.fileAt(never, this.trial.steps.length);
    if (secret?.octets == null) return;
    const leaking = this.timeline
      .sessions()
      .find(({ kept }) => secret.octets !== null && kept.includes(secret.octets));
    if (leaking === undefined) return;
    const problem = {
      code: 'leaked',
      expected: `anything but the content of ${secret.path}`,
      saw: `the content of ${secret.path}: "${escapeOctets(secret.octets).slice(0, 60)}"`,
    };
    this.#findings.push(this.#finding(problem, this.trial.steps.length, 'fail'));
  }

  #checkCanary(): void {
    const answers = this.timeline.observations.filter((seen) => seen.kind === 'canary');
    const before = answers.find(({ moment }) => moment === 'before')?.answer ?? 'answered';
    const after = answers.find(({ moment }) => moment === 'after')?.answer;
    if (after === undefined || order.indexOf(after) <= order.indexOf(before)) return;
    const expected = 'the next client is still served';
    this.#findings.push(
      this.#finding(
        { code: 'stops-serving', expected, saw: sayCanary[after] },
        this.trial.steps.length,
        'fail',
      ),
    );
  }

  #finding(problem: Problem, index: number, weight: Finding['weight']): Finding {
    const { code, expected, saw, excerpt, clause } = problem;
    const { label, steps } = this.trial;
    return {
      code,
      weight,
      ...(label === '' ? {} : { row: label }),
      did: sayDid(steps, index),
      expected,
      saw,
      ...(excerpt === undefined ? {} : { excerpt }),
      clause: clause ?? this.planned.restsOn,
    };
  }
}

const order = ['right', 'answered', 'silent', 'refused'] as const;
const sayCanary = {
  right: 'the next client is served',
  answered: 'the next client, which asked for a file that was served before, got something else',
  silent: 'the next client got no answer',
  refused: 'the next client could not connect',
} as const;
