import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, type Diagnosis, type Health } from '../keyboard/doctor/diagnose';
import { lookAt } from '../lib/folder';
import { wrap } from '../report/terminal/wrap';
import { styleFor, type Paint, type Style } from '../report/terminal/style';
import { lookAtHost } from '../run/host/facts';
import { whyNotRunnable } from '../run/subject/environment';
import { screenOptions } from './screen';
import { openSubject } from './subject';
import { UserError } from './user-error';

const words: Readonly<Record<Health, string>> = { well: 'ok', weak: 'weak', ill: 'ILL' };

/** `grade doctor [submission]`: whether this machine can grade, what is wrong with it, and how to mend that. */
export async function doctor(folder: string, { color }: { color: boolean }): Promise<0 | 1> {
  if (lookAt(folder)?.isDirectory() !== true)
    throw new UserError(`There is no folder ${folder}. Give the folder of a submission, or none.`);
  const style = styleFor(screenOptions({ color, verbose: false }));
  const all = [...diagnose(await lookAtHost()), ...submissionIn(folder)];
  process.stdout.write(
    [...all.flatMap((one) => show(style, one)), ...sum(style, all)]
      .map((line) => `${line.trimEnd()}\n`)
      .join(''),
  );
  return all.some(({ health }) => health === 'ill') ? 1 : 0;
}

/** The manifest, where there is one: a machine can be looked at without. */
function submissionIn(folder: string): Diagnosis[] {
  if (!existsSync(join(folder, 'submission.yaml'))) return [];
  const about = 'submission';
  const means = 'submission.yaml says how the server is built and started';
  try {
    const { subject } = openSubject({ folder }, false);
    if (subject.kind !== 'submission') return [];
    const { run, cwd, environment } = subject.command;
    const problem = whyNotRunnable(run[0] ?? '', cwd, environment.PATH);
    if (problem === null || subject.build !== null)
      return [{ about, health: 'well', found: `starts with: ${run.join(' ')}`, means }];
    return [
      {
        about,
        health: 'ill',
        found: problem,
        means,
        mend: 'Correct run in submission.yaml, or install the program.',
      },
    ];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [first = ''] = error.message.split('\n');
    const mend = `grade check ${join(folder, 'submission.yaml')} shows all that is wrong with it, in place.`;
    return [{ about, health: 'ill', found: first, means, mend }];
  }
}

/** Columns of `ok`, `weak` or `ILL`, and of what it is about. */
const [tag, name] = [6, 12];

function show(style: Style, { about, health, found, means, mend }: Diagnosis): string[] {
  const { green, yellow, red, dim } = style.paint;
  const paint: Paint = { well: green, weak: yellow, ill: red }[health];
  const text = (says: string): string[] => wrap(style.text(says), style.width - tag - name);
  const margin = ' '.repeat(tag + name);
  const [first = '', ...rest] = text(found);
  return [
    paint(words[health].padEnd(tag)) + about.padEnd(name) + first,
    ...[...rest, ...text(means).map(dim)].map((line) => margin + line),
    ...(mend === undefined ? [] : text(`To mend it: ${mend}`).map((line) => margin + paint(line))),
  ];
}

function sum(style: Style, all: readonly Diagnosis[]): string[] {
  const count = (health: Health): number => all.filter((one) => one.health === health).length;
  const { bold } = style.paint;
  if (count('ill') > 0)
    return ['', bold(`${String(count('ill'))} to mend before a grade from this machine can be relied upon.`)];
  if (count('weak') > 0) return ['', bold('This machine can grade. What is weak is said above.')];
  return ['', bold('This machine can grade.')];
}
