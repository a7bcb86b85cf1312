/** What a worker is told when it starts, and what it says; plain data, because it crosses a thread or a process. */
import type { Config } from '../config';
import type { Counts } from './control';
import type { Sinks } from './log';

export interface Assignment {
  readonly config: Config;
  /** As realpath gives it. */
  readonly base: string;
  readonly worker: number;
  readonly listener: number;
  readonly alarm: number;
}

export interface ThreadAssignment extends Assignment {
  readonly shared: unknown;
  readonly control: SharedArrayBuffer;
  readonly sinks: Sinks;
}

/** For the process that forks the workers. */
export interface ForkAssignment extends Omit<Assignment, 'worker'> {
  readonly count: number;
  /** The descriptor its messages and its workers' leave by, a line each. */
  readonly messages: number;
  /** The process that must be there as long as this one is. */
  readonly parent: number;
}

export type ThreadMessage = { readonly kind: 'ready' } | { readonly kind: 'more' };

export type PoolMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'counts'; readonly counts: Counts }
  | { readonly kind: 'ended'; readonly worker: number; readonly how: string }
  | { readonly kind: 'not-started'; readonly worker: number; readonly how: string };
