/** Waits for what announces itself to nobody: looks every few milliseconds, and fails when it takes too long. */
export async function eventually(what: string, holds: () => boolean, limitMs = 20_000): Promise<void> {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > limitMs) throw new Error(`never came about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
