import type { TerminalOptions } from '../report/terminal/style';

export interface ScreenChoice {
  readonly verbose: boolean;
  /** False where --no-color was given. */
  readonly color: boolean;
}

/** What the place that reads our output can show: a terminal, a pipe or a CI log. */
export function screenOptions({ verbose, color }: ScreenChoice): TerminalOptions {
  const width = process.stdout.columns || 100;
  return {
    color: color && wantsColor(),
    unicode: wantsUnicode(),
    width: Math.max(40, Math.min(width, 120)),
    verbose,
  };
}

/** no-color.org and force-color.org; CI logs show colours though they are no terminal. */
export function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM, GITHUB_ACTIONS } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return (process.stdout.isTTY && TERM !== 'dumb') || GITHUB_ACTIONS === 'true';
}

function wantsUnicode(): boolean {
  const { LC_ALL, LC_CTYPE, LANG, CI } = process.env;
  return CI !== undefined || /utf-?8/i.test(LC_ALL ?? LC_CTYPE ?? LANG ?? '');
}

/** The running case and the count, on one line of the terminal that is wiped when all is done. */
export class Progress {
  readonly #shown = process.stderr.isTTY && process.env.CI === undefined && process.env.TERM !== 'dumb';

  constructor(private readonly total: number) {}

  show(done: number, running: string | null): void {
    if (!this.#shown || running === null) return;
    process.stderr.write(`\r\x1b[K${String(done)}/${String(this.total)}  ${running.slice(0, 60)}`);
  }

  wipe(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K');
  }
}
