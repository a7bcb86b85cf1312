import { randomWord } from '../lib/random';
import type { Case, Checkpoint, Launch } from '../spec/checkpoint.generated';
import type { CasePlace } from '../spec/builds-on';
import { fill } from '../spec/placeholders';
import { expandRows } from '../spec/rows';
import { takesTime } from '../observe/load';
import type { Plan, PlannedCase, PlannedStep, SubjectNeed } from './plan';
import { planFiles } from './files';
import { planLaunch } from './processes';
import { planStep } from './steps';
import { stepsWithWord, withWord } from './word';

export interface PlanChoices {
  readonly seed: string;
  /** Ids or globs, of which `!` leaves out what it names; empty for all. What a chosen case needs is chosen with it. */
  readonly only: readonly string[];
  /** The checkpoint's path as reports show it. */
  readonly file: string;
  /** Where a case is written. */
  placeOf(caseIndex: number): CasePlace;
}

/** A checkpoint that the spec has proved well-formed, as a plan. */
export function buildPlan(checkpoint: Checkpoint, choices: PlanChoices): Plan {
  const chosen = chooseCases(checkpoint.cases, choices.only);
  const cases = checkpoint.cases
    .map((spec, i) => ({ spec, place: choices.placeOf(i) }))
    .filter(({ spec }) => chosen.has(spec.id));
  const word = randomWord(choices.seed, 'run');
  return {
    checkpoint: { id: checkpoint.checkpoint, title: checkpoint.title, file: choices.file },
    seed: choices.seed,
    environment: checkpoint.environment ?? {},
    groups: checkpoint.groups,
    files: Object.entries(checkpoint.files).flatMap(([path, file]) => planFiles(withWord(path, word), file)),
    cases: cases.map(({ spec, place }) => planCase(spec, place, word)),
  };
}

function planCase(spec: Case, place: CasePlace, word: string): PlannedCase {
  const trials = expandRows(spec).map(({ row, label, steps }) => ({
    row,
    label: withWord(label, word),
    steps: stepsWithWord(steps, word).flatMap(planStep),
  }));
  return {
    id: spec.id,
    title: spec.title,
    group: spec.group,
    level: spec.level,
    restsOn: spec['rests-on'],
    ...(spec.because === undefined ? {} : { because: spec.because }),
    hint: spec.hint,
    needs: spec.needs ?? [],
    subject: subjectNeed(spec.server),
    canary: spec.canary ?? true,
    mayEndEarly: spec['may-end-early'] ?? false,
    credit: spec.credit ?? 'whole',
    never: spec.never === undefined ? null : fill(spec.never, { random: word }),
    trials,
    background: spec.background ?? false,
    alone: trials.some(({ steps }) => steps.some(measuresTime)),
    ...place,
  };
}

function measuresTime(step: PlannedStep): boolean {
  return step.verb === 'measure' && takesTime(step.measurement.figure);
}

function subjectNeed(server: 'shared' | 'fresh' | 'none' | Launch | undefined): SubjectNeed {
  switch (server) {
    case undefined:
    case 'shared':
      return { kind: 'shared' };
    case 'fresh':
      return { kind: 'own', launch: planLaunch({}) };
    case 'none':
      return { kind: 'none' };
    default:
      return { kind: 'own', launch: planLaunch(server) };
  }
}

/** The ids that `only` names, and what those need, transitively. */
function chooseCases(cases: readonly Case[], only: readonly string[]): Set<string> {
  const byId = new Map(cases.map((spec) => [spec.id, spec]));
  const chosen = new Set<string>();
  const choose = (id: string): void => {
    if (chosen.has(id)) return;
    chosen.add(id);
    byId.get(id)?.needs?.forEach(choose);
  };
  const isNamed = namedBy(only);
  for (const { id } of cases) if (isNamed(id)) choose(id);
  return chosen;
}

/** Where nothing but what is to be left out is named, it is all of the rest. */
function namedBy(only: readonly string[]): (id: string) => boolean {
  const wanted = only.filter((glob) => !glob.startsWith('!')).map(globToRegExp);
  const unwanted = only.filter((glob) => glob.startsWith('!')).map((glob) => globToRegExp(glob.slice(1)));
  const has = (patterns: readonly RegExp[], id: string): boolean => patterns.some((one) => one.test(id));
  return (id) => (wanted.length === 0 || has(wanted, id)) && !has(unwanted, id);
}

/** `*` stands for any run of characters, `?` for one. */
export function globToRegExp(glob: string): RegExp {
  const escaped = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`);
}
