import { join } from 'node:path';
import { takesTime, type Load, type Window } from '../observe/load';
import type { Pair, StepEnd } from '../observe/observation';
import type { Measurement } from '../plan/plan';
import { launchReference } from './comparisons';
import { isServing, isUp, type Instance } from './instance';
import { Meter } from './kernel/consumption';
import { Generator, Interrupted } from './load/generator';
import type { Stage } from './stage';
import { done, type Step } from './step';

interface Length {
  readonly warmUpMs: number;
  readonly seconds: number;
}

/** Long enough for 15 ticks of a busy core; many pairs of these are worth more than a few long ones. */
const counted: Length = { warmUpMs: 50, seconds: 0.15 };
/** A reference that has just started compiles what it runs often, and is as quick as it gets a second later. */
const firstLoadMs = 1_000;
/** For one that knows other loads. */
const nextLoadMs = 300;
/** For the subject, which each case starts anew: pairs that come too early for it are not the median. */
const ownLoadMs = 500;

const warmed = new WeakSet<Instance>();

/** What is measured: a server, and how it is asked. */
interface Side {
  readonly instance: Instance;
  readonly connections: Load['connections'];
}

/**
 * Measures the subject and another in turn, first one then the other first, so that what disturbs the machine disturbs
 * both. Whoever is not measured is held meanwhile.
 */
export async function compare(stage: Stage, step: Step<'measure'>, instance: Instance): Promise<StepEnd> {
  const { measurement, process } = step;
  const { comparisons } = stage.context;
  const known = comparisons.take(measurement, instance.spec);
  if (known !== null) {
    stage.note({ kind: 'compared', process, pairs: known });
    return done;
  }
  const generator = new Generator();
  let other: Other | null = null;
  try {
    other = await openOther(stage, measurement, instance);
    const booth = new Booth(stage, measurement, generator);
    const own: Side = { instance, connections: 'persistent' };
    const pairs = await measurePairs(booth, own, other, measurement);
    stage.note({ kind: 'compared', process, pairs });
    if (!isServing(instance)) return { kind: 'no-process' };
    comparisons.keep(measurement, instance.spec, pairs);
    return done;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return done; // what was interrupted is not judged
  } finally {
    generator.end();
    await other?.end();
  }
}

interface Other extends Side {
  end(): Promise<void> | undefined;
}

async function openOther(
  { context }: Stage,
  { comparedWith, figure }: Measurement,
  instance: Instance,
): Promise<Other> {
  const stays = (): undefined => undefined;
  if (comparedWith.kind === 'one-shot') return { instance, connections: 'one-shot', end: stays };
  if (takesTime(figure)) {
    const warm = await context.comparisons.reference(context, comparedWith.model);
    return { instance: warm, connections: 'persistent', end: stays };
  }
  // Memory tells of earlier loads, and may be measured by several at a time.
  const own = await launchReference(context, comparedWith.model);
  return { instance: own, connections: 'persistent', end: () => own.subject?.kill() };
}

async function measurePairs(
  booth: Booth,
  own: Side,
  other: Side,
  { pairs: count, figure }: Measurement,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  if (!isUp(other.instance)) return pairs;
  if (takesTime(figure)) await booth.warm(own, other);
  for (let i = 0; i < count && isServing(own.instance) && isServing(other.instance); i += 1)
    pairs.push(await booth.pair(own, other, i % 2 === 0 ? 'own-first' : 'other-first'));
  return pairs;
}

class Booth {
  constructor(
    private readonly stage: Stage,
    private readonly measurement: Measurement,
    private readonly generator: Generator,
  ) {}

  /** Nothing of this is kept. */
  async warm(own: Side, other: Side): Promise<void> {
    await this.#window(own, other, { warmUpMs: ownLoadMs, seconds: 0 });
    warmed.add(own.instance);
    const warmUpMs = warmed.has(other.instance) ? nextLoadMs : firstLoadMs;
    await this.#window(other, own, { warmUpMs, seconds: 0 });
    warmed.add(other.instance);
  }

  async pair(own: Side, other: Side, order: 'own-first' | 'other-first'): Promise<Pair> {
    const before = order === 'own-first' ? null : await this.#window(other, own, counted);
    const ours = await this.#window(own, other, counted);
    return { own: ours, other: before ?? (await this.#window(other, own, counted)) };
  }

  async #window({ instance, connections }: Side, idle: Side, length: Length): Promise<Window> {
    const { subject, target } = instance;
    const { file, clients } = this.measurement;
    const { site, signal } = this.stage.context;
    if (idle.instance !== instance) await idle.instance.subject?.hold();
    const meter = new Meter();
    try {
      const traffic = await this.generator.measure(
        {
          port: target.port,
          load: { size: 0, clients, connections },
          loop: { kind: 'closed' },
          bystanders: { idle: 0, slow: 0 },
          ...length,
          target: `/${file}`,
          file: join(site.base, file),
          largeTarget: `/${file}`,
        },
        (moment) => meter.at(moment, subject?.tree() ?? []),
        signal,
      );
      return { traffic, ...meter.read() };
    } finally {
      idle.instance.subject?.release();
    }
  }
}
