/** What every I/O model is: three members, and a worker's desk to serve at. */
import type { Config } from '../config';
import type { Site } from '../files/site';
import type { Control } from '../pool/control';
import type { Log } from '../pool/log';
import type { ModelName } from './names';

export interface About {
  readonly name: ModelName;
  /** One line for --help. */
  readonly summary: string;
  /** The lecture's table: who waits (synchronous or not), and does a call stop the thread (blocking or not). */
  readonly quadrant: `${'synchronous' | 'asynchronous'}, ${'blocking' | 'non-blocking'}`;
  readonly needs: 'nothing' | 'libc' | 'epoll' | 'fork';
}

/** Who does the work. `shared` reaches every worker of the crew. */
export type Crew =
  | { readonly kind: 'threads'; readonly start: number; readonly most: number; readonly shared?: unknown }
  | { readonly kind: 'processes'; readonly start: number };

/** A model that runs in workers of its own, so that its calls may block. */
export interface WorkerModel {
  readonly about: About;
  crew(config: Config): Crew;
  /** The life of one worker: returns when the drain is complete. What it throws is logged, and it is replaced. */
  serve(desk: Desk): void;
}

/** The model that is Node's own: callbacks on the main thread. */
export interface CallbackModel {
  readonly about: About;
  crew: 'here';
  /** Listens by itself. Resolves when it listens, with the port and the end of the drain. */
  serve(desk: CallbackDesk): Promise<{ port: number; drained: Promise<void> }>;
}

export type Model = WorkerModel | CallbackModel;

interface Common {
  readonly config: Config;
  readonly site: Site;
  readonly control: Control;
  readonly log: Log;
}

export interface Desk extends Common {
  /** From 1; a replacement has the number of the worker it replaces. */
  readonly worker: number;
  /** The listening socket, shared by all workers. */
  readonly listener: number;
  /** Becomes readable, and stays so, when the drain begins. */
  readonly alarm: number;
  readonly shared: unknown;
  /** Asks for one more worker; the crew decides. */
  askForMore(): void;
}

export interface CallbackDesk extends Common {
  readonly drain: AbortSignal;
}
