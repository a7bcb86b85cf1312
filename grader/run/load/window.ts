import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import type { Bystanders, Load, Loop, Traffic } from '../../observe/load';
import { OnSchedule } from '../clock';
import { acceptQueue } from '../kernel/tcp';
import { openIdle, openSlow } from './bystanders';
import { LoadClient, type ClientContext } from './client';
import { startAsking, type Asking } from './loop';
import { Tally } from './tally';

/** Told as they come, so that what the server uses is read at the same moments. */
export type Moment = 'begin' | 'end';

/** One measurement, as the generator is told to make it. */
export interface WindowSpec {
  readonly port: number;
  readonly load: Load;
  readonly loop: Loop;
  readonly bystanders: Bystanders;
  /** How long all ask again and again before anything is counted. */
  readonly warmUpMs: number;
  readonly seconds: number;
  /** Below the base folder; what it holds is read from `file`. */
  readonly target: string;
  readonly file: string;
  /** What slow bystanders download. */
  readonly largeTarget: string;
}

/** Nobody more is waited for when nobody new was answered for so long: some servers will never answer some clients. */
const patienceMs = 400;
/** However it goes on: who needs longer to come in stays outside. */
const gatherCapMs = 5_000;
/** Connections that may wait for accept(): the shortest backlog anybody asks for is longer, so that no SYN is dropped. */
const mostUnaccepted = 4;
const arrivalsSize = 256 * 1024;
/** A beat that comes later than this says that this process was held up. */
const longestBeatMs = 50;

/**
 * Opens clients, each of which asks once, lets them ask until all is warm, then counts. Clients stay until whoever is
 * told of the end is done.
 */
export async function runWindow(spec: WindowSpec, on: (moment: Moment) => Promise<void>): Promise<Traffic> {
  const tally = new Tally();
  const crowd = new Crowd(spec, tally);
  try {
    await crowd.gather();
    await crowd.begin();
    await pause(spec.warmUpMs);
    await on('begin');
    tally.restart();
    const [cpu, startMs] = [process.cpuUsage(), performance.now()];
    await pause(spec.seconds * 1000);
    crowd.asking.settle(startMs);
    const seconds = (performance.now() - startMs) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const { right, ...seen } = tally.read();
    await on('end');
    return {
      ...seen,
      seconds,
      requests: right,
      served: crowd.heard,
      generatorCores: (user + system) / 1e6 / seconds,
    };
  } finally {
    await crowd.disperse();
  }
}

class Crowd {
  readonly asking: Asking;
  readonly #context: ClientContext;
  readonly #clients: LoadClient[] = [];
  readonly #bystanders: Socket[] = [];
  /** Clients that have been answered at least once. */
  heard = 0;

  constructor(
    private readonly spec: WindowSpec,
    tally: Tally,
  ) {
    this.#context = contextFor(spec, tally);
    this.asking = startAsking(spec.loop, tally);
  }

  async gather(): Promise<void> {
    const { port, bystanders, load, largeTarget } = this.spec;
    this.#bystanders.push(...openIdle(port, bystanders.idle));
    this.#bystanders.push(...openSlow(port, bystanders.slow, requestFor(largeTarget, port, 'persistent')));
    await patiently(
      () => this.#clients.length + this.heard,
      () => this.#letIn(),
      () => this.heard === load.clients,
    );
  }

  /** Who takes a new connection for the next request must not come all at once, either, as far as there is patience. */
  async begin(): Promise<void> {
    const { load, loop } = this.spec;
    let gone = 0;
    const letGo = (): void => void (gone += this.asking.letGo(this.#room()));
    if (load.connections === 'one-shot' && loop.kind === 'closed')
      await patiently(
        () => gone,
        letGo,
        () => gone >= this.heard,
      );
    this.asking.letGo(Infinity);
  }

  /** Answers that are under way may still come: not every server survives a client that resets. Who was never sent an octet is hardly awaited. */
  async disperse(): Promise<void> {
    this.asking.stop();
    const waiting = (): number => this.#clients.filter((client) => client.waits && client.wasServed).length;
    await patiently(
      () => -waiting(),
      () => undefined,
      () => waiting() === 0,
    );
    for (const client of this.#clients) client.end();
    for (const socket of this.#bystanders) socket.resetAndDestroy();
  }

  /** As many as the kernel has room for before accept(), counted by itself. */
  #letIn(): void {
    const left = this.spec.load.clients - this.#clients.length;
    const room = left === 0 ? 0 : Math.min(left, this.#room());
    for (let i = 0; i < room; i += 1) this.#join();
  }

  #room(): number {
    return Math.max(0, mostUnaccepted - (acceptQueue(this.spec.port)?.waiting ?? 0));
  }

  #join(): void {
    const client = new LoadClient(this.#context);
    this.#clients.push(client);
    let isNew = true;
    this.asking.join(client, () => {
      if (isNew) this.heard += 1;
      isNew = false;
    });
  }
}

function contextFor({ port, target, file, load }: WindowSpec, tally: Tally): ClientContext {
  return {
    port,
    request: requestFor(target, port, load.connections),
    expected: readFileSync(file),
    persistent: load.connections === 'persistent',
    arrivals: Buffer.allocUnsafe(arrivalsSize),
    arrived: (octets) => tally.octets(octets),
  };
}

function requestFor(target: string, port: number, connections: Load['connections']): Buffer {
  const close = connections === 'one-shot' ? 'Connection: close\r\n' : '';
  return Buffer.from(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${close}\r\n`);
}

/**
 * Acts each millisecond until all is done, or `progress` stood still for as long as patience lasts, or at the cap; on a
 * clock that stands while this process does not run.
 */
async function patiently(progress: () => number, act: () => void, done: () => boolean): Promise<void> {
  const schedule = new OnSchedule({ now: () => performance.now() }, longestBeatMs);
  let [last, sinceMs] = [progress(), 0];
  while (!done()) {
    act();
    await pause(1);
    schedule.beat();
    const now = progress();
    if (now > last) [last, sinceMs] = [now, schedule.ranMs];
    else if (schedule.ranMs - sinceMs > patienceMs) return;
    if (schedule.ranMs > gatherCapMs) return;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
