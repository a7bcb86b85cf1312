import type { CaseRecord, Fact, Observation, TrialRecord } from '../observe/observation';
import type { LaunchSpec, PlannedCase, Trial } from '../plan/plan';
import { planLaunch } from '../plan/processes';
import { findCulprit, withLast, type Alone, type Use } from './inquest';
import { hasDied, isUp, type Instance } from './instance';
import { Comparisons } from './comparisons';
import type { RunContext } from './context';
import { launch } from './launcher';
import type { Again } from './again';
import { runTrial } from './trial';

const sharedLaunch = planLaunch({});

/** A case in which so many rows waited in vain has failed, and each further one would take as long. */
const mostInVain = 3;

/** Whether the rows that are left need not be run. */
function isClear({ credit }: PlannedCase, trials: readonly TrialRecord[]): boolean {
  const inVain = trials.filter(({ observations }) =>
    observations.some((seen) => seen.kind === 'step-end' && seen.end.kind === 'stalled'),
  );
  return inVain.length >= { whole: mostInVain, climb: 1, rows: Infinity }[credit];
}

/** A subject that several cases use, one after another. */
interface Shared {
  readonly instance: Instance;
  /** What the launch saw, until it was told. */
  facts: readonly Observation[];
  readonly uses: Use[];
  /** What the latest of these saw. */
  latest: CaseRecord | null;
  endedMs: number | null;
}

/**
 * Runs cases one after another and keeps one subject that they share. Two lanes share nothing, so whatever happens
 * to a subject was done by the cases of one lane.
 */
export class Lane {
  #shared: Shared | null = null;
  #failedStarts = 0;

  constructor(
    private readonly context: RunContext,
    /** A server that runs already, in whose place none is started. */
    private readonly external: Instance | null,
    /** Takes another record of a case that was over: it turned out to be what a shared subject died of. */
    private readonly revise: (record: CaseRecord) => Promise<unknown>,
  ) {}

  /** Starts the shared subject ahead of the first case that needs it. */
  async warmUp(): Promise<Shared> {
    this.#shared ??= await this.#share();
    return this.#shared;
  }

  /** Whether the shared subject came up. */
  get isUp(): boolean {
    return this.#shared !== null && isUp(this.#shared.instance);
  }

  /** `again`: how it is tried once more, where it was tried before. */
  async run(asked: PlannedCase, attempt: number, again: Again | null): Promise<CaseRecord> {
    const planned = this.#afresh(asked, again);
    const patience = again?.patience ?? 1;
    await this.#mournShared();
    const trials: TrialRecord[] = [];
    const earlier = [...(this.#shared?.uses ?? [])];
    let deathMs: number | null = null;
    for (const trial of planned.trials) {
      if (this.context.signal.aborted || isClear(planned, trials)) break;
      const done = await this.#runTrial(planned, trial, patience);
      trials.push(done.record);
      deathMs ??= done.deathMs;
    }
    const record: CaseRecord = { kind: 'ran', caseId: planned.id, attempt, trials };
    const use = { planned, attempt, endedMs: this.context.clock.now() };
    if (planned.subject.kind === 'shared' && this.#shared !== null) {
      this.#shared.uses.push(use);
      this.#shared.latest = record;
    }
    return deathMs === null ? record : this.#chargeDeath(record, use, earlier, deathMs);
  }

  /** `deathMs`: when the shared subject died in it. */
  async #runTrial(
    planned: PlannedCase,
    trial: Trial,
    patience: number,
  ): Promise<{ record: TrialRecord; deathMs: number | null }> {
    const { server, facts } = await this.#serverFor(planned);
    const { record, unharmed } = await runTrial(this.context, planned, trial, server, { patience });
    const shared = server === this.#shared?.instance ? this.#shared : null;
    const deathMs = shared !== null && hasDied(shared.instance) ? shared.endedMs : null;
    if (server !== null && !this.#keeps(server, unharmed)) await this.#retire(server);
    return { record: { ...record, observations: [...facts, ...record.observations] }, deathMs };
  }

  /** On a subject of its own, where it used a shared one and there can be another. */
  #afresh(planned: PlannedCase, again: Again | null): PlannedCase {
    const isShared = planned.subject.kind === 'shared' && this.external === null;
    return again?.fresh === true && isShared
      ? { ...planned, subject: { kind: 'own', launch: sharedLaunch } }
      : planned;
  }

  /** Ends what is left. Where nothing hurries us, a death that nobody noticed is told first. */
  async end(): Promise<void> {
    await this.#mournShared();
    if (this.#shared !== null) await this.#retire(this.#shared.instance);
  }

  /** The shared subject is kept while it is unharmed, and also once it is clear that starting it again is no use. */
  #keeps(server: Instance, unharmed: boolean): boolean {
    if (server !== this.#shared?.instance) return false;
    if (isUp(server)) return unharmed;
    if (server.end.kind === 'held-by-other') return false;
    this.#failedStarts += 1;
    return this.#failedStarts >= 2;
  }

  async #serverFor({
    subject,
  }: PlannedCase): Promise<{ server: Instance | null; facts: readonly Observation[] }> {
    if (subject.kind === 'shared') {
      const shared = await this.warmUp();
      const { instance, facts } = shared;
      // A launch that led nowhere is told to every case that met it; one that worked is told once.
      if (instance.end.kind === 'listening') shared.facts = [];
      return { server: instance, facts };
    }
    if (this.context.starts.portIsFixed && this.#shared !== null) await this.#retire(this.#shared.instance);
    if (subject.kind === 'none') return { server: null, facts: [] };
    const { instance, facts } = await this.#launch(subject.launch);
    return { server: instance, facts };
  }

  async #share(): Promise<Shared> {
    const launched =
      this.external === null ? await this.#launch(sharedLaunch) : { instance: this.external, facts: [] };
    if (isUp(launched.instance)) this.#failedStarts = 0;
    const shared: Shared = { ...launched, uses: [], latest: null, endedMs: null };
    shared.instance.subject?.onEnd(() => (shared.endedMs = this.context.clock.now()));
    return shared;
  }

  async #launch(spec: LaunchSpec): Promise<{ instance: Instance; facts: readonly Observation[] }> {
    const facts: Observation[] = [];
    const note = (fact: Fact): void => void facts.push({ ms: this.context.clock.now(), ...fact });
    const instance = await launch(this.context, { process: 'server', spec, samePort: null, note });
    return { instance, facts };
  }

  async #retire(instance: Instance): Promise<void> {
    if (instance === this.#shared?.instance) this.#shared = null;
    instance.askedToEnd = true;
    await instance.subject?.kill();
  }

  /**
   * A shared subject died during a case that was not the first to use it. Where the case alone is the death of a
   * fresh one, it is charged; else whichever before it is; and where none of them is, the case it died in stands.
   */
  async #chargeDeath(
    record: CaseRecord,
    use: Use,
    earlier: readonly Use[],
    deathMs: number,
  ): Promise<CaseRecord> {
    if (earlier.length === 0 || this.context.signal.aborted) return record;
    const alone = await this.#tryAlone(use, 0);
    if (alone.died) return alone.record;
    const culprit = await findCulprit(earlier, deathMs, (each, watchMs) => this.#tryAlone(each, watchMs));
    if (culprit === null) return record;
    await this.revise(culprit);
    return alone.record;
  }

  /** A shared subject that died between two cases died of one before, and if none does it again, of the last. */
  async #mournShared(): Promise<void> {
    const shared = this.#shared;
    if (shared === null || !hasDied(shared.instance)) return;
    await this.#retire(shared.instance);
    const { uses, latest, endedMs, instance } = shared;
    const { number, listened, subject } = instance;
    if (this.context.signal.aborted || latest === null || subject?.exit == null) return;
    const ms = endedMs ?? this.context.clock.now();
    const culprit = await findCulprit(uses, ms, (each, watchMs) => this.#tryAlone(each, watchMs));
    const exit = { kind: 'exit', process: 'server', instance: number, exit: subject.exit } as const;
    await this.revise(culprit ?? withLast(latest, { ms, ...exit, asked: false, listened }));
  }

  async #tryAlone({ planned, attempt }: Use, watchMs: number): Promise<Alone> {
    const { instance, facts } = await this.#launch(sharedLaunch);
    const trials: TrialRecord[] = [];
    // Whoever may be to blame does again all it did: nothing is read off what others measured.
    const context = { ...this.context, comparisons: new Comparisons() };
    for (const trial of planned.trials) {
      if (hasDied(instance) || this.context.signal.aborted) break;
      const isLast = trial === planned.trials.at(-1);
      const options = { watchMs: isLast ? watchMs : 0 };
      const { record } = await runTrial(context, planned, trial, instance, options);
      trials.push({
        ...record,
        observations: [...(trials.length === 0 ? facts : []), ...record.observations],
      });
    }
    const died = hasDied(instance);
    await this.#retire(instance);
    await context.comparisons.end();
    return { died, record: { kind: 'ran', caseId: planned.id, attempt, trials } };
  }
}
