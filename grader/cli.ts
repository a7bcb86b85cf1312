import { Command, CommanderError } from 'commander';
import type { GradeOptions } from './commands/grade';
import type { JudgeOptions } from './commands/judge';
import { addKeyboard } from './commands/keyboard';
import { jobsOption, onlyOption, seed, seedOption } from './commands/options';
import type { SelfcheckOptions } from './commands/selfcheck';
import { addMeasure } from './commands/measure-cli';
import { formatNames, formats } from './report';

const examples = `
Examples:
  $ grade checkpoint1                          grade the server in this folder (it needs a submission.yaml)
  $ grade checkpoint1 path/to/submission       grade another one
  $ grade checkpoint1 --only get-basic         one case, and what it needs ('pipeline-*' works, too)
  $ grade checkpoint1 --server "python3 server.py --port {port} --base {base}"
  $ grade checkpoint1 --report junit=out.xml --log run.ndjson
  $ grade judge run.ndjson                     judge that run again, without a server
  $ grade explain checkpoint1 get-basic        what a case sends, and what must hold
  $ grade watch checkpoint1                    grade again after every save

Formats of --report:
${formatNames.map((name) => `  ${name.padEnd(14)}${formats[name].about}\n`).join('')}
Exit codes:
  0  all graded cases passed
  1  some did not
  2  the checkpoint, the manifest or the command line is wrong
  3  the grader failed, was interrupted, or could not judge
`;

const reportHelp = `write a report, may be repeated: ${formatNames.join(', ')}`;
const showHiddenHelp = 'for instructors: report cases in full that the rubric hides from students';

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** Answers with the exit code; loads what a command needs only when it runs, so that --help is quick. */
export async function runCli(argv: readonly string[], version: string): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(version, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2; // commander has printed what was wrong
  }
  return exitCode;
}

function buildProgram(version: string, exit: (code: number) => void): Command {
  const program = new Command('grade')
    .description("Grades a student's concurrent HTTP server over real sockets.")
    .version(version)
    .exitOverride()
    .showHelpAfterError('(grade --help shows what there is)')
    .addHelpText('after', examples)
    .enablePositionalOptions();
  addGrade(program, exit);
  program
    .command('list')
    .argument('[checkpoint]')
    .description('the checkpoints there are, or the cases of one')
    .action(async (name?: string) => {
      process.stdout.write((await import('./commands/list.js')).list(name));
    });
  program
    .command('check')
    .argument('<file...>', 'checkpoints, rubrics, manifests, mutants')
    .description('say what is wrong with them, in place')
    .option('--no-color', 'no colours')
    .action(async (files: string[], { color }: { color: boolean }) => {
      const { text, ok } = (await import('./commands/check.js')).check(files, color);
      process.stdout.write(text);
      exit(ok ? 0 : 2);
    });
  addJudge(program, exit);
  addSelfcheck(program, exit);
  addMeasure(program, exit);
  program
    .command('files')
    .argument('<checkpoint>')
    .argument('<folder>', 'a folder that does not exist yet')
    .requiredOption('--seed <seed>', 'the seed of the run', seed)
    .description('make the files of a run, to look at a failure by hand')
    .action(async (name: string, folder: string, { seed }: { seed: string }) => {
      const base = (await import('./commands/files.js')).makeFiles(name, folder, seed);
      process.stdout.write(`The base folder is ${base}\n`);
    });
  addKeyboard(program, exit);
  addHelp(program);
  for (const command of program.commands)
    command.showHelpAfterError(`(grade ${command.name()} --help shows what there is)`);
  return program;
}

function addHelp(program: Command): void {
  program
    .command('help')
    .argument('[command]')
    .description('what there is, or how one command is used')
    .action((name?: string) => {
      const about = name === undefined ? program : program.commands.find((each) => each.name() === name);
      if (about === undefined) program.error(`error: there is no command '${name ?? ''}'`, { exitCode: 2 });
      about.outputHelp();
    });
}

function addGrade(program: Command, exit: (code: number) => void): void {
  program
    .argument('[checkpoint]', 'its name (grade list), or a YAML file')
    .argument('[submission]', 'the folder that holds submission.yaml', '.')
    .addOption(onlyOption())
    .addOption(seedOption())
    .option('--rubric <file>', "points from here instead of the checkpoint's own rubric")
    .option('--report <format=file>', reportHelp, collect, [])
    .option('--show-hidden', showHiddenHelp, false)
    .option('--log <file>', 'write the run log, which `grade judge` reads')
    .addOption(jobsOption())
    .option('--server <command>', 'the command that starts the server, instead of a manifest')
    .option('--url <address>', 'grade a server that is already running')
    .option('--base <folder>', 'with --url: the empty folder that server serves')
    .option('--verbose', 'say everything', false)
    .option('--no-color', 'no colours')
    .action(async (name: string | undefined, submission: string, options: GradeOptions) => {
      if (name === undefined) program.error('error: name a checkpoint, such as checkpoint1', { exitCode: 2 });
      else exit(await (await import('./commands/grade.js')).grade(name, submission, options));
    });
}

function addJudge(program: Command, exit: (code: number) => void): void {
  program
    .command('judge')
    .argument('<run-log>')
    .description('judge and report a stored run again, without starting a server')
    .option('--rubric <file>', 'points from here instead')
    .option('--report <format=file>', reportHelp, collect, [])
    .option('--show-hidden', showHiddenHelp, false)
    .option('--verbose', 'say everything', false)
    .option('--no-color', 'no colours')
    .action(async (file: string, options: JudgeOptions) =>
      exit((await import('./commands/judge.js')).judge(file, options)),
    );
}

function addSelfcheck(program: Command, exit: (code: number) => void): void {
  program
    .command('selfcheck')
    .argument('[checkpoint...]', 'those whose cases are put to the test; all there are, if none is named')
    .description('plant mistakes in correct servers, and see which case notices which')
    .addOption(onlyOption('only these mutants: ids or globs, with commas'))
    .option('--quick', 'the first wave, and of the cases only those it names', false)
    .addOption(jobsOption('graders at a time'))
    .option('--mutants <path>', "a file or folder of mutants, instead of this package's own")
    .option('--resume <file>', 'keep results here, and take from here what was graded before')
    .option('--report <format=file>', 'write the matrix: json or html; may be repeated', collect, [])
    .option('--verbose', 'say which case noticed each mutant', false)
    .option('--no-color', 'no colours')
    .action(async (names: string[], options: SelfcheckOptions) =>
      exit(await (await import('./commands/selfcheck.js')).selfcheck(names, options)),
    );
}
