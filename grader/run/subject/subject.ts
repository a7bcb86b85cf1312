import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { ExitStatus, ResourceUse } from '../../observe/observation';
import {
  Strangers,
  processFamily,
  processRow,
  type ProcessFamily,
  type ProcessRow,
} from '../kernel/processes';
import { resourceUse } from '../kernel/resources';
import { restOf } from '../kernel/tasks';
import { subjectEnvironment, tokenVariable } from './environment';
import { OutputTap } from './output';
import { openPipe, type Pipe } from './pipe';
import { openTerminal, type Terminal } from './terminal';
import { wrap } from './wrappers';

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** RLIMIT_NOFILE; null: as it is here. */
  readonly descriptors: number | null;
}

/** How long whoever is killed may take to be gone: more only if the kernel itself holds it, and then for ever. */
const killLimitMs = 10_000;

/** Who has just been busy may take so long to have nothing more to do. */
const fallAsleepMs = 50;

/** How long to read on after the program has ended, where somebody else still holds its output. */
const outputLimitMs = 500;

/** Why a program cannot be executed that is not to blame for it. */
const ofTheMachine: ReadonlySet<string | undefined> = new Set(['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE']);

/**
 * One started program: session leader of its own, on a terminal or on pipes. With a terminal its prints arrive at
 * once and Ctrl-C is a real one; pipes show what a program does when nobody watches.
 */
export class Subject {
  readonly output: OutputTap;
  readonly #token = `${tokenVariable}=${randomBytes(12).toString('hex')}`;
  readonly #strangers = new Strangers();
  readonly #child: ChildProcess;
  readonly #terminal: Terminal | null;
  readonly #pipe: Pipe | null;
  readonly #mourners = new Set<(exit: ExitStatus) => void>();
  #failure: NodeJS.ErrnoException | null = null;
  #reaped = false;
  #isHeld = false;
  #killed: Promise<void> | null = null;
  exit: ExitStatus | null = null;
  /** Resolves when the program has ended and its output has been read to the end. */
  readonly ended: Promise<ExitStatus>;

  /** `now` is the clock by which the arrival of what it prints is noted. */
  constructor(command: Command, kind: 'terminal' | 'pipes', now: () => number = () => performance.now()) {
    this.output = new OutputTap(now);
    this.#terminal =
      kind === 'terminal' && process.platform === 'linux'
        ? openTerminal((octets) => this.output.add(octets))
        : null;
    this.#pipe = this.#terminal === null ? openPipe((octets) => this.output.add(octets)) : null;
    this.#child = this.#spawn(command);
    this.#pipe?.handedOver();
    this.#child.stdout?.on('data', (octets: Buffer) => this.output.add(octets));
    this.#child.stderr?.on('data', (octets: Buffer) => this.output.add(octets));
    this.ended = this.#watch();
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** Throws where this machine could not start it, which is not its fault. */
  async started(): Promise<void> {
    if (this.pid > 0) return;
    await this.ended;
    if (this.#failure === null || !ofTheMachine.has(this.#failure.code)) return;
    await this.kill();
    throw new Error(`another process could not be started: ${this.#failure.message}`);
  }

  /** Calls once when it ends; gives a way to forget the caller, who may be gone long before. */
  onEnd(mourner: (exit: ExitStatus) => void): () => void {
    this.#mourners.add(mourner);
    return () => this.#mourners.delete(mourner);
  }

  /** Whether the program itself still runs. It may have ended already though its `exit` is not known yet. */
  get runs(): boolean {
    if (this.#reaped || this.pid < 0) return false;
    const row = process.platform === 'linux' ? processRow(this.pid) : undefined;
    return row === undefined || (row !== null && !row.hasEnded);
  }

  /** Every living process that stems from this launch. */
  tree(): readonly ProcessRow[] {
    return this.#family().living;
  }

  use(): ResourceUse {
    return resourceUse(this.#family());
  }

  #family(): ProcessFamily {
    const [root, token, strangers] = [this.pid, this.#token, this.#strangers];
    const none = { living: [], zombies: [] };
    return root < 0 ? none : processFamily({ root, rootIsGone: this.#reaped, token, strangers });
  }

  /** CPU time of the whole tree, in clock ticks. */
  cpuTicks(): number {
    return this.tree().reduce((sum, { cpuTicks }) => sum + cpuTicks, 0);
  }

  /** Stays the same while all threads of the whole tree sleep; null where one does not; undefined where nothing is known. */
  rest(): string | null | undefined {
    const all = this.tree().map(({ pid }) => restOf(pid));
    if (all.includes(null)) return null;
    return all.length === 0 || all.includes(undefined) ? undefined : all.join(' ');
  }

  /**
   * From now on it takes no time from another: the whole tree is stopped (SIGSTOP), unless all of it has gone to sleep.
   * Then it takes none, and when it went on some waits would end with EINTR though it handles no signal (signal(7):
   * epoll_wait, recv with a time limit), which not every program bears.
   */
  async hold(): Promise<void> {
    const deadline = performance.now() + fallAsleepMs;
    while (typeof this.rest() !== 'string') {
      if (performance.now() > deadline) {
        this.#isHeld = true;
        this.#signalTree('SIGSTOP');
        return;
      }
      await pause(2).over;
    }
  }

  /** It may go on. */
  release(): void {
    if (this.#isHeld) this.#signalTree('SIGCONT');
    this.#isHeld = false;
  }

  #signalTree(name: NodeJS.Signals): void {
    for (const { pid } of this.tree()) signal(pid, name);
  }

  /** Ctrl-C: typed on the terminal, which signals the foreground group; on pipes, SIGINT to the group. */
  interrupt(): void {
    this.tree(); // as before a kill
    if (this.#terminal === null) this.#signalGroup('SIGINT');
    else this.#terminal.type('\x03');
  }

  /** Sends a signal to the group, as Ctrl-C and CI systems do, or only to the process that was started. */
  signal(name: NodeJS.Signals, whom: 'group' | 'parent'): void {
    this.tree(); // as before a kill
    if (whom === 'group') this.#signalGroup(name);
    else if (this.pid > 0 && !this.#reaped) signal(this.pid, name);
  }

  /** Ends the whole tree: the group first, then whoever is left, until two looks in a row find nobody. */
  kill(): Promise<void> {
    this.#killed ??= this.#killTree();
    return this.#killed;
  }

  async #killTree(): Promise<void> {
    const deadline = performance.now() + killLimitMs;
    this.tree(); // who belongs to it by a parent alone is known from now on
    this.#signalGroup('SIGKILL');
    for (let empty = 0, looks = 0; empty < 2 && performance.now() < deadline; looks += 1) {
      const alive = this.tree();
      for (const { pid } of alive) signal(pid, 'SIGKILL');
      empty = alive.length === 0 ? empty + 1 : 0;
      await (looks < 10 ? new Promise(setImmediate) : pause(5).over);
    }
    const limit = pause(Math.max(outputLimitMs, deadline - performance.now()));
    await Promise.race([this.ended, limit.over]);
    limit.stop();
    this.#terminal?.close();
    this.#pipe?.close();
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  #spawn(command: Command): ChildProcess {
    try {
      return this.#terminal === null
        ? this.#spawnOnPipes(command)
        : this.#spawnOnTerminal(command, this.#terminal);
    } catch (error) {
      this.#terminal?.close();
      this.#pipe?.handedOver();
      this.#pipe?.close();
      throw error;
    }
  }

  #spawnOnTerminal(command: Command, { fd }: Terminal): ChildProcess {
    const [program, argv] = wrap(command, 'new-session');
    return spawn(program, argv, {
      cwd: command.cwd,
      env: this.#environment(command),
      stdio: [fd, fd, fd],
    });
  }

  #spawnOnPipes(command: Command): ChildProcess {
    const output = this.#pipe?.fd ?? 'pipe';
    const options = { cwd: command.cwd, env: this.#environment(command), detached: true };
    const [program, argv] = wrap(command, 'same-session');
    return spawn(program, argv, { ...options, stdio: ['ignore', output, output] });
  }

  #environment(command: Command): Record<string, string> {
    return subjectEnvironment(command.environment, this.#token.slice(tokenVariable.length + 1));
  }

  async #watch(): Promise<ExitStatus> {
    const exit = await new Promise<ExitStatus>((resolve) => {
      this.#child.once('error', (error) => {
        this.#failure = error;
        resolve({ code: 127, signal: null });
      });
      // 'exit' on a terminal, where a grandchild may hold the slave; 'close' on pipes would wait for it as well.
      this.#child.once('exit', (code, name) => {
        this.#reaped = true;
        resolve({ code, signal: name });
      });
    });
    await (this.#terminal === null ? this.#pipesRead() : this.#terminal.drained(outputLimitMs));
    this.exit = exit;
    for (const mourner of this.#mourners) mourner(exit);
    this.#mourners.clear();
    return exit;
  }

  /** Pipes are read to their end, unless a grandchild keeps them open: then for a while. */
  #pipesRead(): Promise<void> {
    return new Promise((resolve) => {
      const patience = setTimeout(resolve, outputLimitMs);
      const done = (): void => {
        clearTimeout(patience);
        resolve();
      };
      if (this.#pipe === null) this.#child.once('close', done);
      else void this.#pipe.ended.then(done);
    });
  }

  /** Once the leader is reaped its number may be a stranger's: then only `tree` says who is left. */
  #signalGroup(name: NodeJS.Signals): void {
    if (this.pid > 0 && !this.#reaped) signal(-this.pid, name);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // ESRCH: it ended on its own between the look and the signal, which is what the signal was for
  }
}

function pause(ms: number): { over: Promise<void>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  return { over, stop: () => clearTimeout(timer) };
}
