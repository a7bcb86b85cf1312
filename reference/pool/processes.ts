/** A crew of worker processes: started at launch, replaced when one dies. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Message, ProcessAssignment } from './assignment';
import { reasonOf, StartError, type Crew, type Setting } from './crew';
import type { Counted } from './control';

/** Descriptors of the child: 0 to 2, then these, then the channel its messages come through. */
const LISTENER = 3;
const ALARM = 4;
/** Like the heaps of the worker threads (MB). */
const HEAP = ['--max-old-space-size=32', '--max-semi-space-size=1'];

/** One that could not start is tried again so much later. */
const AGAIN_MS = 1000;

export class Processes implements Crew {
  readonly #children = new Map<number, ChildProcess>();
  #whenGone: (() => void) | undefined;

  constructor(
    readonly setting: Setting,
    readonly count: number,
  ) {}

  async start(): Promise<void> {
    await this.#hire(1);
    void this.#hireOthers();
  }

  /** One after another: the first serves within 100 ms, while all at once would be ready together, and late. */
  async #hireOthers(): Promise<void> {
    for (let number = 2; number <= this.count && !this.setting.control.draining; number++)
      await this.#hireInTheEnd(number);
  }

  /** What kept it from starting may pass: no descriptor left, a log folder that is away. Meanwhile the others serve. */
  async #hireInTheEnd(number: number): Promise<void> {
    let said = false;
    while (!this.setting.control.draining) {
      try {
        await this.#hire(number);
        return;
      } catch (error) {
        if (!said) this.#lament(error);
        said = true;
      }
      await pause(AGAIN_MS);
    }
  }

  /** Ctrl-C reaches one that is still starting before it can know what to do. */
  #lament(error: unknown): void {
    if (!this.setting.control.draining) this.setting.log.alarm(reasonOf(error));
  }

  gone(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenGone = resolve;
      this.#checkGone();
    });
  }

  kill(): void {
    for (const child of this.#children.values()) child.kill('SIGKILL');
  }

  #hire(number: number): Promise<void> {
    const { config, base, listener, alarm } = this.setting;
    const assignment: ProcessAssignment = {
      config,
      base,
      worker: number,
      listener: LISTENER,
      alarm: ALARM,
      parent: process.pid,
    };
    const args = [...process.execArgv, ...HEAP, join(__dirname, 'process.js'), JSON.stringify(assignment)];
    return new Promise((resolve, reject) => {
      const stdio: StdioOptions = ['ignore', 'inherit', 'inherit', listener, alarm, 'ipc'];
      const child = spawn(process.execPath, args, { stdio });
      this.#children.set(number, child);
      let ready = false;
      child.on('message', (message: Message) => {
        ready ||= message.kind === 'ready';
        if (message.kind === 'ready') resolve();
        if (message.kind === 'counts') this.#add(message.counts);
      });
      const ended = (how: string) => {
        this.#children.delete(number);
        if (!ready) reject(new StartError(`worker ${number} could not start: ${how}`));
        else if (!this.setting.control.draining) this.#replace(number, how);
        this.#checkGone();
      };
      child.on('error', (error) => {
        // One that could not be made has no exit.
        if (child.pid === undefined) ended(reasonOf(error));
      });
      child.on('exit', (code, signal) => ended(signal ?? `exit code ${code ?? 'unknown'}`));
    });
  }

  #replace(number: number, how: string): void {
    this.setting.log.alarm(`worker ${number} ended (${how}) and is replaced`);
    this.setting.control.count('workersReplaced');
    void this.#hireInTheEnd(number);
  }

  #add(counts: Readonly<Record<Counted, number>>): void {
    for (const [name, count] of Object.entries(counts)) this.setting.control.count(name as Counted, count);
  }

  #checkGone(): void {
    if (this.#children.size === 0) this.#whenGone?.();
  }
}
