/** What a process printed, piece by piece as it arrived. Pure. */
import type { Arrival, Observation, Output } from '../../../observe/observation';

export interface Print {
  /** On the clock of the run; null where it is not known any more. */
  readonly ms: number | null;
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

/** Each piece lasts until the next begins. Of its octets those are known that are in one of the two ends. */
function printsOf({ size, head, tail }: Output, arrivals: readonly Arrival[]): Print[] {
  const [start, end] = [Buffer.from(head, 'base64'), Buffer.from(tail, 'base64')];
  const inTail = (at: number): number => Math.max(0, at - (size - end.length));
  return arrivals.map(([ms, from], i): Print => {
    const to = arrivals[i + 1]?.[1] ?? size;
    const octets = Buffer.concat([start.subarray(from, to), end.subarray(inTail(from), inTail(to))]);
    return { ms, octets, omitted: to - from - octets.length };
  });
}
