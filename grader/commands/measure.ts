import { randomBytes } from 'node:crypto';
import { sayLaunchEnd } from '../judge/ends';
import {
  documentVersion,
  type MeasureDocument,
  type Place,
  type Sample,
  type Settings,
} from '../measure/document';
import { thisMachine } from '../measure/machine';
import { runSession, type SessionEnd } from '../measure/session';
import { summarize } from '../measure/summary';
import { chosenSweep, isSamePlace, ordinarySweep, placesOf, sayLoad } from '../measure/sweep';
import { terminalText } from '../measure/terminal';
import type { Load } from '../observe/load';
import { untilInterrupted } from './interrupt';
import { outputsOf, readMeasured, writeMeasured, type MeasureFiles } from './measure-files';
import { buildAll, openNamed, spellOut, type OpenedNamed } from './measure-subjects';
import { checkOutputs } from './outputs';
import { Progress, screenOptions, wantsColor } from './screen';
import { UserError } from './user-error';

export interface MeasureOptions extends MeasureFiles {
  readonly quick: boolean;
  readonly clients?: readonly number[];
  readonly sizes?: readonly number[];
  readonly connections?: Load['connections'] | 'both';
  /** Requests each second; without it the loop is closed. */
  readonly rate?: number;
  readonly idle: number;
  readonly slow: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly seed?: string;
  readonly resume?: string;
  readonly color: boolean;
}

/** The numbers that were taken, and what they were to be. */
interface Taking {
  readonly settings: Settings;
  readonly startedAt: string;
  readonly samples: Sample[];
}

/** `grade measure [subject...]`. Ctrl-C ends it, and what was measured by then is shown and written all the same. */
export async function measure(subjects: readonly string[], options: MeasureOptions): Promise<0 | 3> {
  const taking = options.resume === undefined ? begin(subjects, options) : goOn(subjects, options.resume);
  const files = options.resume === undefined ? options : { ...options, json: options.json ?? options.resume };
  const opened = taking.settings.subjects.map((name) => openNamed(name, options.color && wantsColor()));
  const resumed = options.resume === undefined || options.resume === files.json ? [] : [options.resume];
  checkOutputs(outputsOf(files), [...resumed, ...opened.flatMap(({ reads }) => reads)]);
  const { interrupted } = await untilInterrupted((signal) => take(taking, opened, files, signal));
  const document = documentOf(taking);
  process.stdout.write(terminalText(document, screenOptions({ ...options, verbose: false })));
  writeMeasured(document, files);
  return interrupted ? 3 : 0;
}

function begin(given: readonly string[], options: MeasureOptions): Taking {
  const subjects = spellOut(given.length === 0 ? ['.'] : given);
  const { rate, idle, slow, rounds, seconds } = options;
  const settings: Settings = {
    seed: options.seed ?? randomBytes(3).toString('hex'),
    subjects,
    baseline: subjects.includes('thread-pool') ? 'thread-pool' : (subjects[0] ?? ''),
    loads: sweepOf(options),
    loop: rate === undefined ? { kind: 'closed' } : { kind: 'open', perSecond: rate },
    bystanders: { idle, slow },
    rounds,
    seconds,
  };
  return { settings, startedAt: new Date().toISOString(), samples: [] };
}

function sweepOf({ quick, clients, sizes, connections }: MeasureOptions): Load[] {
  if (clients === undefined && sizes === undefined && connections === undefined) return ordinarySweep(quick);
  return chosenSweep({
    clients: clients ?? [1, 16, 64],
    sizes: sizes ?? [1024],
    connections: connections === 'both' ? ['persistent', 'one-shot'] : [connections ?? 'persistent'],
  });
}

function goOn(subjects: readonly string[], file: string): Taking {
  if (subjects.length > 0)
    throw new UserError(`--resume: ${file} says what is measured; name no subjects beside it.`);
  const { settings, startedAt, samples } = readMeasured(file, thisMachine());
  return { settings, startedAt, samples: [...samples] };
}

async function take(
  taking: Taking,
  subjects: readonly OpenedNamed[],
  files: MeasureFiles,
  signal: AbortSignal,
): Promise<void> {
  const { settings, samples } = taking;
  const unbuilt = await buildAll(subjects, signal);
  if (unbuilt !== null) throw new UserError(unbuilt);
  const all = placesOf(settings);
  const left = all.filter((place) => !samples.some((sample) => isSamePlace(sample, place)));
  const progress = new Progress(all.length);
  const rhythm = new Rhythm(left.length);
  const end = await runSession(
    left,
    settings,
    subjects.map(({ named }) => named),
    signal,
    {
      starting: (place) => progress.show(samples.length, `${rhythm.left()}${nameOf(place)}`),
      took: (sample) => {
        samples.push(sample);
        rhythm.beat();
        // Each round is kept as it ends: a kill loses at most one.
        if (files.json !== undefined && samples.length % (all.length / settings.rounds) === 0)
          writeMeasured(documentOf(taking), { json: files.json });
      },
    },
  );
  progress.wipe();
  complainOf(end);
}

function nameOf({ subject, load }: Place): string {
  return `${subject}, ${sayLoad(load)}`;
}

function complainOf(end: SessionEnd): void {
  if (end.kind !== 'not-started') return;
  throw new UserError(`${end.subject}: ${sayLaunchEnd(end.end, null) ?? 'it did not start'}.`);
}

function documentOf({ settings, startedAt, samples }: Taking): MeasureDocument {
  return {
    measure: documentVersion,
    startedAt,
    complete: placesOf(settings).length === samples.length,
    machine: thisMachine(),
    settings,
    points: summarize(samples, settings),
    samples,
  };
}

/** How long what is left will take, from how long each took so far. */
class Rhythm {
  readonly #startMs = performance.now();
  #done = 0;

  constructor(private readonly total: number) {}

  beat(): void {
    this.#done += 1;
  }

  left(): string {
    if (this.#done === 0) return '';
    const seconds = ((performance.now() - this.#startMs) / 1000 / this.#done) * (this.total - this.#done);
    return seconds < 90 ? `${Math.ceil(seconds)} s left  ` : `${Math.ceil(seconds / 60)} min left  `;
  }
}
