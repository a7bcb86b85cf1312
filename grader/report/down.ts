/** One cause behind everything that failed: a submission that does not build, or a server that never came up. */
import { sayExitStatus } from '../judge/ends';
import { quoteWord } from '../lib/shell';
import type { CaseRecord, LaunchEnd, Observation, Output } from '../observe/observation';
import type { CaseReport, Report } from '../score/report';
import type { Overview } from './overview';
import type { Seen } from './seen';
import { headline, plural } from './wording';

export interface Down {
  readonly what: 'build' | 'start';
  /** As it was run; null: the manifest names it. */
  readonly command: string | null;
  readonly saw: string;
  readonly output: Output | null;
}

/** Null where the server came up, or nobody kept what was seen. */
export function downIn(report: Report, seen: Seen | null): Down | null {
  return seen === null ? null : (unbuilt(seen) ?? unstarted(report, seen));
}

function unbuilt({ setting }: Seen): Down | null {
  const built = setting.find((fact) => fact.kind === 'build');
  if (built === undefined || built.end === 'done' || built.end === 'interrupted') return null;
  const saw =
    built.end === 'too-slow' ? 'it took longer than its limit' : `it ended ${sayExitStatus(built.exit)}`;
  return { what: 'build', command: null, saw, output: built.output };
}

/** It did not listen, here or anywhere. */
const DEAD: ReadonlySet<LaunchEnd['kind']> = new Set(['exited', 'cannot-start', 'still-starting']);

function unstarted(report: Report, { records }: Seen): Down | null {
  const ends = [...records.values()].flatMap(observationsOf).flatMap(endOf);
  const awaited = ends.filter((end) => end !== 'not-awaited');
  if (awaited.length === 0 || !awaited.every((end) => DEAD.has(end))) return null;
  // Hidden cases go by other names here, and are told of by nobody.
  const crashed = report.cases.filter(({ id, verdict }) => verdict.kind === 'crashed' && records.has(id));
  const fallen = crashed.find(isPlain) ?? crashed[0];
  if (fallen === undefined) return null;
  const command = commandOf(fallen, records);
  return { what: 'start', command, saw: headline(fallen.verdict), output: fallen.output ?? null };
}

/** Started as everybody starts it, without options that the case is about. */
function isPlain({ verdict }: CaseReport): boolean {
  return verdict.kind === 'crashed' && verdict.did === 'started the server';
}

function commandOf({ id }: CaseReport, records: Seen['records']): string | null {
  const launch = observationsOf(records.get(id)).find((seen) => seen.kind === 'launch');
  return launch === undefined ? null : launch.command.map(quoteWord).join(' ');
}

function observationsOf(record: CaseRecord | undefined): readonly Observation[] {
  return record?.kind === 'ran' ? record.trials.flatMap(({ observations }) => observations) : [];
}

function endOf(seen: Observation): LaunchEnd['kind'][] {
  return seen.kind === 'launched' ? [seen.end.kind] : [];
}

/** Whether this shows that the subject came up once: what was seen before is what `downIn` asks for. */
export function cameUp(record: CaseRecord): boolean {
  return observationsOf(record).flatMap(endOf).includes('listening');
}

export function sayDown({ what }: Down): string {
  return `Your server does not ${what}`;
}

/** What to do about it. */
export function nextFor({ what }: Down): string {
  return what === 'build'
    ? 'Repair that first. Run the build of submission.yaml by hand, in its folder, and read what it prints from the top.'
    : 'Repair that first. Start your server by hand, in its folder and with the command of submission.yaml, and read what it prints.';
}

/** Such as `43 failures come from it, and 25 cases that wait for them`. */
export function sayFallen({ failures, waiting }: Overview): string {
  const waiters = waiting.reduce((sum, { cases }) => sum + cases.length, 0);
  const come = `${plural(failures.length, 'failure')} ${failures.length === 1 ? 'comes' : 'come'} from it`;
  return waiters === 0
    ? come
    : `${come}, and ${plural(waiters, 'case')} that ${waiters === 1 ? 'waits' : 'wait'}`;
}
