import { join } from 'node:path';
import type { Load, Window } from '../observe/load';
import type { Pair, StepEnd } from '../observe/observation';
import type { Measurement } from '../plan/plan';
import { isServing, isUp, type Instance } from './instance';
import { Meter } from './kernel/consumption';
import { launch, measuredLaunch } from './launcher';
import { Generator, Interrupted } from './load/generator';
import { referenceCommand } from './reference';
import type { Stage } from './stage';
import { done, type Step } from './step';

/** Long enough for 50 ticks of a busy core; seven pairs of these are worth more than two long ones. */
const seconds = 0.5;

/** What is measured: a server, and how it is asked. */
interface Side {
  readonly instance: Instance;
  readonly connections: Load['connections'];
}

/**
 * Measures the subject and another in turn, first one then the other first, so that what disturbs the machine disturbs
 * both. Whoever is not measured is stopped meanwhile. A first measurement of each warms it, and is thrown away.
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
  const own: Side = { instance, connections: 'persistent' };
  const other = await openOther(stage, measurement, instance);
  try {
    const booth = new Booth(stage, measurement, generator);
    const pairs: Pair[] = [];
    if (isUp(other.instance)) await booth.pair(own, other, 'own-first');
    for (let i = 0; i < measurement.pairs && isServing(instance) && isServing(other.instance); i += 1)
      pairs.push(await booth.pair(own, other, i % 2 === 0 ? 'own-first' : 'other-first'));
    comparisons.keep(measurement, instance.spec, pairs);
    stage.note({ kind: 'compared', process, pairs });
    return isServing(instance) ? done : { kind: 'no-process' };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return done; // what was interrupted is not judged
  } finally {
    generator.end();
    if (other.instance !== instance) await other.instance.subject?.kill();
  }
}

async function openOther(
  { context }: Stage,
  { comparedWith }: Measurement,
  instance: Instance,
): Promise<Side> {
  if (comparedWith.kind === 'one-shot') return { instance, connections: 'one-shot' };
  const own = {
    submission: referenceCommand(comparedWith.model),
    starts: { tooSlow: 0, portIsFixed: false },
  };
  const request = { process: 'reference', spec: measuredLaunch, samePort: null, note: () => undefined };
  return { instance: await launch({ ...context, ...own }, request), connections: 'persistent' };
}

class Booth {
  constructor(
    private readonly stage: Stage,
    private readonly measurement: Measurement,
    private readonly generator: Generator,
  ) {}

  async pair(own: Side, other: Side, order: 'own-first' | 'other-first'): Promise<Pair> {
    if (order === 'own-first') {
      const first = await this.#window(own, other);
      return { own: first, other: await this.#window(other, own) };
    }
    const first = await this.#window(other, own);
    return { own: await this.#window(own, other), other: first };
  }

  async #window({ instance, connections }: Side, idle: Side): Promise<Window> {
    const { subject, target } = instance;
    const { file, clients } = this.measurement;
    const { site, signal } = this.stage.context;
    idle.instance.subject?.hold('SIGSTOP');
    subject?.hold('SIGCONT');
    const meter = new Meter();
    try {
      const traffic = await this.generator.measure(
        {
          port: target.port,
          load: { size: 0, clients, connections },
          loop: { kind: 'closed' },
          bystanders: { idle: 0, slow: 0 },
          seconds,
          target: `/${file}`,
          file: join(site.base, file),
          largeTarget: `/${file}`,
        },
        (moment) => meter.at(moment, subject?.tree() ?? []),
        signal,
      );
      return { traffic, ...meter.read() };
    } finally {
      idle.instance.subject?.hold('SIGCONT');
    }
  }
}
