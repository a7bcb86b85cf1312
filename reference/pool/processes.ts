/** A crew of worker processes: the process that forks and replaces them, and what it and they say. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ForkAssignment, PoolMessage } from './assignment';
import { AGAIN_MS, reasonOf, startAgain, StartError, type Crew, type Setting } from './crew';
import type { Counted } from './control';
import { uptimeMs } from '../io/clock';
import { THREADLESS } from '../os/process';

/** Descriptors of the child: 0 to 2, then these. */
const MESSAGES = 3;
const LISTENER = 4;
const ALARM = 5;
/** Like the heaps of the worker threads (MB). */
const HEAP = ['--max-old-space-size=32', '--max-semi-space-size=1'];

type Trouble = Extract<PoolMessage, { kind: 'ended' | 'not-started' }>;

function say({ worker, how }: Trouble): string {
  return `worker ${worker} could not start: ${how}`;
}

export class Processes implements Crew {
  #forkServer: ChildProcess | undefined;
  #whenGone: (() => void) | undefined;

  constructor(
    readonly setting: Setting,
    readonly count: number,
  ) {}

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = this.#spawn();
      this.#forkServer = child;
      const bornMs = uptimeMs();
      let ready = false;
      /** Who could not start before the first one could, by worker. */
      const troubles = new Map<number, Trouble>();
      const isHopeless = (): boolean => !ready && troubles.size === this.count;
      this.#listen(child, (message) => {
        if (isHopeless()) return;
        if (ready || message.kind === 'counts') this.#hear(message);
        else if (message.kind === 'ready') {
          ready = true;
          for (const trouble of troubles.values()) this.#hear(trouble);
          resolve();
        } else troubles.set(message.worker, message);
        if (isHopeless()) child.kill('SIGKILL');
      });
      const ended = (how: string): void => {
        this.#forkServer = undefined;
        const [trouble] = isHopeless() ? troubles.values() : [];
        const cause = trouble === undefined ? `the workers could not start: ${how}` : say(trouble);
        if (!ready) reject(new StartError(cause));
        else if (!this.setting.control.draining) void this.#replace(how, bornMs + AGAIN_MS);
        this.#whenGone?.();
      };
      child.on('error', (error) => {
        // One that could not be made has no exit.
        if (child.pid === undefined) ended(reasonOf(error));
      });
      // Not 'exit': by then its workers may still have something to say.
      child.on('close', (code, signal) => ended(signal ?? `exit code ${code ?? 'unknown'}`));
    });
  }

  gone(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenGone = resolve;
      if (this.#forkServer === undefined) resolve();
    });
  }

  /** The workers end with the process they were forked from. */
  kill(): void {
    this.#forkServer?.kill('SIGKILL');
  }

  #spawn(): ChildProcess {
    const { config, base, listener, alarm } = this.setting;
    const assignment: ForkAssignment = {
      config,
      base,
      count: this.count,
      listener: LISTENER,
      alarm: ALARM,
      messages: MESSAGES,
      parent: process.pid,
    };
    const main = [join(__dirname, 'fork-server.js'), JSON.stringify(assignment)];
    const stdio: StdioOptions = ['ignore', 'inherit', 'inherit', 'pipe', listener, alarm];
    return spawn(process.execPath, [...process.execArgv, ...HEAP, ...THREADLESS, ...main], { stdio });
  }

  #listen(child: ChildProcess, hear: (message: PoolMessage) => void): void {
    if (child.pid === undefined) return; // it could not be made, and has no pipes
    const input = child.stdio[MESSAGES] as Readable;
    createInterface({ input }).on('line', (line) => hear(JSON.parse(line) as PoolMessage));
  }

  #hear(message: PoolMessage): void {
    const { control, log } = this.setting;
    switch (message.kind) {
      case 'ready':
        return;
      case 'counts':
        for (const [name, count] of Object.entries(message.counts)) control.count(name as Counted, count);
        return;
      case 'ended':
        if (control.draining) return;
        log.alarm(`worker ${message.worker} ended (${message.how}) and is replaced`);
        control.count('workersReplaced');
        return;
      case 'not-started':
        log.alarm(say(message));
        return;
    }
  }

  async #replace(how: string, dueMs: number): Promise<void> {
    const { control, log } = this.setting;
    log.alarm(`all workers ended with the process they were forked from (${how}) and are replaced`);
    control.count('workersReplaced', this.count);
    // In the drain the server ends without waiting for it.
    await startAgain(this.setting, dueMs, async () => {
      if (!control.draining) await this.start();
    });
  }
}
