import type { LaunchEnd } from '../observe/observation';
import { isServing, isUp, type Instance } from '../run/instance';
import { launch, measuredLaunch, type LaunchContext, type SubmissionCommand } from '../run/launcher';
import { Starts } from '../run/starts';

/** A subject that is measured: started anew for each round, and held while others are measured. */
export class Entrant {
  #instance: Instance | null = null;
  #round: number | null = null;
  /** Whether it ever came up. */
  hasServed = false;

  constructor(
    readonly name: string,
    private readonly command: SubmissionCommand,
    private readonly context: Omit<LaunchContext, 'submission' | 'starts'>,
  ) {}

  /** Lets it run, after a start where it does not run yet in this round; how the start went wrong, where it did. */
  async enter(round: number): Promise<Instance | LaunchEnd> {
    const running = this.#instance;
    const isFresh = this.#round === round;
    this.#round = round;
    if (isFresh && running !== null && isServing(running)) {
      running.subject?.release();
      return running;
    }
    await running?.subject?.kill();
    const context = {
      ...this.context,
      submission: this.command,
      starts: new Starts(),
    };
    const started = await launch(context, {
      process: this.name,
      spec: measuredLaunch,
      samePort: null,
      note: () => undefined,
    });
    this.#instance = started;
    this.hasServed ||= isUp(started);
    return isUp(started) ? started : started.end;
  }

  async leave(): Promise<void> {
    await this.#instance?.subject?.hold();
  }

  async end(): Promise<void> {
    await this.#instance?.subject?.kill();
  }
}
