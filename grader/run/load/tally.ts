import { build, type Histogram } from 'hdr-histogram-js';
import type { LatencyMs } from '../../observe/load';
import type { Answer } from './client';

const second = 1e6;

/** Microseconds to a minute, to three digits, as Gil Tene's HdrHistogram keeps them. */
function histogram(): Histogram {
  return build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: 60 * second,
    numberOfSignificantValueDigits: 3,
  });
}

/** Counts what becomes of requests, from the last `restart` on. */
export class Tally {
  readonly #latency = histogram();
  readonly #late = histogram();
  #octets = 0;
  #answers: Record<Answer, number> = { right: 0, wrong: 0, broken: 0 };

  restart(): void {
    this.#latency.reset();
    this.#late.reset();
    this.#octets = 0;
    this.#answers = { right: 0, wrong: 0, broken: 0 };
  }

  answer(answer: Answer, tookMs: number): void {
    this.#answers[answer] += 1;
    if (answer === 'right') this.waited(tookMs);
  }

  /** A wait that counts as latency. */
  waited(ms: number): void {
    this.#latency.recordValue(micros(ms));
  }

  /** The generator sent so much later than it was to. */
  sentLate(ms: number): void {
    this.#late.recordValue(micros(ms));
  }

  octets(count: number): void {
    this.#octets += count;
  }

  read(): {
    right: number;
    wrong: number;
    broken: number;
    octets: number;
    latency: LatencyMs | null;
    lateMs: number;
  } {
    const at = (share: number): number => this.#latency.getValueAtPercentile(share) / 1000;
    const latency = {
      p50: at(50),
      p90: at(90),
      p99: at(99),
      p999: at(99.9),
      max: this.#latency.maxValue / 1000,
    };
    return {
      ...this.#answers,
      octets: this.#octets,
      latency: this.#latency.totalCount === 0 ? null : latency,
      lateMs: this.#late.totalCount === 0 ? 0 : this.#late.getValueAtPercentile(99) / 1000,
    };
  }
}

function micros(ms: number): number {
  return Math.min(60 * second, Math.max(1, Math.round(ms * 1000)));
}
