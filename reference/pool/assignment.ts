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

export interface ProcessAssignment extends Assignment {
  /** The process that must be there as long as this one is. */
  readonly parent: number;
}

export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'more' }
  | { readonly kind: 'counts'; readonly counts: Counts };
