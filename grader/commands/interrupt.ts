const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Worked<T> {
  readonly value: T;
  readonly interrupted: boolean;
}

/** Does work that a signal to us ends early, in order; says whether one did. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<Worked<T>> {
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  signals.forEach((name) => process.on(name, interrupt));
  try {
    return { value: await work(abort.signal), interrupted: abort.signal.aborted };
  } finally {
    signals.forEach((name) => process.off(name, interrupt));
  }
}
