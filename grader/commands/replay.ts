import { existsSync } from 'node:fs';
import { readSetting } from '../judge/case';
import { reproduce, siteFolder, type Way, usualWay } from '../judge/reproduce';
import type { Verdict } from '../judge/verdict';
import { judgeRow, performRow, type Performed, type Row } from '../keyboard/replay/again';
import { differences } from '../keyboard/replay/compare';
import { tellFact } from '../keyboard/replay/tell';
import { quoteWord } from '../lib/shell';
import type { ReadLog } from '../observe/log';
import type { Observation, TrialRecord } from '../observe/observation';
import type { Plan, PlannedCase } from '../plan/plan';
import { field } from '../report/terminal/field';
import { styleFor, type Style } from '../report/terminal/style';
import { headline } from '../report/wording';
import type { RunSubject } from '../run/run';
import { caseNamed, rowOf } from './explain';
import { planFor, type LogAbout } from './grade';
import { untilInterrupted } from './interrupt';
import { openLog } from './judge';
import { screenOptions } from './screen';
import { openSubject, whyNotHere } from './subject';
import { UserError } from './user-error';

export interface ReplayOptions {
  /** `host:port` of a server that runs already. */
  readonly to?: string;
  readonly as?: 'curl' | 'nc';
  readonly row?: string;
  readonly color: boolean;
}

interface Recorded extends Row {
  readonly record: TrialRecord;
  readonly verdict: Verdict;
}

/**
 * `grade replay <run-log> <case>`: the recorded client side once more. As with diff(1), 0 says that the answers are as
 * recorded and 1 that they differ.
 */
export async function replay(
  file: string,
  caseId: string,
  submission: string | undefined,
  options: ReplayOptions,
): Promise<0 | 1 | 3> {
  const log = openLog(file);
  const about = log.about as LogAbout;
  const plan = planFor(about);
  const recorded = recordedRow(log, caseNamed(plan.cases, caseId, file), options.row);
  if (options.as !== undefined) {
    process.stdout.write(asLine(recorded, about, { ...addressOf(options.to), tool: options.as }));
    return 0;
  }
  const subject = subjectFor(about, submission, options.to);
  if (subject.kind === 'external' && whyNotHere({ ...subject, base: '' })(recorded.planned) !== null)
    throw new UserError(
      `${caseId} starts or stops the server, which cannot be done to one that runs already.`,
    );
  const style = styleFor(screenOptions({ ...options, verbose: false }));
  const performed = await perform(plan, recorded, { subject, log, style });
  return performed.record === null ? 3 : conclude(style, recorded, performed.record, performed.verdict);
}

/** The row that is asked for; else the first that was not right; else the first. */
function recordedRow(log: ReadLog, planned: PlannedCase, wanted: string | undefined): Recorded {
  const found = log.records.find(({ caseId }) => caseId === planned.id);
  if (found?.kind !== 'ran') throw new UserError(`${planned.id} was not run, so there is nothing to replay.`);
  const setting = readSetting(log.setting);
  const rows = found.trials.flatMap((record): Recorded[] => {
    const trial = planned.trials[record.row];
    if (trial === undefined) return [];
    return [{ planned, trial, record, verdict: judgeRow({ planned, trial }, record, setting) }];
  });
  const named = wanted === undefined ? undefined : rowOf(planned, wanted);
  const row =
    named === undefined
      ? (rows.find(({ verdict }) => verdict.kind !== 'pass') ?? rows[0])
      : rows.find(({ trial }) => trial === named);
  if (row === undefined) throw new UserError(`That row of ${planned.id} is not in the log.`);
  return row;
}

function addressOf(to: string | undefined): Pick<Way, 'host' | 'port'> {
  if (to === undefined) return usualWay;
  const url = /^[^/@?#]+:[0-9]+$/.test(to) && URL.canParse(`http://${to}`) ? new URL(`http://${to}`) : null;
  if (url === null) throw new UserError(`--to takes an address such as 127.0.0.1:8080, not '${to}'.`);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? 80 : Number(url.port) };
}

/** The line, and what it rests on as comments, so that all of it can be given to a shell. */
function asLine({ planned, trial }: Recorded, about: LogAbout, way: Way): string {
  const line = reproduce(planned, trial.row, about.seed, way);
  if (line === undefined)
    throw new UserError(
      way.tool === 'curl'
        ? `curl cannot send exactly what ${planned.id} sends; --as nc may.`
        : `${planned.id} is more than one line can do: several connections, a launch, or too many octets.`,
    );
  const folder = siteFolder(about.seed);
  const files = `npx grade files ${quoteWord(about.checkpointArgument)} ${folder} --seed ${about.seed}`;
  return `# for a server that serves ${folder}/root, which is made by: ${files}\n${line}\n`;
}

/** The one that is named, else the one of the log, which is found from where that was written. */
function subjectFor(
  { subject, subjectArgument }: LogAbout,
  submission: string | undefined,
  to: string | undefined,
): RunSubject {
  if (submission !== undefined) return openSubject({ folder: submission }, false).subject;
  if (to !== undefined) return { kind: 'external', target: addressOf(to), base: null };
  if (subjectArgument.startsWith(' --url ')) return openSubject({ folder: '.', url: subject }, false).subject;
  if (subjectArgument.startsWith(' --server '))
    return openSubject({ folder: '.', server: subject }, false).subject;
  if (!existsSync(subject))
    throw new UserError(
      `The log is about ${subject}, which is not to be found from here. Name the folder after the case, or a running server: --to host:port.`,
    );
  return openSubject({ folder: subject }, false).subject;
}

interface Means {
  readonly subject: RunSubject;
  readonly log: ReadLog;
  readonly style: Style;
}

async function perform(plan: Plan, recorded: Recorded, { subject, log, style }: Means): Promise<Performed> {
  const { planned, trial } = recorded;
  const row = trial.label === '' ? '' : `, row ${String(trial.row + 1)}: ${trial.label}`;
  print([style.paint.bold(style.text(`${planned.id}${row}`)), '']);
  const teller = new Teller(style);
  const tell = (seen: Observation): void => teller.tell(seen);
  const setting = readSetting(log.setting);
  const { value, interrupted } = await untilInterrupted((signal) =>
    performRow(plan, recorded, { subject, setting, signal, tell }),
  );
  return interrupted ? { ...value, record: null } : value;
}

/** Prints facts as they come: the time since the first, who, and what. */
class Teller {
  #startMs: number | null = null;

  constructor(private readonly style: Style) {}

  tell(seen: Observation): void {
    const told = tellFact(seen);
    if (told === null) return;
    this.#startMs ??= seen.ms;
    const ms = `${(seen.ms - this.#startMs).toFixed(0)} ms`.padStart(9);
    const { style } = this;
    print(
      told.lines.map((line, i) => {
        const margin = i === 0 ? style.paint.dim(ms) : ' '.repeat(9);
        return `${margin}  ${style.text(told.who).padEnd(8)} ${style.text(line)}`;
      }),
    );
  }
}

function conclude(style: Style, recorded: Recorded, record: TrialRecord, verdict: Verdict): 0 | 1 {
  const found = differences(record.observations, recorded.record.observations);
  print([
    '',
    ...field(style, 'recorded', sayVerdict(recorded.verdict)),
    ...field(style, 'now', sayVerdict(verdict)),
    ...(found.length === 0
      ? field(style, 'answers', 'as recorded')
      : found.flatMap((says, i) => field(style, i === 0 ? 'differs' : '', says, style.paint.yellow))),
  ]);
  return found.length === 0 ? 0 : 1;
}

function sayVerdict(verdict: Verdict): string {
  const says = headline(verdict);
  return says === '' ? verdict.kind : `${verdict.kind}: ${says}`;
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
}
