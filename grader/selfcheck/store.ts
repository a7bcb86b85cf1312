/**
 * Results of earlier runs, one JSON text a line, the first of which says what the file is. It is written as the run
 * goes, so that a kill loses at most what was being graded; a last line that was cut off by one is passed over.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { sayFileError } from '../lib/file-error';
import type { Result } from './result';

type Graded = Extract<Result, { kind: 'graded' }>;

interface Line extends Graded {
  readonly key: string;
  /** For whoever reads the file. */
  readonly of: string;
}

const HEADER = { results: 'wiregrade-selfcheck', version: 1 };

export type OpenedStore =
  | { readonly kind: 'ok'; readonly store: ResultStore }
  | { readonly kind: 'bad'; readonly line: number; readonly reason: string };

export class ResultStore {
  /** Why it could not be written to its end. */
  problem: string | null = null;

  constructor(
    private readonly file: string | null,
    private readonly known: Map<string, Graded>,
  ) {}

  find(key: string): Graded | undefined {
    return this.known.get(key);
  }

  /** A disk that fills up spoils the file and not the run. */
  add(key: string, of: string, result: Graded): void {
    this.known.set(key, result);
    if (this.file === null || this.problem !== null) return;
    try {
      appendFileSync(this.file, lineOf({ key, of, ...result }));
    } catch (error) {
      this.problem = sayFileError(error);
    }
  }
}

/** Throws where the file cannot be read or made. */
export function openStore(file: string | null): OpenedStore {
  if (file === null) return { kind: 'ok', store: new ResultStore(null, new Map()) };
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = text.split('\n');
  const cut = lines.pop() ?? '';
  if (text === '') appendFileSync(file, lineOf(HEADER));
  else if (lines[0] !== JSON.stringify(HEADER))
    return { kind: 'bad', line: 1, reason: 'it is not a file of results' };
  if (cut !== '') appendFileSync(file, '\n');
  const known = new Map<string, Graded>();
  for (const [i, line] of lines.slice(1).entries()) {
    const result = parse(line);
    if (result !== null) known.set(result.key, result);
    else if (!isCut(line)) return { kind: 'bad', line: i + 2, reason: 'it is not a result' };
  }
  return { kind: 'ok', store: new ResultStore(file, known) };
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function parse(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'key' in value && 'cases' in value
      ? (value as Line)
      : null;
  } catch {
    return null;
  }
}

/** The beginning of a result, left by a run that was killed; the next run ended its line. */
function isCut(line: string): boolean {
  return line.startsWith('{"key":"') && !line.endsWith('}');
}
