/** Long computations as generators that yield wherever they may be left for a while. */

/** How long whoever needs the event loop may be kept waiting. */
const sliceMs = 10;

/** From beginning to end. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** Between two slices everybody else has a turn. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const endMs = performance.now() + sliceMs;
    while (performance.now() < endMs) {
      const next = work.next();
      if (next.done === true) return next.value;
    }
    await new Promise(setImmediate);
  }
}
