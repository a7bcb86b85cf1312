/** The workers of a server as the main thread sees them. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Assignment } from './assignment';
import type { Control } from './control';
import type { Log, Sinks } from './log';
import { uptimeMs } from '../io/clock';

export interface Crew {
  /** Resolves when clients are served; threads are all at work then, processes follow. Rejects when nobody can start. */
  start(): Promise<void>;
  /** Resolves when the last worker is gone; call after the drain was announced. */
  gone(): Promise<void>;
  /** At once. Worker threads end with the process. */
  kill(): void;
}

export interface Setting extends Omit<Assignment, 'worker'> {
  readonly control: Control;
  readonly log: Log;
  readonly sinks: Sinks;
}

/** Who could not start, or died sooner than this, is tried again so much later. */
export const AGAIN_MS = 1000;

/** A worker that dies before it is at work will not do better the next time. */
export class StartError extends Error {}

/** Enough where the cause is the machine's: a stack would only say where it was noticed. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Whatever keeps it from starting may pass. Told once, and not in the drain: Ctrl-C may be the cause. There it is tried no
 * more than once.
 */
export async function startAgain(
  { control, log }: Setting,
  dueMs: number,
  start: () => Promise<void>,
): Promise<void> {
  for (let isFirst = true; isFirst || !control.draining; isFirst = false) {
    await pause(Math.max(0, dueMs - uptimeMs()));
    try {
      await start();
      return;
    } catch (error) {
      if (isFirst && !control.draining) log.alarm(reasonOf(error));
    }
    dueMs = uptimeMs() + AGAIN_MS;
  }
}

export function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
