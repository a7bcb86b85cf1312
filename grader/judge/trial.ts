import { escapeOctets } from '../lib/escape';
import type { Observation, Stall, StepEnd } from '../observe/observation';
import type { Expect, PlannedCase, PlannedStep, Trial } from '../plan/plan';
import type { ResponseHead } from '../wire/message';
import { compareAlternatives } from './alternatives';
import { lastBeforeRefusal, whyNotThere } from './crash';
import { checkCanary } from './canary';
import { checkClosing } from './closing';
import { Account, howTaken } from './did';
import { doubtOf, sayNoRoom } from './lateness';
import { judgeMeasurement } from './measurement';
import { takesInterim, type Awaited } from './outcome';
import type { Problem } from './problem';
import { checkProcessStep } from './processes';
import { checkRead } from './reading';
import { asksForEnd } from './request';
import { sayExpect, sayInVain } from './say';
import type { Session } from './session';
import { isLeftOut, Timeline, type FileState } from './timeline';
import type { Finding } from './verdict';

/** What one row of a case shows. */
export interface TrialVerdict {
  /** All that was done. */
  readonly did: string;
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

type Step<Verb extends PlannedStep['verb']> = Extract<PlannedStep, { verb: Verb }>;

/** Yields after each step: thousands of them are half a second of work. */
export function judgeTrial(
  planned: PlannedCase,
  trial: Trial,
  observations: readonly Observation[],
  files: ReadonlyMap<string, FileState>,
): Generator<void, TrialVerdict> {
  return new TrialJudge(planned, trial, new Timeline(observations, files)).judge();
}

class TrialJudge {
  /** What was found, and at which step. */
  readonly #found: { readonly finding: Finding; readonly at: number }[] = [];
  readonly #remarks: Finding[] = [];
  readonly #named = new Map<string, ResponseHead>();
  /** Awaits so far, by connection and by which of its sessions. */
  readonly #awaited = new Map<object, number>();
  #earned = 1;
  /** What went wrong beside the subject: then nothing that was seen can be trusted. */
  #outside: string | null = null;
  /** What a pass would rest on and was not there. A witness of a fault needs none of it. */
  #unproven: string | null = null;
  #harnessError: string | null = null;
  readonly #account = new Account();

  constructor(
    private readonly planned: PlannedCase,
    private readonly trial: Trial,
    private readonly timeline: Timeline,
  ) {}

  *judge(): Generator<void, TrialVerdict> {
    const { trial, timeline } = this;
    yield* this.#account.tell(trial.steps, {
      host: timeline.host(),
      how: (index) => howTaken(trial.steps[index], timeline.stepEnd(index), this.#isConnected(index)),
    });
    for (const [i, step] of this.trial.steps.entries()) {
      this.#judgeStep(step, i);
      yield;
    }
    this.#checkNever();
    this.#checkCanary();
    const findings = this.#found.map(({ finding }) => finding);
    this.#outside = doubtOf(this.timeline, findings, this.trial.steps.length);
    const crashed = whyNotThere(this.trial, this.timeline, findings.length === 0);
    if (crashed === null) this.#checkReached();
    const error = this.timeline.observations.find((seen) => seen.kind === 'harness-error');
    const isWitness = this.#found.length > 0;
    const last = crashed === null ? this.trial.steps.length : lastBeforeRefusal(this.trial, this.timeline);
    return {
      did: this.#account.upTo(last) || 'started the server',
      findings: this.#found.filter(({ at }) => at <= last).map(({ finding }) => finding),
      remarks: this.#remarks,
      earned: isWitness || crashed !== null ? 0 : this.#earned,
      crashed,
      doubt: this.#outside ?? (isWitness ? null : this.#unproven),
      harnessError: error?.message ?? this.#harnessError,
    };
  }

  #judgeStep(step: PlannedStep, index: number): void {
    const end = this.timeline.stepEnd(index);
    if (end === undefined) {
      // A start that led nowhere ends the trial before anybody could ask where the server listens.
      if (step.verb === 'listens') this.#judgeProcess(step, index, { kind: 'no-process' });
      return;
    }
    if (isLeftOut(end)) return;
    const stall = end.kind === 'stalled' ? end.stall : null;
    if (step.verb === 'await') this.#judgeAwait(step, index, stall);
    if (step.verb === 'require') this.#judgeRequire();
    if (step.verb === 'until-blocked') this.#judgeBlocked(step, index);
    if (step.verb === 'read') this.#judgeRead(step, index, end);
    if (step.verb === 'closes') this.#judgeClosing(step, index, end);
    if (step.verb === 'measure') this.#judgeMeasure(step, index);
    if (end.kind !== 'done') this.#judgeInVain(step, index, stall);
    this.#judgeProcess(step, index, end);
  }

  /** A connection that was not made, or on which octets could not be sent. */
  #judgeInVain(step: PlannedStep, index: number, stall: Stall | null): void {
    if (step.verb === 'connect') this.#notConnected(index, stall);
    if (step.verb === 'send' && stall !== null) this.#notSent(index, stall);
  }

  /** Whether the connection that a step is about was ever made. */
  #isConnected(index: number): boolean {
    const step = this.trial.steps[index];
    const on = step?.verb === 'connect' || step?.verb === 'send' ? step.on : null;
    return on !== null && this.timeline.isConnectedAt(on, index);
  }

  /** A send opens its connection where there is none, and that may keep it waiting, or nobody reads what is sent. */
  #notSent(index: number, stall: Stall): void {
    if (!this.#isConnected(index)) {
      this.#notConnected(index, stall);
      return;
    }
    const saw = 'it stopped reading in the middle, and no buffer takes any more';
    this.#fail({ code: 'not-read', expected: 'the server reads what it is sent', saw }, index);
  }

  #judgeProcess(step: PlannedStep, index: number, end: StepEnd): void {
    const { problems, remarks } = checkProcessStep(step, index, end, this.timeline);
    problems.forEach((problem) => this.#fail(problem, index));
    remarks.forEach((problem) => this.#remarks.push(this.#finding(problem, index, 'warn')));
  }

  #judgeAwait({ on, expect }: Step<'await'>, index: number, stall: Stall | null): void {
    const session = this.timeline.sessionAt(on, index);
    if (session === undefined) {
      this.#notConnected(index, null);
      return;
    }
    const number = this.#awaited.get(session) ?? 0;
    this.#awaited.set(session, takesInterim(expect, session) ? number : number + 1);
    const fileOf: Awaited['fileOf'] = (content) =>
      content.kind === 'file' ? this.timeline.fileAt(content.path, index) : undefined;
    const standstill = this.timeline.standstillAt(index);
    const whetherEnd = (): boolean => asksForEnd(this.trial.steps.slice(0, index), on);
    const facts = { session, index: number, named: this.#named, stall, standstill };
    const awaited = { ...facts, fileOf, asksForEnd: whetherEnd };
    this.#decide(expect, awaited, index, this.#tells(on));
    const head = session.responses[number]?.head;
    if (expect.name !== undefined && head !== undefined) this.#named.set(expect.name, head);
  }

  /** Which of several connections a finding is about; nothing where there is only one, or it has no name. */
  #tells(on: string): string {
    const isAlone = this.trial.steps.every((step) => !('on' in step) || step.on === on);
    return isAlone || on === 'client' ? '' : `${on}: `;
  }

  #decide(expect: Expect, awaited: Awaited, index: number, who: string): void {
    const { held, problems } = compareAlternatives(expect, awaited);
    problems.forEach((problem) => this.#fail({ ...problem, saw: `${who}${problem.saw}` }, index));
    if (held === undefined) return;
    const { worth, because, warn } = held;
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

  #notConnected(index: number, stall: Stall | null): void {
    const problem: Problem = {
      code: 'no-connection',
      expected: 'a connection to the server',
      saw: `the connection could not be made${sayInVain(stall)}`,
    };
    this.#fail(problem, index);
  }

  #judgeRead(step: Step<'read'>, index: number, end: StepEnd): void {
    if (!this.timeline.isKnownAt(step.on, index)) {
      this.#notConnected(index, null);
      return;
    }
    const problem = checkRead(step, index, end, this.timeline);
    if (problem !== null) this.#fail(problem, index);
  }

  #judgeClosing(step: Step<'closes'>, index: number, end: StepEnd): void {
    // Whoever got no answer has not been idle since the request: that may have come after the end.
    if (this.#found.some(({ finding }) => finding.code === 'closed-without-answer')) return;
    const verdict = checkClosing(step, end, this.timeline.idleAt(step.on, index));
    if (verdict.kind === 'unclear') this.#unproven ??= verdict.says;
    if (verdict.kind === 'wrong') this.#fail(verdict.problem, index);
  }

  #judgeMeasure({ measurement }: Step<'measure'>, index: number): void {
    const seen = judgeMeasurement(measurement, this.timeline.pairsIn(index));
    if (seen.kind === 'unclear') this.#unproven ??= seen.says;
    if (seen.kind === 'wrong') this.#fail(seen.problem, index);
    if (seen.kind !== 'measured') return;
    this.#earned = Math.min(this.#earned, seen.earned);
    this.#remarks.push(this.#finding(seen.says, index, seen.earned < 1 ? 'fail' : 'warn'));
  }

  #judgeRequire(): void {
    const seen = this.timeline.observations.find((one) => one.kind === 'precondition');
    if (seen?.held === false) this.#unproven ??= seen.detail;
  }

  #judgeBlocked({ on }: Step<'until-blocked'>, index: number): void {
    const session = this.timeline.sessionAt(on, index);
    if (session?.proofOfBlocking === false && session.responses[0]?.ended === 'complete') {
      this.#unproven ??=
        'the server was never seen to wait in send(), so it is not known what it does when a client pauses';
    }
  }

  /** A trial that stopped early, for no reason found so far, is no pass. */
  #checkReached(): void {
    const { steps } = this.trial;
    const last = steps.findLastIndex((_, i) => this.timeline.stepEnd(i) !== undefined);
    const isTold = this.#found.length > 0 || this.#outside !== null;
    const end = this.timeline.stepEnd(last);
    if (end?.kind === 'no-room') this.#unproven ??= sayNoRoom;
    if (last === steps.length - 1 || isTold || end?.kind === 'no-room') return;
    if (end?.kind !== 'stalled') {
      this.#harnessError = `${String(last + 1)} of ${String(steps.length)} steps were taken, and the record does not say why`;
      return;
    }
    const saw = 'no answer, so the rest could not be tried';
    this.#fail({ code: 'no-answer', expected: 'any answer', saw }, last);
  }

  #checkNever(): void {
    const { never } = this.planned;
    const secret = never === null ? undefined : this.timeline.fileAt(never, this.trial.steps.length);
    if (secret?.octets == null) return;
    const leaking = this.timeline
      .sessions()
      .find((session) => secret.octets !== null && brings(session, secret.octets));
    if (leaking === undefined) return;
    const problem: Problem = {
      code: 'leaked',
      expected: `anything but the content of ${secret.path}`,
      saw: `the content of ${secret.path}: "${escapeOctets(secret.octets).slice(0, 60)}"`,
    };
    this.#fail(problem, this.trial.steps.length);
  }

  #checkCanary(): void {
    const problem = checkCanary(this.timeline.observations);
    if (problem !== null) this.#fail(problem, this.trial.steps.length);
  }

  #fail(problem: Problem, index: number): void {
    this.#found.push({ finding: this.#finding(problem, index, 'fail'), at: index });
  }

  #finding(problem: Problem, index: number, weight: Finding['weight']): Finding {
    const { code, expected, saw, excerpt, clause } = problem;
    const { label } = this.trial;
    return {
      code,
      weight,
      ...(label === '' ? {} : { row: label }),
      did: this.#account.upTo(index),
      expected,
      saw,
      ...(excerpt === undefined ? {} : { excerpt }),
      clause: clause ?? this.planned.restsOn,
    };
  }
}

/** As it came, or as its client reads it: chunks may cut it into pieces. */
function brings({ kept, responses }: Session, octets: Buffer): boolean {
  return (
    kept.includes(octets) || responses.some(({ contentKept }) => Buffer.from(contentKept).includes(octets))
  );
}
