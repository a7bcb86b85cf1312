import { join } from 'node:path';
import { packageRoot } from '../lib/root';
import type { SubmissionCommand } from './launcher';

/** How a model of the reference is started. The grader runs it and shares no code with it. */
export function referenceCommand(model: string): SubmissionCommand {
  const program = [process.execPath, join(packageRoot(), 'reference', 'bin', 'reference.js')];
  const run = [...program, '--model', model, '--port', '{port}', '--base', '{base}'];
  return { run, cwd: packageRoot(), environment: {} };
}
