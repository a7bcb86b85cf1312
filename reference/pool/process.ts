/** The life of a worker process: descriptors 3 and 4 are the listening socket and the alarm. */
import type { Message, ProcessAssignment } from './assignment';
import { Control } from './control';
import { Log, sinksOf } from './log';
import { Site } from '../files/site';
import { modelNamed } from '../io/models';
import { cheapestLook } from '../os/statx';
import { endWithParent } from '../os/process';

const { config, base, worker, listener, alarm, parent } = JSON.parse(
  process.argv[2] ?? '',
) as ProcessAssignment;

function say(message: Message): void {
  process.send?.(message);
}

// Ctrl-C reaches the whole foreground group; the parent decides, and tells through the alarm.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
endWithParent(parent);
const model = modelNamed(config.model);
if (model.crew === 'here') throw new Error(`${config.model} has no worker processes`);
const control = new Control();
const log = new Log(sinksOf(config.verbose, config.log), control, `worker ${worker}`);
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
  shared: undefined,
  askForMore: () => undefined,
});
say({ kind: 'counts', counts: control.counts() });
process.disconnect();
