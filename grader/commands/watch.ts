import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Grading, RunLog } from '../grading';
import { Changes } from '../keyboard/watch/changes';
import { nameFiles, watchFiles } from '../keyboard/watch/files';
import { watchLoop, type Graded, type Rounds } from '../keyboard/watch/loop';
import { failingFirst, whatTurned, type Turned } from '../keyboard/watch/order';
import { TerminalScreen } from '../keyboard/watch/screen';
import { failures, resultLines, viewLines, type Now, type View } from '../keyboard/watch/view';
import { styleFor, type Style } from '../report/terminal/style';
import type { Plan } from '../plan/plan';
import { runPlan } from '../run/run';
import type { Report } from '../score/report';
import { planFor, type LogAbout } from './grade';
import { checkChoice } from './choice';
import { untilInterrupted } from './interrupt';
import { screenOptions } from './screen';
import { openCheckpoint, type OpenedCheckpoint } from './spec';
import { openSubject, whyNotHere, type OpenedSubject } from './subject';
import { UserError } from './user-error';

export interface WatchOptions {
  readonly only: readonly string[];
  readonly seed?: string;
  readonly server?: string;
  readonly jobs: number;
  readonly color: boolean;
}

/** `grade watch <checkpoint> [submission]`: grades again whenever a file of the submission changes, until Ctrl-C. */
export async function watch(name: string, folder: string, options: WatchOptions): Promise<0> {
  const seed = options.seed ?? randomBytes(3).toString('hex');
  const opened = openCheckpoint(name, undefined, false);
  const choice = { folder, server: options.server };
  openSubject(choice, false); // what is wrong from the start is said at once
  const changes = new Changes();
  const watcher = new Watcher({ ...options, seed }, opened, choice, changes);
  checkChoice(options.only, name, opened.checkpoint, watcher.plan());
  const watching = await watchFiles(resolve(folder), (path) => changes.hear(path));
  const display = openDisplay(watcher, options.color);
  try {
    await untilInterrupted((signal) => watchLoop(changes, watcher, signal));
  } finally {
    changes.stop();
    await watching.close();
    display.close();
  }
  return 0;
}

interface Display {
  close(): void;
}

type Seeded = WatchOptions & { readonly seed: string };

class Watcher implements Rounds {
  #now: Now = { kind: 'waiting', at: '' };
  #last: Report | null = null;
  #turned: Turned = { nowPass: [], nowFail: [] };
  onNews: (kind: 'begun' | 'progress' | 'shown') => void = () => undefined;

  constructor(
    private readonly options: Seeded,
    private readonly opened: OpenedCheckpoint,
    private readonly choice: { readonly folder: string; readonly server: string | undefined },
    private readonly changes: Changes,
  ) {}

  get view(): View {
    const { checkpointArgument } = this.opened;
    const name = `${checkpointArgument} \u00b7 ${this.choice.folder} \u00b7 seed ${this.options.seed}`;
    const written = nameFiles(new Set(this.changes.written));
    return { name, now: this.#now, last: this.#last, turned: this.#turned, written };
  }

  plan(): Plan {
    return planFor(this.#about({ name: '', argument: '' }));
  }

  async grade(changed: ReadonlySet<string>, last: Report | null, signal: AbortSignal): Promise<Graded> {
    const opened = this.#openSubject();
    if (typeof opened === 'string') return { kind: 'stuck', problem: opened };
    const about = this.#about(opened);
    const plan = planFor(about);
    const because = changed.size === 0 ? 'for the first time' : `${nameFiles(changed)} changed`;
    const facts = { ...about, points: this.opened.rubric?.points ?? null };
    this.#say({ kind: 'grading', done: 0, of: plan.cases.length, because }, 'begun');
    const grading = new Grading(plan, new RunLog(null, about), whyNotHere(opened.subject), (done) => {
      if (signal.aborted) return;
      if (last !== null) this.#turned = whatTurned(last, grading.report({ ...facts, complete: false }));
      this.#say({ kind: 'grading', done, of: plan.cases.length, because }, 'progress');
    });
    await runPlan(
      failingFirst(plan, last),
      { subject: opened.subject, jobs: this.options.jobs, signal },
      grading,
    );
    return { kind: 'report', report: grading.report({ ...facts, complete: !signal.aborted }) };
  }

  show(graded: Graded, last: Report | null): void {
    if (graded.kind === 'stuck') {
      this.#say(graded, 'shown');
      return;
    }
    this.#turned = whatTurned(last, graded.report);
    this.#last = graded.report;
    this.#say({ kind: 'waiting', at: timeOfDay() }, 'shown');
  }

  #say(now: Now, kind: Parameters<Watcher['onNews']>[0]): void {
    this.#now = now;
    this.onNews(kind);
  }

  /** The manifest may be the very file that changed. */
  #openSubject(): OpenedSubject | string {
    try {
      return openSubject(this.choice, false);
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
  }

  #about({ name, argument }: Pick<OpenedSubject, 'name' | 'argument'>): LogAbout {
    const { only, seed } = this.options;
    const startedAt = new Date().toISOString();
    return { ...this.opened, seed, only, subject: name, subjectArgument: argument, startedAt };
  }
}

function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8);
}

/** One screen on a terminal, blocks of plain text elsewhere. */
function openDisplay(watcher: Watcher, color: boolean): Display {
  const style = (): Style => styleFor(screenOptions({ verbose: false, color }));
  return process.stdout.isTTY && process.env.TERM !== 'dumb'
    ? openScreen(watcher, style)
    : openBlocks(watcher, style);
}

function openScreen(watcher: Watcher, style: () => Style): Display {
  const screen = new TerminalScreen(process.stdout);
  const lines = (): string[] => viewLines(style(), watcher.view, process.stdout.rows || 24);
  const resized = (): void => screen.repaint(lines());
  watcher.onNews = () => screen.paint(lines());
  process.stdout.on('resize', resized);
  return {
    close: () => {
      process.stdout.off('resize', resized);
      screen.close();
      const { last, turned } = watcher.view;
      if (last !== null) print(resultLines(style(), last, turned));
    },
  };
}

function openBlocks(watcher: Watcher, style: () => Style): Display {
  // Where nobody reads any more it goes as with a terminal that is closed.
  process.stdout.once('error', () => process.emit('SIGHUP'));
  watcher.onNews = (kind) => {
    const { now, last, turned } = watcher.view;
    if (kind === 'begun' && now.kind === 'grading') print([`${timeOfDay()}  grading, ${now.because}`]);
    if (kind !== 'shown') return;
    if (now.kind === 'stuck') print([`${timeOfDay()}  ${now.problem}`, '']);
    else if (last !== null)
      print([...resultLines(style(), last, turned), ...failures(style(), last, Infinity), '']);
  };
  return { close: () => undefined };
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
}
