import { sayDid, type Told } from '../../judge/did';
import { sayMust } from '../../judge/must';
import { roundsOf } from '../../judge/repeats';
import type { PlannedStep } from '../../plan/plan';

/** One thing that is done, and what must hold then. */
export interface Moment {
  readonly did: string;
  readonly must: readonly string[];
  /** The steps it stands for. */
  readonly steps: readonly PlannedStep[];
}

/** A stretch of moments that is gone through `times` times. */
export interface Stretch {
  readonly times: number;
  readonly moments: readonly Moment[];
}

/** As if every step was taken, on a server at this address. */
export function toldOf(host: string): Told {
  return { host, how: () => 'taken' };
}

/** The steps of a row as moments; what comes again and again is there once. */
export function stretchesOf(steps: readonly PlannedStep[], told: Told): Stretch[] {
  const moments = momentsOf(steps, told);
  const said = moments.map(({ did, must }) => [did, ...must].join('\n'));
  const stretches: Stretch[] = [];
  for (const { at, size, times } of roundsOf(said)) {
    const part = moments.slice(at, at + size);
    const last = stretches.at(-1);
    if (times === 1 && last?.times === 1)
      stretches.splice(-1, 1, { times, moments: [...last.moments, ...part] });
    else stretches.push({ times, moments: part });
  }
  return stretches;
}

/** A step that does nothing belongs to the one before it. */
function momentsOf(steps: readonly PlannedStep[], told: Told): Moment[] {
  const moments: Moment[] = [];
  for (const step of steps) {
    const did = sayDid([step], told);
    const must = sayMust(step);
    const last = moments.at(-1);
    if (did !== '' || last === undefined) moments.push({ did, must, steps: [step] });
    else moments.splice(-1, 1, { ...last, must: [...last.must, ...must], steps: [...last.steps, step] });
  }
  return moments;
}
