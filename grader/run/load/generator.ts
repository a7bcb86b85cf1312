import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Traffic } from '../../observe/load';
import { packageRoot } from '../../lib/root';
import type { FromGenerator, ToGenerator } from './process';
import type { Moment, WindowSpec } from './window';

/** The load generator, kept from one measurement to the next, so that its own code is compiled and warm. */
export class Generator {
  readonly #child: ChildProcess;

  /** Why it measures no more; null while it does. */
  #lost: Error | null = null;

  constructor() {
    // From dist/ also where this runs from the sources, as tests do: Node 20 cannot fork TypeScript.
    this.#child = fork(join(packageRoot(), 'dist', 'grader', 'run', 'load', 'process.js'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // Told to whoever measures: an error of a child that nobody hears is one of ours.
    this.#child.on('error', (error) => (this.#lost ??= error));
    this.#child.on('exit', () => (this.#lost ??= new Error('it has ended')));
  }

  /** Measures once; throws where the generator itself fails. `on` is told when counting begins and ends. */
  measure(spec: WindowSpec, on: (moment: Moment) => void, signal: AbortSignal): Promise<Traffic> {
    return new Promise((resolve, reject) => {
      const over = (act: () => void): void => {
        this.#child.off('message', hear).off('exit', lost).off('error', lost);
        signal.removeEventListener('abort', cut);
        act();
      };
      const fail = (why: string): void => over(() => reject(new Error(`the load generator failed: ${why}`)));
      const hear = (message: FromGenerator): void => {
        if (message.kind === 'moment') {
          on(message.moment);
          this.#tell({ kind: 'seen' });
        } else if (message.kind === 'counted') over(() => resolve(message.traffic));
        else fail(message.message);
      };
      const lost = (): void => fail(this.#lost?.message ?? 'it has ended');
      const cut = (): void => over(() => reject(new Interrupted()));
      this.#child.on('message', hear).on('exit', lost).on('error', lost);
      signal.addEventListener('abort', cut);
      if (signal.aborted) cut();
      else if (this.#lost !== null) lost();
      else this.#tell({ kind: 'measure', spec });
    });
  }

  #tell(message: ToGenerator): void {
    this.#child.send(message);
  }

  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}

/** The measurement was called off; nothing of it counts. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
