/** What a process printed, piece by piece as it arrived. Pure. */
import type { Arrival, Observation, Output } from '../../../observe/observation';

export interface Print {
  /** On the clock of the run. */
  readonly ms: number;
  readonly octets: Buffer;
  /** Octets of this piece that the log left out. */
  readonly omitted: number;
}

export interface Printed {
  readonly process: string;
  readonly instance: number;
  readonly output: Output;
  /** Empty where the log does not tell when. */
  readonly prints: readonly Print[];
}

/** The output of a process is noted at its end and at the end of the trial; the last of these is all of it. */
export function printedIn(observations: readonly Observation[]): Printed[] {
  const last = new Map<string, Printed>();
  for (const seen of observations) {
    if (seen.kind !== 'output' || seen.output.size === 0) continue;
    const { process, instance, output, arrivals = [] } = seen;
    last.set(`${process} #${instance}`, { process, instance, output, prints: printsOf(output, arrivals) });
  }
  return [...last.values()];
}

/** Each piece lasts until the next begins. */
function printsOf(output: Output, arrivals: readonly Arrival[]): Print[] {
  return arrivals.map(([ms, from], i) => ({
    ms,
    ...slice(output, from, arrivals[i + 1]?.[1] ?? output.size),
  }));
}

/** Of the octets between two places, those that are in one of the two ends that were kept. */
function slice({ size, head, tail }: Output, from: number, to: number): Omit<Print, 'ms'> {
  const [start, end] = [Buffer.from(head, 'base64'), Buffer.from(tail, 'base64')];
  const tailAt = size - end.length;
  const octets = Buffer.concat([
    start.subarray(from, to),
    end.subarray(Math.max(0, from - tailAt), Math.max(0, to - tailAt)),
  ]);
  return { octets, omitted: to - from - octets.length };
}
