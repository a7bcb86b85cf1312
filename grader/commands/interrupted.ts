const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Works until it is done or somebody interrupts, which the work is told by the signal; says whether it was. */
export async function untilInterrupted(work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  signals.forEach((name) => process.on(name, interrupt));
  try {
    await work(abort.signal);
  } finally {
    signals.forEach((name) => process.off(name, interrupt));
  }
  return abort.signal.aborted;
}
