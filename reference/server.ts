/** One running server: listens, hires its crew, drains. What a user can cause comes back as a sentence. */
import { lookByNode } from './files/look';
import { Site } from './files/site';
import type { Config } from './config';
import { modelNamed, unavailable } from './io/models';
import type { CallbackModel, WorkerModel } from './io/model';
import { close, listenOn, pipe, wakeAcceptors } from './os/sockets';
import { Control } from './pool/control';
import { StartError, type Crew } from './pool/crew';
import { Log, sinksOf, type Sinks } from './pool/log';
import { Processes } from './pool/processes';
import { Threads } from './pool/threads';
import { resolveBase, sentenceFor } from './sentences';

export interface Running {
  readonly port: number;
  readonly control: Control;
  readonly log: Log;
  /** Stops accepting, finishes the answers under way. Resolves when the last worker is gone. */
  drain(): Promise<void>;
  /** Ends what does not end with this process. */
  kill(): void;
}

export type Started =
  | { readonly kind: 'running'; readonly server: Running }
  | { readonly kind: 'failed'; readonly sentence: string };

export async function startServer(config: Config): Promise<Started> {
  const model = modelNamed(config.model);
  const lacking = unavailable(model, process.platform);
  if (lacking !== undefined) return { kind: 'failed', sentence: lacking };
  const base = resolveBase(config.base);
  if (base.kind === 'failed') return base;
  try {
    const control = new Control();
    const sinks = sinksOf(config.verbose, config.log);
    const log = new Log(sinks, control, 'reference');
    const parts = { config, base: base.path, control, log, sinks };
    const server = model.crew === 'here' ? await startHere(model, parts) : await startCrew(model, parts);
    return { kind: 'running', server };
  } catch (error) {
    const sentence = error instanceof StartError ? error.message : sentenceFor(error, config);
    if (sentence === undefined) throw error;
    return { kind: 'failed', sentence };
  }
}

interface Parts {
  readonly config: Config;
  readonly base: string;
  readonly control: Control;
  readonly log: Log;
  readonly sinks: Sinks;
}

async function startHere(model: CallbackModel, parts: Parts): Promise<Running> {
  const { config, control, log } = parts;
  const stop = new AbortController();
  const { port, drained } = await model.serve({
    config,
    control,
    log,
    site: new Site(parts.base, lookByNode, (text) => log.alarm(text)),
    drain: stop.signal,
  });
  return {
    port,
    control,
    log,
    drain: () => {
      control.startDraining();
      stop.abort();
      return drained;
    },
    kill: () => undefined,
  };
}

async function startCrew(model: WorkerModel, parts: Parts): Promise<Running> {
  const { config, control, log } = parts;
  const listening = listenOn(config, config.backlog);
  const alarm = pipe();
  const setting = { ...parts, listener: listening.fd, alarm: alarm.read };
  const plan = model.crew(config);
  const crew: Crew =
    plan.kind === 'threads' ? new Threads(setting, plan) : new Processes(setting, plan.start);
  await crew.start();
  return {
    port: listening.port,
    control,
    log,
    drain: () => {
      control.startDraining();
      wakeAcceptors(listening.fd);
      // The read end is at its end now, for every worker at once and for good.
      close(alarm.write);
      return crew.gone();
    },
    kill: () => crew.kill(),
  };
}
