const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs something that ends early, and well, once `signal` is aborted: here by Ctrl-C and its kin. */
export async function untilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  signals.forEach((name) => process.on(name, interrupt));
  try {
    return await run(abort.signal);
  } finally {
    signals.forEach((name) => process.off(name, interrupt));
  }
}
