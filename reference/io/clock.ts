/** The clock of all deadlines. */

/**
 * Whole ms since the machine started. Nobody can set it, which a wall clock has to bear; and every thread reads the
 * same, while performance.now() counts from the start of each.
 */
export function uptimeMs(): number {
  const [seconds, ns] = process.hrtime();
  return seconds * 1000 + Math.floor(ns / 1_000_000);
}
