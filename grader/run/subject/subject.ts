import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { ExitStatus } from '../../observe/observation';
import { livingPids, processTree, type ProcessRow } from '../kernel/processes';
import { subjectEnvironment, tokenVariable } from './environment';
import { OutputTap } from './output';
import { openPipe, type Pipe } from './pipe';
import { openTerminal, type Terminal } from './terminal';

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * One started program: session leader of its own, on a terminal or on pipes. With a terminal its prints arrive at
 * once and Ctrl-C is a real one; pipes show what a program does when nobody watches.
 */
export class Subject {
  readonly output = new OutputTap();
  readonly #token = `${tokenVariable}=${randomBytes(12).toString('hex')}`;
  readonly #before = livingPids();
  readonly #child: ChildProcess;
  readonly #terminal: Terminal | null;
  readonly #pipe: Pipe | null;
  readonly #onChange: () => void;
  #killed: Promise<number[]> | null = null;
  exit: ExitStatus | null = null;
  /** Resolves when the program has ended and its output has been read to the end. */
  readonly ended: Promise<ExitStatus>;

  constructor(command: Command, kind: 'terminal' | 'pipes', onChange: () => void) {
    this.#onChange = onChange;
    this.#terminal =
      kind === 'terminal' && process.platform === 'linux'
        ? openTerminal((octets) => this.#printed(octets))
        : null;
    this.#pipe = this.#terminal === null ? openPipe((octets) => this.#printed(octets)) : null;
    this.#child =
      this.#terminal === null ? this.#spawnOnPipes(command) : this.#spawnOnTerminal(command, this.#terminal);
    this.#pipe?.handedOver();
    this.#child.stdout?.on('data', (octets: Buffer) => this.#printed(octets));
    this.#child.stderr?.on('data', (octets: Buffer) => this.#printed(octets));
    this.ended = this.#watch();
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** Every living process that stems from this launch. */
  tree(): ProcessRow[] {
    return this.pid < 0 ? [] : processTree({ root: this.pid, token: this.#token, before: this.#before });
  }

  /** CPU time of the whole tree, in clock ticks. */
  cpuTicks(): number {
    return this.tree().reduce((sum, { cpuTicks }) => sum + cpuTicks, 0);
  }

  /** Ctrl-C: typed on the terminal, which signals the foreground group; on pipes, SIGINT to the group. */
  interrupt(): void {
    if (this.#terminal === null) this.#signalGroup('SIGINT');
    else this.#terminal.type('\x03');
  }

  /**
   * Ends the whole tree: the group first, then whoever is left, until two looks in a row find nobody. Returns the
   * pids that outlived the leader.
   */
  kill(): Promise<number[]> {
    this.#killed ??= this.#killTree();
    return this.#killed;
  }

  async #killTree(): Promise<number[]> {
    const leftBehind = this.exit === null ? [] : this.tree().map(({ pid }) => pid);
    this.#signalGroup('SIGKILL');
    for (let empty = 0; empty < 2;) {
      const alive = this.tree();
      for (const { pid } of alive) signal(pid, 'SIGKILL');
      empty = alive.length === 0 ? empty + 1 : 0;
      await new Promise(setImmediate);
    }
    await this.ended;
    this.#terminal?.close();
    this.#pipe?.close();
    return leftBehind;
  }

  #spawnOnTerminal(command: Command, { fd }: Terminal): ChildProcess {
    // setsid(1) --ctty makes the program leader of a session on this terminal and becomes it, keeping the pid.
    const argv = ['--ctty', command.program, ...command.arguments];
    return spawn('setsid', argv, { cwd: command.cwd, env: this.#environment(command), stdio: [fd, fd, fd] });
  }

  #spawnOnPipes(command: Command): ChildProcess {
    const output = this.#pipe?.fd ?? 'pipe';
    const options = { cwd: command.cwd, env: this.#environment(command), detached: true };
    return spawn(command.program, [...command.arguments], { ...options, stdio: ['ignore', output, output] });
  }

  #environment(command: Command): Record<string, string> {
    return subjectEnvironment(command.environment, this.#token.slice(tokenVariable.length + 1));
  }

  #printed(octets: Buffer): void {
    this.output.add(octets);
    this.#onChange();
  }

  async #watch(): Promise<ExitStatus> {
    const exit = await new Promise<ExitStatus>((resolve) => {
      this.#child.once('error', () => resolve({ code: 127, signal: null }));
      // 'exit' on a terminal, where a grandchild may hold the slave; 'close' on pipes would wait for it as well.
      this.#child.once('exit', (code, name) => resolve({ code, signal: name }));
    });
    await this.#terminal?.drained();
    if (this.#terminal === null) await this.#pipesRead();
    this.exit = exit;
    this.#onChange();
    return exit;
  }

  /** Pipes are read to their end, unless a grandchild keeps them open: then until it is ended by `kill`. */
  #pipesRead(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#pipe === null) this.#child.once('close', () => resolve());
      else void this.#pipe.ended.then(resolve);
      setTimeout(resolve, 500).unref();
    });
  }

  #signalGroup(name: NodeJS.Signals): void {
    if (this.pid > 0) signal(-this.pid, name);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // ESRCH: it ended on its own between the look and the signal, which is what the signal was for
  }
}
