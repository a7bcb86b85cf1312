import type { ExitStatus, Fact } from '../observe/observation';
import type { Bindings } from '../plan/message';
import type { LaunchSpec } from '../plan/plan';
import { randomWord } from '../lib/random';
import { Connection } from './client/connection';
import type { Clock } from './clock';
import type { Instance } from './instance';
import { launch, type LaunchContext } from './launcher';
import { Recorder } from './recorder';
import type { Subject } from './subject/subject';
import { Bell, until, type Patience } from './wait';

/** No trial takes longer, whatever the subject does. */
const trialCapMs = 60_000;
/** How long a process may take from closing its sockets to its end. */
const endingMs = 300;
const leastPatienceMs = 3_000;
const mostPatienceMs = 20_000;

/** What one trial plays on: its connections, its processes, its record. */
export class Stage {
  readonly recorder: Recorder;
  readonly bell = new Bell();
  readonly connections = new Map<string, Connection>();
  readonly instances = new Map<string, Instance>();
  /** Launched by the trial itself, and ended with it. */
  readonly #own: Instance[] = [];
  readonly #used: Connection[] = [];
  /** Undone when the trial is over: a shared subject outlives many trials, and must not hold what they saw. */
  readonly #forget: (() => void)[] = [];
  readonly #unread = new Set<string>();
  readonly #startMs: number;
  #lastPort: number | null = null;

  constructor(readonly context: LaunchContext) {
    this.recorder = new Recorder(context.clock, context.tell);
    this.#startMs = context.clock.now();
  }

  get clock(): Clock {
    return this.context.clock;
  }

  note(fact: Fact): void {
    this.recorder.note(fact);
  }

  /** Takes part in the trial under this name; its end is noted from here on. */
  use(name: string, instance: Instance): void {
    this.instances.set(name, instance);
    this.#lastPort = instance.port;
    this.note({ kind: 'uses', process: name, instance: instance.number, port: instance.target.port });
    const noteExit = (exit: ExitStatus): void => {
      const { number, askedToEnd: asked, listened } = instance;
      this.note({ kind: 'exit', process: name, instance: number, exit, asked, listened });
      const heirs = asked ? [] : (instance.subject?.tree() ?? []).map(({ pid }) => pid);
      if (heirs.length > 0) this.note({ kind: 'left-behind', process: name, instance: number, pids: heirs });
      this.bell.ring();
    };
    const { subject } = instance;
    if (subject === null) return;
    if (subject.exit !== null) noteExit(subject.exit);
    else this.#forget.push(subject.onEnd(noteExit));
  }

  async launch(name: string, spec: LaunchSpec): Promise<Instance> {
    const instance = await launch(this.context, {
      process: name,
      spec,
      samePort: this.#lastPort,
      note: (fact) => this.note(fact),
    });
    this.#own.push(instance);
    this.use(name, instance);
    return instance;
  }

  /** Opens a connection, in place of an older one of that name. */
  connect(name: string, instance: Instance): Connection {
    const context = { clock: this.clock, bell: this.bell, note: (fact: Fact) => this.note(fact) };
    const connection = new Connection(name, instance.target, context, !this.#unread.delete(name));
    this.connections.set(name, connection);
    this.#used.push(connection);
    return connection;
  }

  /** A connection that is yet to be opened will not be read from. */
  openUnread(name: string): void {
    this.#unread.add(name);
  }

  get opened(): number {
    return this.#used.length;
  }

  bindings(instance: Instance): Bindings {
    const { host, port } = instance.target;
    const { site } = this.context;
    return {
      port: String(port),
      host: `${host}:${port}`,
      base: instance.base,
      dir: site.dir,
      random: randomWord(site.seed, 'run'),
    };
  }

  /** How long to wait for `instance`: 40 of its own round trips, and never less than three seconds. */
  patience(instance: Instance | undefined, leastMs = leastPatienceMs): Patience {
    const pace = 40 * ((instance?.roundTripMs ?? 0) + this.clock.lagMs());
    const usedMs = this.clock.now() - this.#startMs;
    return {
      quietMs: Math.max(leastMs, Math.min(pace, mostPatienceMs)),
      capMs: Math.max(1_000, trialCapMs - usedMs),
      lastHeardMs: () => Math.max(0, ...[...this.connections.values()].map(({ lastHeardMs }) => lastHeardMs)),
      cpuTicks: () => instance?.subject?.cpuTicks() ?? 0,
      signal: this.context.signal,
    };
  }

  /** Closes what is open. */
  leave(): void {
    for (const connection of this.#used) connection.abandon();
  }

  /** Waits for the end of an instance that nobody has asked to end. */
  async watch({ subject }: Instance, forMs: number): Promise<void> {
    const patience = { ...this.patience(undefined), quietMs: forMs, lastHeardMs: () => 0 };
    await until(() => subject === null || subject.exit !== null, this.bell, patience, this.clock);
  }

  /**
   * From closing its sockets to its end a process takes a moment, more if it leaves a core. What its clients saw
   * first is explained by that end, so where something broke we wait for it; where not, only if it has come.
   */
  awaitEnds(isHarmed: boolean): Promise<void> {
    const isBroken = isHarmed || this.#used.some(({ endedUnanswered }) => endedUnanswered);
    return this.#awaitEnds(isBroken ? () => true : ({ runs }) => !runs);
  }

  /** Waits for ends that have come and are not known yet. */
  noticeEnds(): Promise<void> {
    return this.#awaitEnds(({ runs }) => !runs);
  }

  async #awaitEnds(mayCome: (subject: Subject) => boolean): Promise<void> {
    for (const instance of this.instances.values()) {
      const { subject, askedToEnd } = instance;
      if (subject === null || askedToEnd || subject.exit !== null) continue;
      if (mayCome(subject)) await this.watch(instance, endingMs);
    }
  }

  /** Closes what is open, ends what the trial launched, and notes what it printed. */
  async strike(): Promise<void> {
    this.leave();
    const lagMs = Math.round(this.clock.lagSince(this.#startMs));
    if (lagMs > 0) this.note({ kind: 'lag', lagMs });
    for (const [name, { number, subject }] of this.instances) {
      if (subject !== null)
        this.note({ kind: 'output', process: name, instance: number, output: subject.output.read() });
    }
    await Promise.all(
      this.#own.map(async (instance) => {
        instance.askedToEnd = true;
        await instance.subject?.kill();
      }),
    );
    this.#forget.forEach((forget) => forget());
  }
}
