import type { ExitStatus, Fact, ResourceUse } from '../observe/observation';
import type { Bindings } from '../plan/message';
import type { LaunchSpec } from '../plan/plan';
import { randomWord } from '../lib/random';
import { Connection, type ConnectionContext, type Reads } from './client/connection';
import { keptContent, keptOfMany } from './client/tape';
import type { Clock } from './clock';
import type { Instance } from './instance';
import type { RunContext } from './context';
import { launch } from './launcher';
import { Recorder } from './recorder';
import type { Subject } from './subject/subject';
import { asleepMs, Bell, until, type Patience } from './wait';

/**
 * So long a trial waits for a subject, whatever that does, and however much patience there is (BEHAVIOURS 4.5). After
 * that each wait gets a second, and the first one in vain is the last.
 */
const trialCapMs = 60_000;
/** What it gets where others of the same run trickled to that end: nobody is waited for so long again and again. */
const shorterCapsMs = [trialCapMs, trialCapMs, 15_000, 15_000];
const shortestCapMs = 5_000;
/** How long a process may take from closing its sockets to its end. */
const endingMs = 300;
/** So much content is kept whole in one trial; of what comes later only beginnings are. */
const keptWhole = 2 * 1024 * 1024;
/**
 * What all connections of one trial may cost in heads, framing and small contents: more is a flood, of which each brings
 * a part. As large contents are not kept, a thousand clients of any checkpoint cost less than a quarter of it.
 */
const mostCost = 16 * 1024 * 1024;
/** So many connections that do not read at once have all the buffers the kernel gives: as many as must be served at once. */
const mostAtEase = 16;
export const leastPatienceMs = 3_000;
const mostPatienceMs = 20_000;

/** Who is at the other end: whoever the connection was opened to, whatever else runs. */
export function instanceOf(stage: Stage, { target }: Connection): Instance | undefined {
  return [...stage.instances.values()].find((instance) => instance.target === target);
}

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
  #openedUnread = 0;
  #cost = 0;
  readonly #startMs: number;
  /** How long it waited for its turn to start something, which is no time of its own. */
  #queuedMs = 0;
  readonly #context: ConnectionContext;
  /** What processes used when they were marked, by process and mark. */
  readonly marks = new Map<string, ResourceUse>();
  #lastPort: number | null = null;

  constructor(
    readonly context: RunContext,
    /** How much longer than usual waits last: a case is tried again with more patience. */
    private readonly patienceFactor = 1,
  ) {
    this.recorder = new Recorder(context.clock, context.tell);
    this.#startMs = context.clock.now();
    this.#context = {
      clock: context.clock,
      bell: this.bell,
      note: (fact) => this.note(fact),
      keeps: () => (this.recorder.received < keptWhole ? keptContent : keptOfMany),
      spend: (cost) => (this.#cost += cost) > mostCost,
    };
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
    const askedMs = this.clock.now();
    let startedMs = Infinity;
    const instance = await launch(this.context, {
      process: name,
      spec,
      samePort: this.#lastPort,
      note: (fact) => {
        if (fact.kind === 'launch') startedMs = Math.min(startedMs, this.clock.now());
        this.note(fact);
      },
    });
    this.#queuedMs += startedMs - askedMs;
    this.#own.push(instance);
    this.use(name, instance);
    return instance;
  }

  /** Opens a connection, in place of an older one of that name. */
  connect(name: string, instance: Instance): Connection {
    const reads = this.#unread.delete(name) ? this.#later() : 'at-once';
    const connection = new Connection(name, instance.target, this.#context, reads);
    this.connections.set(name, connection);
    this.#used.push(connection);
    return connection;
  }

  /** The first few may have much to read, and be quick about it; of a crowd each must cost little. */
  #later(): Reads {
    this.#openedUnread += 1;
    return this.#openedUnread > mostAtEase ? 'later-in-a-crowd' : 'later';
  }

  /** A connection that is yet to be opened will not be read from. */
  openUnread(name: string): void {
    this.#unread.add(name);
  }

  get opened(): number {
    return this.#used.length;
  }

  /** Connections that are not over. */
  get held(): number {
    return this.#used.filter(({ isOver }) => !isOver).length;
  }

  /** Connections that have sent something and not heard of the subject since. */
  get waiting(): number {
    return this.#used.filter(({ isWaiting }) => isWaiting).length;
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
    return {
      quietMs: this.patienceFactor * Math.max(leastMs, Math.min(pace, mostPatienceMs)),
      capMs: Math.max(1_000, this.#trialCapMs - this.#usedMs),
      lastHeardMs: () => this.lastHeardMs(),
      // Of a subject that is not ours nothing is known.
      cpuTicks: () => instance?.subject?.cpuTicks() ?? NaN,
      rest: () => instance?.subject?.rest(),
      sleepMs: this.patienceFactor === 1 ? asleepMs : null,
      signal: this.context.signal,
    };
  }

  /** Whether it has had all of its time. What decides nothing is not waited for any more then. */
  get isSpent(): boolean {
    return this.#usedMs >= this.#trialCapMs;
  }

  get #usedMs(): number {
    return this.clock.now() - this.#startMs - this.#queuedMs;
  }

  get #trialCapMs(): number {
    return shorterCapsMs[this.context.pace.trickled] ?? shortestCapMs;
  }

  /** When something came on any of its connections last. */
  lastHeardMs(): number {
    let last = 0;
    for (const { lastHeardMs } of this.connections.values()) last = Math.max(last, lastHeardMs);
    return last;
  }

  /**
   * For what a subject may do late because of a timer of its own: as long as that is printed to take, and then as
   * long as usual. Nothing that is heard meanwhile makes it longer.
   */
  patienceFor(instance: Instance | undefined, printedMs: number): Patience {
    const usual = this.patience(instance);
    const quietMs = printedMs + usual.quietMs;
    const capMs = Math.max(usual.capMs, quietMs + 1_000);
    return { ...usual, quietMs, capMs, lastHeardMs: () => 0, sleepMs: null };
  }

  /** Closes what is open. */
  leave(): void {
    for (const connection of this.#used) connection.abandon();
  }

  /** Waits for the end of an instance that nobody has asked to end. */
  async watch({ subject }: Instance, forMs: number): Promise<void> {
    const patience = {
      ...this.patience(undefined),
      quietMs: forMs,
      lastHeardMs: () => 0,
      sleepMs: null,
    };
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

  /** What the process has printed so far. */
  noteOutput(process: string, instance: number, { output }: Subject): void {
    this.note({ kind: 'output', process, instance, output: output.read(), arrivals: output.arrivals });
  }

  /** Closes what is open, ends what the trial launched, and notes what it printed. */
  async strike(): Promise<void> {
    this.leave();
    const lagMs = Math.round(this.clock.lagSince(this.#startMs));
    if (lagMs > 0) this.note({ kind: 'lag', lagMs });
    for (const [name, { number, subject }] of this.instances) {
      if (subject !== null) this.noteOutput(name, number, subject);
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
