import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heedSignals } from './commands/interrupt';
import { UserError } from './commands/user-error';
import { sayFileError } from './lib/file-error';
import { packageRoot } from './lib/root';

/** The one place that decides how the program ends. */
async function main(): Promise<void> {
  heedSignals();
  process.on('uncaughtException', fail);
  process.stdout.on('error', cannotPrint);
  process.stderr.on('error', () => undefined); // there is nobody left to tell
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  try {
    // Loaded only now: a signal meanwhile is heeded.
    const { runCli } = await import('./cli.js');
    process.exitCode = await runCli(process.argv.slice(2), version);
  } catch (error) {
    if (!(error instanceof UserError)) return fail(error);
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** Ends at once: what else is under way would go on, and might for ever. The kernel then ends our subjects. */
function fail(error: unknown): never {
  process.stderr.write(
    `The grader failed; this is a bug in it, and nobody's mark.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(3);
}

/** A reader that has gone, as in `grade ... | head`, is no fault of anybody; a full disk is, and the rest goes on. */
function cannotPrint(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The report could not be printed: ${sayFileError(error)}.\n`);
  process.once('exit', () => (process.exitCode = 2));
}

void main();
