import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRecord, Fact, NotRun, Observation } from '../observe/observation';
import type { Plan, PlannedCase } from '../plan/plan';
import type { Again } from './again';
import { build, type BuildCommand, type BuildFact } from './build';
import { canaryFile } from './canary';
import { Comparisons } from './comparisons';
import type { Target } from './client/connection';
import { startClock, type Clock } from './clock';
import type { CanaryAnswer, Instance } from './instance';
import { mostDescriptors, whyNotGranted } from './limits';
import { Lane } from './lane';
import type { RunContext } from './context';
import type { SubmissionCommand } from './launcher';
import { harnessError } from './recorder';
import { Schedule, type Kind } from './schedule';
import { makeFile, remove, removeFile, type Site } from './site';
import { Starts } from './starts';

export type RunSubject =
  | { readonly kind: 'submission'; readonly command: SubmissionCommand; readonly build: BuildCommand | null }
  /** Already running; `base` is the folder it serves, where that is known. */
  | { readonly kind: 'external'; readonly target: Target; readonly base: string | null };

export interface RunOptions {
  readonly subject: RunSubject;
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** Where the first client is to be one of the plan's, and no canary: how it is taken to be answered. */
  readonly baseline?: CanaryAnswer;
  /** How long it may begin cases, in ms; 10 minutes if nothing is said. */
  readonly limitMs?: number;
  /** For who wants to see a run while it goes on. */
  readonly tell?: (seen: Observation) => void;
}

/** Who follows the run: what it sees decides what runs, and is kept. */
export interface RunObserver {
  /** Facts about the run as a whole: the files made, the build. */
  setUp(facts: readonly Observation[]): void;
  starting(planned: PlannedCase): void;
  /** Why a case need not be run, or does not count, by what it needs of what has been taken; null where it does. */
  whyNot(planned: PlannedCase): NotRun | null;
  /** What became of a case; how it is to be tried again, or null where it is settled. */
  take(record: CaseRecord): Promise<Again | null>;
}

/** No run takes much longer, whatever its subject does (BEHAVIOURS 4.5): what is left then is not begun. */
const runLimitMs = 600_000;

/** Runs a plan against a subject. Whatever the subject does, nothing of it is left when this returns. */
export async function runPlan(plan: Plan, options: RunOptions, observer: RunObserver): Promise<void> {
  const clock = startClock();
  const site = openSite(plan, options.subject);
  const files = site.made ? [...plan.files, canaryFile(plan.seed)] : [];
  const facts: Observation[] = [];
  const note = (fact: Fact): void => void facts.push({ ms: clock.now(), ...fact });
  try {
    files.forEach((file) => note(makeFile(site, file)));
    const built = await buildSubject(options, clock);
    if (built !== null) note(built);
    observer.setUp(facts);
    const lanes = openLanes({ plan, options, site, clock, observer });
    try {
      await runLanes(plan, lanes, observer, built?.end ?? 'done');
    } finally {
      await Promise.all([...lanes.all.map((lane) => lane.end()), lanes.context.comparisons.end()]);
    }
  } finally {
    if (site.ours) remove(site.dir);
    else files.forEach((file) => removeFile(site, file));
    clock.stop();
  }
}

interface OpenedSite extends Site {
  /** Whether the folder was made for this run, and goes with it. */
  readonly ours: boolean;
  /** Whether files can be put into it at all. */
  readonly made: boolean;
}

function openSite(plan: Plan, subject: RunSubject): OpenedSite {
  if (subject.kind === 'external' && subject.base !== null) {
    return { dir: join(subject.base, '..'), base: subject.base, seed: plan.seed, ours: false, made: true };
  }
  const dir = mkdtempSync(join(tmpdir(), 'wiregrade-'));
  const base = join(dir, 'root');
  mkdirSync(base);
  return { dir, base, seed: plan.seed, ours: true, made: subject.kind === 'submission' };
}

async function buildSubject({ subject, signal }: RunOptions, clock: Clock): Promise<BuildFact | null> {
  return subject.kind === 'submission' && subject.build !== null ? build(subject.build, clock, signal) : null;
}

interface LaneParts {
  readonly plan: Plan;
  readonly options: RunOptions;
  readonly site: Site;
  readonly clock: Clock;
  readonly observer: RunObserver;
}

interface Lanes {
  /** Why no further case is begun; null while they are. */
  readonly whyStop: () => NotRun | null;
  readonly all: readonly Lane[];
  readonly openLane: () => Lane;
  readonly context: RunContext;
}

/** Subjects that wait side by side; more would cost memory and start-up time at once. */
const mostInBackground = 16;

function openLanes({ plan, options, site, clock, observer }: LaneParts): Lanes {
  const { subject, signal, jobs } = options;
  const external =
    subject.kind === 'external' ? externalInstance(subject.target, site, options.baseline ?? null) : null;
  const submission =
    subject.kind === 'submission' ? subject.command : { run: [], cwd: site.dir, environment: {} };
  const context: RunContext = {
    submission,
    environment: plan.environment,
    site,
    clock,
    signal,
    starts: new Starts(),
    baseline: options.baseline ?? null,
    tell: options.tell ?? (() => undefined),
    pace: { trickled: 0, silent: 0, slept: 0 },
    comparisons: new Comparisons(),
  };
  const revise = (record: CaseRecord): Promise<unknown> => observer.take(record);
  const openLane = (): Lane => new Lane(context, external, revise);
  return {
    whyStop: () => reasonToStop(options, clock),
    all: Array.from({ length: Math.max(1, jobs) }, openLane),
    openLane,
    context,
  };
}

function reasonToStop({ signal, limitMs = runLimitMs }: RunOptions, clock: Clock): NotRun | null {
  if (signal.aborted) return { kind: 'interrupted' };
  const afterMs = clock.now();
  return afterMs < limitMs ? null : { kind: 'out-of-time', afterMs };
}

function externalInstance(target: Target, { base }: Site, baseline: CanaryAnswer | null): Instance {
  const end = { kind: 'listening', address: target.host, pid: -1 } as const;
  return {
    number: 0,
    target,
    spec: null,
    port: target.port,
    base,
    subject: null,
    end,
    askedToEnd: false,
    askedMs: 0,
    isFull: false,
    listened: true,
    roundTripMs: 0,
    baseline,
  };
}

async function runLanes(
  plan: Plan,
  lanes: Lanes,
  observer: RunObserver,
  built: BuildFact['end'],
): Promise<void> {
  const { all, openLane, context } = lanes;
  const schedule = new Schedule(plan.cases);
  const takeOne = async (lane: Lane, ...kinds: readonly Kind[]): Promise<boolean> => {
    const planned = await schedule.next(...kinds);
    if (planned === null) return false;
    try {
      await runCase(lane, planned, { lanes, observer, schedule });
    } catch (error) {
      schedule.stop(); // or others would wait for ever for what this lane does no more
      throw error;
    }
    schedule.done(planned.id);
    return true;
  };
  const work = async (lane: Lane, ...kinds: readonly Kind[]): Promise<void> => {
    while (await takeOne(lane, ...kinds));
  };
  const [first] = all;
  if (first === undefined) return;
  if (built === 'done') {
    if (plan.cases.some(({ subject }) => subject.kind === 'shared'))
      // What cannot be started now cannot be in the case that asks for it, and spoils that.
      await Promise.allSettled(all.map((lane) => lane.warmUp()));
    else await takeOne(first, 'foreground', 'background', 'alone');
  }
  // A subject that cannot be told its port has room for one of it only.
  const alone = context.starts.portIsFixed ? (all.find((lane) => lane.isUp) ?? first) : null;
  if (alone !== null) {
    await Promise.all(all.filter((lane) => lane !== alone).map((lane) => lane.end()));
    await work(alone, 'foreground', 'background', 'alone');
    return;
  }
  // What mostly waits costs nothing while it does, so each has a lane of its own.
  const waiting = Array.from({ length: Math.min(schedule.inBackground, mostInBackground) }, openLane);
  try {
    await together([
      ...all.map((lane) => work(lane, 'foreground')),
      ...waiting.map((lane) => work(lane, 'background')),
    ]);
  } finally {
    await Promise.all(waiting.map((lane) => lane.end()));
  }
  // Who measures time shares the machine with no other subject, not even with one that waits.
  await Promise.all(all.map((lane) => lane.end()));
  await work(first, 'alone');
}

/** Whatever becomes of one, the others come to their end first, lest they go on with what is cleared away after them. */
async function together(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

interface Course {
  readonly lanes: Lanes;
  readonly observer: RunObserver;
  readonly schedule: Schedule;
}

async function runCase(
  lane: Lane,
  planned: PlannedCase,
  { lanes: { whyStop, context }, observer, schedule }: Course,
): Promise<void> {
  const leaveOut = (why: NotRun): Promise<Again | null> =>
    observer.take({ kind: 'not-run', caseId: planned.id, why });
  let again: Again | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const why = whyStop() ?? observer.whyNot(planned) ?? whyNotGranted(planned, mostDescriptors());
    if (why !== null) {
      await leaveOut(why);
      return;
    }
    observer.starting(planned);
    const record = await runOn(lane, planned, attempt, again, context);
    if (context.signal.aborted && record.kind === 'ran') {
      await leaveOut({ kind: 'interrupted' });
      return;
    }
    await schedule.needsDone(planned);
    const blocked = observer.whyNot(planned);
    again = await (blocked === null ? observer.take(record) : leaveOut(blocked));
    if (again === null) return;
  }
}

/** Where a subject cannot even be started, and that is our fault, the case has a record all the same. */
async function runOn(
  lane: Lane,
  planned: PlannedCase,
  attempt: number,
  again: Again | null,
  { clock }: RunContext,
): Promise<CaseRecord> {
  try {
    return await lane.run(planned, attempt, again);
  } catch (error) {
    const observations = [{ ms: clock.now(), ...harnessError(error) }];
    const trials = planned.trials.slice(0, 1).map(({ row }) => ({ row, observations }));
    return { kind: 'ran', caseId: planned.id, attempt, trials };
  }
}
