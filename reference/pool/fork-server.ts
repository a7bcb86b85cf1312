/**
 * The process that the workers of a process pool are forked from, as Python's multiprocessing has one. All that a
 * worker needs is loaded once, here: a fork takes 4 ms, and to start Node and load it anew took 55 ms a worker.
 */
import { writeSync } from 'node:fs';
import type { ForkAssignment, PoolMessage } from './assignment';
import { Control } from './control';
import { AGAIN_MS, reasonOf, textOf } from './crew';
import { Log, sinksOf } from './log';
import { Site } from '../files/site';
import { uptimeMs } from '../io/clock';
import { modelNamed } from '../io/models';
import { libc } from '../os/libc';
import { waitFor } from '../os/poll';
import { endedChild, endWithParent, fork, ignoreSignals, type Ended } from '../os/process';
import { cheapestLook } from '../os/statx';

const { config, base, count, listener, alarm, messages, parent } = JSON.parse(
  process.argv[2] ?? '',
) as ForkAssignment;

/** While a place is vacant, deaths are looked for so often: waiting for one would not end when the vacancy is due. */
const LOOK_MS = 50;

// Ctrl-C reaches the whole foreground group; the server decides, and tells through the alarm.
ignoreSignals('SIGINT', 'SIGTERM');
if (!endWithParent(parent)) process.exit(1);
const found = modelNamed(config.model);
if (found.crew === 'here') throw new Error(`${config.model} has no worker processes`);
const model = found;
const look = cheapestLook();
const sinks = sinksOf(config.verbose, config.log);

/** One line is one write, so the lines of many workers stay whole. */
function say(message: PoolMessage): void {
  writeSync(messages, `${JSON.stringify(message)}\n`);
}

/** The life of a worker, from the fork to its end. */
function work(worker: number, forkServer: number): never {
  const control = new Control();
  const log = new Log(sinks, control, `worker ${worker}`);
  let code = 0;
  try {
    if (endWithParent(forkServer)) {
      say({ kind: 'ready' });
      const site = new Site(base, look, (text) => log.alarm(text));
      const askForMore = (): void => undefined;
      model.serve({ config, site, control, log, worker, listener, alarm, shared: undefined, askForMore });
      say({ kind: 'counts', counts: control.counts() });
    }
  } catch (error) {
    log.alarm(textOf(error));
    code = 1;
  }
  libc()._exit(code);
  throw new Error('_exit(2) returned');
}

interface Worker {
  readonly number: number;
  readonly bornMs: number;
}

/** A place that nobody fills. */
interface Vacancy {
  readonly number: number;
  readonly dueMs: number;
  /** Whether it was said that it cannot be filled. */
  readonly said: boolean;
}

const workers = new Map<number, Worker>();

const drains = (): boolean => waitFor(-1, 'read', alarm, 0) === 'alarm';

/** @returns the vacancy that is left where it could not be filled */
function hire({ number, said }: Vacancy): Vacancy[] {
  const forkServer = process.pid;
  try {
    const pid = fork();
    if (pid === 0) work(number, forkServer);
    workers.set(pid, { number, bornMs: uptimeMs() });
    return [];
  } catch (error) {
    if (!said) say({ kind: 'not-started', worker: number, how: reasonOf(error) });
    return [{ number, dueMs: uptimeMs() + AGAIN_MS, said: true }];
  }
}

function fill(vacancies: readonly Vacancy[]): Vacancy[] {
  const now = uptimeMs();
  return vacancies.flatMap((vacancy) => (vacancy.dueMs <= now ? hire(vacancy) : [vacancy]));
}

/** Sleeps until a worker ends, or for a moment where there is a vacancy. */
function awaitEnds(vacancies: readonly Vacancy[]): Ended[] {
  if (vacancies.length > 0) waitFor(-1, 'read', alarm, LOOK_MS);
  const ends: Ended[] = [];
  for (let wait = vacancies.length === 0; ; wait = false) {
    const ended = endedChild(wait ? 'wait' : 'look');
    if (ended === undefined) return ends;
    ends.push(ended);
  }
}

/** @returns the vacancy it leaves; none in the drain */
function mourn({ pid, how }: Ended): Vacancy[] {
  const worker = workers.get(pid);
  workers.delete(pid);
  if (worker === undefined || drains()) return [];
  say({ kind: 'ended', worker: worker.number, how });
  return [{ number: worker.number, dueMs: worker.bornMs + AGAIN_MS, said: false }];
}

let vacancies: Vacancy[] = Array.from({ length: count }, (_, i) => ({
  number: i + 1,
  dueMs: 0,
  said: false,
}));
for (;;) {
  vacancies = drains() ? [] : fill(vacancies);
  if (workers.size === 0 && vacancies.length === 0) break;
  vacancies = [...vacancies, ...awaitEnds(vacancies).flatMap(mourn)];
}
