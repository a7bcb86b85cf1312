import { findingCodes } from '../judge/problem';
import { explainCase } from '../keyboard/explain/page';
import { readHint, showHint } from '../keyboard/explain/hint';
import type { Trial, PlannedCase } from '../plan/plan';
import { styleFor } from '../report/terminal/style';
import { worthOf } from '../score/worth';
import { didYouMean } from '../spec/suggest';
import { planFor } from './grade';
import { screenOptions } from './screen';
import { checkpointNames, openCheckpoint } from './spec';
import { UserError } from './user-error';

export interface ExplainOptions {
  readonly seed?: string;
  readonly row?: string;
  readonly color: boolean;
}

/** `grade explain <checkpoint> <case>`, or `grade explain <finding>`: a page to read. */
export function explain(about: string, caseId: string | undefined, options: ExplainOptions): string {
  const style = styleFor(screenOptions({ ...options, verbose: false }));
  const hint = caseId === undefined ? readHint(about) : null;
  if (hint !== null) return lines(showHint(style, hint));
  if (caseId === undefined) throw new UserError(whyNothing(about));
  const opened = openCheckpoint(about, undefined, false);
  const seed = options.seed ?? 'example';
  const plan = planFor({ ...opened, seed, only: [], subject: '', subjectArgument: '', startedAt: '' });
  const planned = caseNamed(plan.cases, caseId, about);
  const points = worthOf(opened.rubric, plan.cases)[planned.group]?.[planned.id] ?? 0;
  const trial = rowOf(planned, options.row);
  return lines(explainCase(style, { plan, planned, trial, points, checkpointArgument: about }));
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line.trimEnd()}\n`).join('');
}

function whyNothing(about: string): string {
  if (checkpointNames().includes(about) || /[/\\]|\.ya?ml$/.test(about))
    return `Name a case of ${about} as well, as in: grade explain ${about} get-basic. \`grade list ${about}\` shows them.`;
  const { suggestion } = didYouMean(about, findingCodes);
  return `There is no finding '${about}'${suggestion === undefined ? '.' : `: ${suggestion}`} A report names them in its hint lines. For a case, name its checkpoint first: grade explain checkpoint1 ${about}`;
}

/** A case by its id. */
export function caseNamed(cases: readonly PlannedCase[], id: string, where: string): PlannedCase {
  const found = cases.find((each) => each.id === id);
  if (found !== undefined) return found;
  const { suggestion } = didYouMean(
    id,
    cases.map((each) => each.id),
  );
  throw new UserError(`${where} has no case '${id}'${suggestion === undefined ? '.' : `: ${suggestion}`}`);
}

/** A row by its number from 1, or by how it reads; the first where none is named. */
export function rowOf({ id, trials }: PlannedCase, row: string | undefined): Trial {
  const found = trials.find(({ label }, i) => row === undefined || row === String(i + 1) || row === label);
  if (found !== undefined) return found;
  const rows = trials.length === 1 ? 'has one row' : `has rows 1 to ${String(trials.length)}`;
  throw new UserError(`--row ${row ?? ''}: ${id} ${rows}. \`grade explain\` shows how they read.`);
}
