import type { Command } from 'commander';
import type { ExplainOptions } from './explain';

/** The commands for the person at the keyboard. Each loads what it needs only when it runs. */
export function addKeyboard(program: Command, exit: (code: number) => void): void {
  addExplain(program);
  void exit;
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .argument('<checkpoint>', 'a checkpoint, or the code of a finding alone, such as wrong-content')
    .argument('[case]', 'one of its cases')
    .description('what a case sends and what must hold, or what a finding means')
    .option('--row <row>', 'of a case with several rows: its number or how it reads')
    .option('--seed <seed>', 'names and contents as in that run')
    .option('--no-color', 'no colours')
    .action(async (about: string, caseId: string | undefined, options: ExplainOptions) => {
      process.stdout.write((await import('./explain.js')).explain(about, caseId, options));
    });
}
