import { startClock } from '../clock';

export interface Clocks {
  /** Wall clock, ms since 1970. */
  readonly wallMs: number;
  /** How much further the wall clock went than the monotonic one while both were watched, in ms. */
  readonly driftMs: number;
  /** The worst lateness of our own event loop meanwhile, in ms. */
  readonly lagMs: number;
}

const watchedMs = 600;

/** Watches both clocks and the event loop for a moment. */
export async function watchClocks(): Promise<Clocks> {
  const clock = startClock();
  const wall = Date.now();
  await new Promise((resolve) => setTimeout(resolve, watchedMs));
  const driftMs = Date.now() - wall - clock.now();
  const lagMs = clock.lagMs();
  clock.stop();
  return { wallMs: Date.now(), driftMs, lagMs };
}
