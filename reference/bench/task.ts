/** What the benchmark is asked for: its flags. */
import { parseArgs } from 'node:util';
import { findGenerator, type Generator } from './generators';
import type { Subject } from './subjects';

export interface Task {
  readonly generator: Generator;
  /** Rounds that count; one more goes before them as a warm-up. */
  readonly pairs: number;
  /** Of load, in each round, for each server. */
  readonly seconds: number;
  /** Names of servers; undefined: all. */
  readonly only: readonly string[] | undefined;
}

/** The command line is wrong: one sentence, exit code 2. */
export class Misuse extends Error {}

export function readTask(): Task {
  const { pairs, seconds, only } = flags();
  return {
    generator: findGenerator(),
    pairs: wholeNumber('--pairs', pairs, 7),
    seconds: wholeNumber('--seconds', seconds, 2),
    only: only?.split(','),
  };
}

function flags(): { pairs?: string; seconds?: string; only?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { pairs: text, seconds: text, only: text } }).values;
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(flag: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Misuse(`${flag} takes a number from 1 to 9999, not "${text}".`);
  return Number(text);
}

export function choose(all: readonly Subject[], only: Task['only']): readonly Subject[] {
  const names = all.map(({ name }) => name);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Misuse(`--only takes some of ${names.join(',')}, not "${unknown}".`);
  return all.filter(({ name }) => only?.includes(name) ?? true);
}
