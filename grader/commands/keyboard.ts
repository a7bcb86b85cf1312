import { Argument, Option, type Command } from 'commander';
import { shells, type Shell } from '../keyboard/completion/scripts';
import { jobsOption, onlyOption, seedOption } from './options';
import type { ExplainOptions } from './explain';
import type { ReplayOptions } from './replay';
import type { WatchOptions } from './watch';

/** The commands for the person at the keyboard. Each loads what it needs only when it runs. */
export function addKeyboard(program: Command, exit: (code: number) => void): void {
  addExplain(program);
  addReplay(program, exit);
  addWatch(program, exit);
  addDoctor(program, exit);
  addCompletion(program);
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .argument('<checkpoint>', 'a checkpoint, or the code of a finding alone, such as wrong-content')
    .argument('[case]', 'one of its cases')
    .description('what a case sends and what must hold, or what a finding means')
    .option('--row <row>', 'of a case with several rows: its number or how it reads')
    .addOption(seedOption('names and contents as in that run'))
    .option('--no-color', 'no colours')
    .action(async (about: string, caseId: string | undefined, options: ExplainOptions) => {
      process.stdout.write((await import('./explain.js')).explain(about, caseId, options));
    });
}

function addReplay(program: Command, exit: (code: number) => void): void {
  program
    .command('replay')
    .argument('<run-log>')
    .argument('<case>')
    .argument('[submission]', 'instead of the one in the log')
    .description('do again what the clients of a recorded case did, and say where the answers differ')
    .option('--to <host:port>', 'to a server that runs already, instead of starting the submission')
    .addOption(new Option('--as <tool>', 'print a line that sends the same').choices(['curl', 'nc']))
    .option('--row <row>', 'of a case with several rows: its number or how it reads')
    .option('--no-color', 'no colours')
    .action(async (file: string, caseId: string, submission: string | undefined, options: ReplayOptions) =>
      exit(await (await import('./replay.js')).replay(file, caseId, submission, options)),
    );
}

function addDoctor(program: Command, exit: (code: number) => void): void {
  program
    .command('doctor')
    .argument('[submission]', 'whose manifest is looked at, too', '.')
    .description('whether this machine can grade, and how to mend what is in the way')
    .option('--no-color', 'no colours')
    .action(async (folder: string, options: { color: boolean }) =>
      exit(await (await import('./doctor.js')).doctor(folder, options)),
    );
}

function addWatch(program: Command, exit: (code: number) => void): void {
  program
    .command('watch')
    .argument('<checkpoint>')
    .argument('[submission]', 'the folder that holds submission.yaml', '.')
    .description('grade again whenever a file of the submission changes, what failed first; Ctrl-C ends')
    .addOption(onlyOption())
    .addOption(seedOption())
    .addOption(jobsOption())
    .option('--server <command>', 'the command that starts the server, instead of a manifest')
    .option('--no-color', 'no colours')
    .action(async (name: string, folder: string, options: WatchOptions) =>
      exit(await (await import('./watch.js')).watch(name, folder, options)),
    );
}

function addCompletion(program: Command): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>').choices(shells))
    .description('print a script that completes grade in a shell: eval "$(npx grade completion bash)"')
    .action(async (shell: Shell) => {
      process.stdout.write((await import('./completion.js')).completion(shell));
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      process.stdout.write((await import('./completion.js')).complete(words, program));
    });
}
