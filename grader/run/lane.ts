import type { CaseRecord, Fact, Observation, TrialRecord } from '../observe/observation';
import type { LaunchSpec, PlannedCase } from '../plan/plan';
import { isUp, type Instance } from './instance';
import { launch, type LaunchContext } from './launcher';
import { runTrial } from './trial';

const sharedLaunch: LaunchSpec = {
  arguments: [],
  base: 'absolute',
  output: 'terminal',
  port: 'new',
  ready: true,
};

/**
 * Runs cases one after another and keeps one subject that they share. Two lanes share nothing, so whatever happens
 * to a subject was done by the one case that was using it.
 */
export class Lane {
  #shared: Instance | null = null;
  #launchFacts: Observation[] = [];
  #failedStarts = 0;
  /** A subject that ignores --port can be started only once at a time on this machine. */
  portIsFixed = false;

  constructor(
    private readonly context: LaunchContext,
    /** A server that runs already, in whose place none is started. */
    private readonly external: Instance | null,
  ) {}

  /** Starts the shared subject ahead of the first case that needs it. */
  async warmUp(): Promise<void> {
    this.#shared ??= this.external ?? (await this.#launch(sharedLaunch));
  }

  async run(planned: PlannedCase, attempt: number): Promise<CaseRecord> {
    const trials: TrialRecord[] = [];
    for (const trial of planned.trials) {
      if (this.context.signal.aborted) break;
      const { server, facts } = await this.#serverFor(planned);
      const { record, unharmed } = await runTrial(this.context, planned, trial, server);
      trials.push({ ...record, observations: [...facts, ...record.observations] });
      if (server !== null && !this.#keeps(server, unharmed)) await this.#retire(server);
    }
    return { kind: 'ran', caseId: planned.id, attempt, trials };
  }

  /** The shared subject is kept while it is unharmed, and also once it is clear that starting it again is no use. */
  #keeps(server: Instance, unharmed: boolean): boolean {
    if (server !== this.#shared) return false;
    if (isUp(server)) return unharmed;
    this.#failedStarts += 1;
    return this.#failedStarts >= 2;
  }

  async end(): Promise<void> {
    if (this.#shared !== null) await this.#retire(this.#shared);
  }

  async #serverFor({ subject }: PlannedCase): Promise<{ server: Instance | null; facts: Observation[] }> {
    if (subject.kind === 'shared') {
      await this.warmUp();
      const facts = this.#launchFacts;
      // A launch that led nowhere is told to every case that met it; one that worked is told once.
      if (this.#shared?.end.kind === 'listening') this.#launchFacts = [];
      return { server: this.#shared, facts };
    }
    if (this.portIsFixed && this.#shared !== null) await this.#retire(this.#shared);
    if (subject.kind === 'none') return { server: null, facts: [] };
    const server = await this.#launch(subject.launch);
    const facts = this.#launchFacts;
    this.#launchFacts = [];
    return { server, facts };
  }

  async #launch(spec: LaunchSpec): Promise<Instance> {
    const facts: Observation[] = [];
    const note = (fact: Fact): void => void facts.push({ ms: this.context.clock.now(), ...fact });
    const instance = await launch(this.context, {
      process: 'server',
      spec,
      samePort: null,
      note,
      onChange: () => undefined,
    });
    this.#launchFacts = facts;
    this.portIsFixed ||= instance.end.kind === 'wrong-port';
    return instance;
  }

  async #retire(instance: Instance): Promise<void> {
    if (instance === this.#shared) this.#shared = null;
    instance.askedToEnd = true;
    await instance.subject?.kill();
  }
}
