/** The life of a worker thread. It blocks in the C library for most of it, so its event loop never runs. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAssignment, ThreadMessage } from './assignment';
import { Control } from './control';
import { Log } from './log';
import { Site } from '../files/site';
import { modelNamed } from '../io/models';
import { cheapestLook } from '../os/statx';

const {
  config,
  base,
  worker,
  listener,
  alarm,
  shared,
  control: memory,
  sinks,
} = workerData as ThreadAssignment;

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

const model = modelNamed(config.model);
if (model.crew === 'here') throw new Error(`${config.model} has no worker threads`);
const control = new Control(memory);
const log = new Log(sinks, control, `worker ${worker}`);
const site = new Site(base, cheapestLook(), (text) => log.alarm(text));
say({ kind: 'ready' });
model.serve({
  config,
  site,
  control,
  log,
  worker,
  listener,
  alarm,
  shared,
  askForMore: () => say({ kind: 'more' }),
});
