import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Traffic } from '../../observe/load';
import { packageRoot } from '../../lib/root';
import type { FromGenerator, ToGenerator } from './process';
import type { Moment, WindowSpec } from './window';

/** The load generator, kept from one measurement to the next, so that its own code is compiled and warm. */
export class Generator {
  readonly #child: ChildProcess;

  constructor() {
    // From dist/ also where this runs from the sources, as tests do: Node 20 cannot fork TypeScript.
    this.#child = fork(join(packageRoot(), 'dist', 'grader', 'run', 'load', 'process.js'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  /** Measures once; throws where the generator itself fails. `on` is told when counting begins and ends. */
  measure(spec: WindowSpec, on: (moment: Moment) => void, signal: AbortSignal): Promise<Traffic> {
    return new Promise((resolve, reject) => {
      const over = (act: () => void): void => {
        this.#child.off('message', hear).off('exit', lost);
        signal.removeEventListener('abort', cut);
        act();
      };
      const hear = (message: FromGenerator): void => {
        if (message.kind === 'moment') {
          on(message.moment);
          this.#tell({ kind: 'seen' });
        } else if (message.kind === 'counted') over(() => resolve(message.traffic));
        else over(() => reject(new Error(`the load generator failed: ${message.message}`)));
      };
      const lost = (): void => over(() => reject(new Error('the load generator has ended')));
      const cut = (): void => over(() => reject(new Interrupted()));
      this.#child.on('message', hear).on('exit', lost);
      signal.addEventListener('abort', cut);
      if (signal.aborted) cut();
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
