import { execFile } from 'node:child_process';

export interface Ran {
  readonly code: number;
  /** Both outputs, without blanks around them. */
  readonly text: string;
}

const limitMs = 5_000;

/** Runs a program of this machine to its end; null where there is none of that name. */
export function runProgram(name: string, argv: readonly string[]): Promise<Ran | null> {
  return new Promise((resolve) => {
    execFile(name, argv, { timeout: limitMs, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') resolve(null);
      else resolve({ code: codeOf(error), text: `${stdout}${stderr}`.trim() });
    });
  });
}

/** A program that was killed, at the limit above all, did not end well either. */
function codeOf(error: { readonly code?: unknown } | null): number {
  if (error === null) return 0;
  return typeof error.code === 'number' ? error.code : 1;
}
