import { sayFileError } from '../lib/file-error';
import { matrixOf, tasksOnStandingBases, type Matrix } from '../selfcheck/matrix';
import { exitCodeFor, outcomeOf, type ExitCode } from '../selfcheck/outcome';
import { isChosen, planSelfcheck, type Choice, type SelfcheckPlan, type Task } from '../selfcheck/plan';
import { matrixFormats } from '../selfcheck/report';
import { renderTerminal } from '../selfcheck/report/terminal';
import { nameOf, runTasks } from '../selfcheck/run';
import { openStore, type ResultStore } from '../selfcheck/store';
import type { Suite } from '../selfcheck/suite';
import { didYouMean } from '../spec/suggest';
import { untilInterrupted } from './interrupt';
import { openSuite, shippedMutants } from './mutants';
import { checkOutputs } from './outputs';
import { outputsOf, parseReport, writeReports } from './reports';
import { Progress, screenOptions, wantsColor } from './screen';
import { UserError } from './user-error';

export interface SelfcheckOptions {
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly jobs: number;
  readonly mutants?: string;
  readonly resume?: string;
  readonly report: readonly string[];
  readonly verbose: boolean;
  readonly color: boolean;
}

/** `grade selfcheck [checkpoint...]`. Ctrl-C ends the run, and what was graded by then is compared all the same. */
export async function selfcheck(
  checkpoints: readonly string[],
  options: SelfcheckOptions,
): Promise<ExitCode> {
  const wanted = options.report.map((text) => parseReport(text, matrixFormats));
  const suite = openSuite(checkpoints, options.mutants ?? shippedMutants, options.color && wantsColor());
  const choice = choiceOf(options, suite);
  const plan = planSelfcheck(suite, choice);
  if (plan.mutants.length === 0) throw new UserError(sayNothingToDo(plan, suite));
  const kept = options.resume === undefined ? [] : [{ option: '--resume', file: options.resume }];
  checkOutputs(
    [...kept, ...outputsOf(wanted)],
    [options.mutants ?? shippedMutants, ...suite.checkpoints.flatMap(({ files }) => files)],
  );
  const store = openResults(options.resume ?? null);
  const { value: results } = await untilInterrupted((signal) => gradeAll(plan, options.jobs, store, signal));
  const matrix = matrixOf(suite, choice, plan, results);
  process.stdout.write(renderTerminal(matrix, screenOptions(options)));
  writeReports(wanted.map(({ format, file }) => ({ format, file, render: () => render(format, matrix) })));
  if (store.problem !== null) throw new UserError(`--resume: ${store.problem}; what is in it can be used.`);
  return exitCodeFor(outcomeOf(matrix));
}

function render(format: keyof typeof matrixFormats, matrix: Matrix): string {
  return matrixFormats[format].render(matrix);
}

function choiceOf({ only, quick }: SelfcheckOptions, suite: Suite): Choice {
  if (quick && only.length > 0)
    throw new UserError('--quick and --only exclude each other: the one runs a fixed choice.');
  if (quick) return { kind: 'quick' };
  if (only.length === 0) return { kind: 'all' };
  const ids = suite.mutants.map(({ id }) => id);
  const lost = only.find(
    (glob) => !suite.mutants.some((mutant) => isChosen(mutant, { kind: 'only', ids: [glob] })),
  );
  if (lost === undefined) return { kind: 'only', ids: only };
  const { suggestion = 'the files of mutants say what there is.' } = didYouMean(lost, ids);
  throw new UserError(`--only ${lost}: no mutant has such an id; ${suggestion}`);
}

function sayNothingToDo({ waiting }: SelfcheckPlan, { checkpoints }: Suite): string {
  const names = checkpoints.map(({ id }) => id).join(', ');
  return waiting.length === 0
    ? 'No mutant belongs to the first wave: mark some with quick: true.'
    : `${names || 'No checkpoint'} has none of the cases that must notice these mutants.`;
}

function openResults(file: string | null): ResultStore {
  try {
    const opened = openStore(file);
    if (opened.kind === 'ok') return opened.store;
    throw new UserError(
      `--resume ${String(file)}:${String(opened.line)}: ${opened.reason}. Name another file.`,
    );
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`--resume: ${sayFileError(error)}.`);
  }
}

/** Bases first, for nothing can be learnt from the mutants of one that does not pass. */
async function gradeAll(
  plan: SelfcheckPlan,
  jobs: number,
  store: ResultStore,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<typeof runTasks>>> {
  const progress = new Progress(plan.bases.length + plan.mutants.length);
  let started = 0;
  const onStart = ({ specimen, checkpoint }: Task): void => {
    progress.show(started, `${nameOf(specimen)} ${checkpoint.id}`);
    started += 1;
  };
  const bases = await runTasks(plan.bases, { jobs, store, signal, onStart });
  const mutants = await runTasks(tasksOnStandingBases(plan, bases), { jobs, store, signal, onStart });
  progress.wipe();
  return new Map([...bases, ...mutants]);
}
