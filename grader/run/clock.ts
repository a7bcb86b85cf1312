/**
 * One monotonic clock for the run, and how late the harness itself was. What the harness misses because the host
 * was busy must never be charged to a subject, so every wait asks how much of its time ran on schedule.
 */
export interface Clock {
  /** Milliseconds since the start of the run. */
  now(): number;
  /** The worst lateness of the event loop, in ms, over the last five seconds or so. */
  lagMs(): number;
  stop(): void;
}

const beatMs = 50;
const beatsKept = 100;

export function startClock(): Clock {
  const start = performance.now();
  const now = (): number => Math.round((performance.now() - start) * 1000) / 1000;
  const lateness: number[] = [];
  let due = now() + beatMs;
  const timer = setInterval(() => {
    const late = now() - due;
    lateness.push(Math.max(0, late));
    if (lateness.length > beatsKept) lateness.shift();
    due = now() + beatMs;
  }, beatMs);
  timer.unref();
  return { now, lagMs: () => Math.max(0, now() - due, ...lateness), stop: () => clearInterval(timer) };
}
