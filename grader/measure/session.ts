import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Load, Traffic } from '../observe/load';
import type { LaunchEnd } from '../observe/observation';
import { startClock } from '../run/clock';
import type { Instance } from '../run/instance';
import { Meter, type Used } from '../run/kernel/consumption';
import type { ProcessRow } from '../run/kernel/processes';
import type { SubmissionCommand } from '../run/launcher';
import { Generator, Interrupted } from '../run/load/generator';
import { makeFile, type Site } from '../run/site';
import type { Place, Sample, Settings, Void } from './document';
import { Entrant } from './entrant';

export interface Named {
  readonly name: string;
  readonly command: SubmissionCommand;
}

export interface SessionObserver {
  starting(place: Place): void;
  took(sample: Sample): void;
}

export type SessionEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'interrupted' }
  /** A subject never came up at all. */
  | { readonly kind: 'not-started'; readonly subject: string; readonly end: LaunchEnd };

/** What slow bystanders download. */
const largestSize = 16 * 1024 ** 2;

/** How long all ask again and again before anything is counted. */
const warmUpMs = 300;

/** A generator that works more than this, in cores, may have been what kept the numbers down. */
const generatorLimit = 0.9;

/** Makes all the measurements of `places`, in order. Whatever happens, no process is left when this returns. */
export async function runSession(
  places: readonly Place[],
  settings: Settings,
  named: readonly Named[],
  signal: AbortSignal,
  observer: SessionObserver,
): Promise<SessionEnd> {
  const site = openSite(settings);
  const clock = startClock();
  const context = {
    environment: {},
    site,
    clock,
    signal,
    baseline: null,
  };
  const entrants = new Map(named.map(({ name, command }) => [name, new Entrant(name, command, context)]));
  const generator = new Generator();
  const booth = new Booth(settings, site, generator, signal);
  const isAborted = (): boolean => signal.aborted;
  try {
    for (const place of places) {
      const entrant = entrants.get(place.subject);
      if (entrant === undefined || isAborted()) break;
      observer.starting(place);
      const instance = await entrant.enter(place.round);
      if (isAborted()) break;
      if (!isLaunchEnd(instance)) observer.took(await booth.measure(place, instance));
      else if (entrant.hasServed) observer.took({ ...place, kind: 'void', why: { kind: 'ended' } });
      else return { kind: 'not-started', subject: place.subject, end: instance };
      await entrant.leave();
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    generator.end();
    await Promise.all([...entrants.values()].map((entrant) => entrant.end()));
    rmSync(site.dir, { recursive: true, force: true });
    clock.stop();
  }
  return { kind: signal.aborted ? 'interrupted' : 'done' };
}

function isLaunchEnd(instance: Instance | LaunchEnd): instance is LaunchEnd {
  return 'kind' in instance;
}

function openSite({ seed, loads }: Settings): Site {
  const dir = mkdtempSync(join(tmpdir(), 'wiregrade-measure-'));
  const site = { dir, base: join(dir, 'root'), seed };
  mkdirSync(site.base);
  for (const size of new Set([...loads.map(({ size }) => size), largestSize])) {
    const path = fileOf(size);
    makeFile(site, { path, content: { kind: 'octets', parts: [{ kind: 'random', label: path, size }] } });
  }
  return site;
}

function fileOf(size: number): string {
  return `${size}.bin`;
}

type Seen = Used & { readonly traffic: Traffic };

/** Where one subject at a time is measured. */
class Booth {
  readonly #warm = new Set<number>();

  constructor(
    private readonly settings: Settings,
    private readonly site: Site,
    private readonly generator: Generator,
    private readonly signal: AbortSignal,
  ) {}

  async measure(place: Place, instance: Instance): Promise<Sample> {
    // The first load on a process compiles its code and fills its caches: that is nobody's figure.
    if (!this.#warm.has(instance.number)) await this.#window(place.load, instance);
    this.#warm.add(instance.number);
    const { traffic, ...used } = await this.#window(place.load, instance);
    const why = whyVoid(traffic, instance);
    return why === null ? { ...place, kind: 'measured', traffic, ...used } : { ...place, kind: 'void', why };
  }

  async #window(load: Load, instance: Instance): Promise<Seen> {
    const { loop, bystanders, seconds } = this.settings;
    const tree = (): readonly ProcessRow[] => instance.subject?.tree() ?? [];
    const meter = new Meter();
    const traffic = await this.generator.measure(
      {
        port: instance.target.port,
        load,
        loop,
        bystanders,
        warmUpMs,
        seconds,
        target: `/${fileOf(load.size)}`,
        file: join(this.site.base, fileOf(load.size)),
        largeTarget: `/${fileOf(largestSize)}`,
      },
      (moment) => meter.at(moment, tree()),
      this.signal,
    );
    return { traffic, ...meter.read() };
  }
}

function whyVoid({ wrong, generatorCores }: Traffic, { subject }: Instance): Void | null {
  if (subject?.runs === false) return { kind: 'ended' };
  if (wrong > 0) return { kind: 'wrong-answers', count: wrong };
  return generatorCores > generatorLimit ? { kind: 'generator-limit', cores: generatorCores } : null;
}
