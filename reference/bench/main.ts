/**
 * npm run bench:reference -- [--pairs 7] [--seconds 2] [--only thread-pool,nginx]
 *
 * All servers run at once and idle except the one under load; loads are interleaved (every server once, then
 * again), so that a disturbance meets all of them. Ratios are to nginx in the same round.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync, mkdirSync, chmodSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { idle, load, memoryMb, type Load } from './measure';
import { choose, Misuse, readTask, type Task } from './task';
import { median, ratioOf } from './statistics';
import { startSubject, stopSubject, subjects, type Subject } from './subjects';

const FIRST_PORT = 18_200;
const YARDSTICK = 'nginx';

/** File and number of connections. */
const LOADS = [
  ['1k.bin', 1],
  ['1k.bin', 16],
  ['1k.bin', 256],
  ['1k.bin', 1000],
  ['1m.bin', 4],
  ['64m.bin', 4],
] as const;

/** Those with a worker per connection are not asked to hold more than they have workers. */
const HOLDS: Readonly<Record<string, number>> = {
  sequential: 1,
  'process-pool': 20,
  'thread-per-connection': 16,
};

type Running = Subject & { pid: number };

function site(folder: string): string {
  const base = join(folder, 'site');
  mkdirSync(base);
  for (const path of [folder, base]) chmodSync(path, 0o755); // nginx drops its rights
  for (const [name, bytes] of [
    ['1k.bin', 1024],
    ['1m.bin', 1 << 20],
    ['64m.bin', 1 << 26],
  ] as const) {
    writeFileSync(join(base, name), '');
    truncateSync(join(base, name), bytes);
  }
  return base;
}

function round(
  running: readonly Running[],
  file: string,
  connections: number,
  { generator, pairs, seconds }: Task,
): Map<string, Load[]> {
  const able = running.filter(({ name }) => connections <= (HOLDS[name] ?? Infinity));
  const results = new Map(able.map(({ name }) => [name, [] as Load[]]));
  for (let pair = 0; pair <= pairs; pair++) {
    for (const { name, pid, port } of able) {
      const result = load(generator, pid, `http://127.0.0.1:${port}/${file}`, connections, seconds);
      if (pair > 0) results.get(name)?.push(result); // the first is a warm-up
    }
  }
  return results;
}

function print(results: ReadonlyMap<string, readonly Load[]>, file: string, connections: number): void {
  const small = file === '1k.bin';
  const value = (one: Load) => (small ? one.perSecond : one.megabytesPerSecond);
  const yardstick = results.get(YARDSTICK)?.map(value) ?? [];
  console.log(
    `\n${file}, ${connections} connections: ${small ? 'requests/s' : 'MB/s'}, ratio to ${YARDSTICK} [95 %], p50 and p99 in ms, CPU ms per 1000 requests`,
  );
  for (const [name, loads] of results) {
    const of = (pick: (one: Load) => number) => median(loads.map(pick));
    const { ratio, low, high } = ratioOf(loads.map(value), yardstick);
    const interval = `${ratio.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
    const cells = [
      of(value).toFixed(0),
      interval,
      of((l) => l.p50Ms).toFixed(2),
      of((l) => l.p99Ms).toFixed(2),
      of((l) => l.cpuMsPerThousand).toFixed(1),
    ];
    console.log(`  ${name.padEnd(22)}${cells.map((cell) => cell.padStart(20)).join('')}`);
  }
}

async function memory(running: readonly Running[]): Promise<void> {
  console.log(
    '\nmemory in MB (proportional set size of the tree) with 0, 100, 1000 idle connections (and how many were served)',
  );
  for (const { name, pid, port } of running) {
    const cells = [memoryMb(pid).toFixed(0)];
    for (const count of [100, 1000]) {
      const { served, release } = await idle(port, count);
      cells.push(`${memoryMb(pid).toFixed(0)} (${served})`);
      release();
    }
    console.log(`  ${name.padEnd(22)}${cells.map((cell) => cell.padStart(14)).join('')}`);
  }
}

/** Starts them, measures them side by side, and ends them. */
async function compare(chosen: readonly Subject[], task: Task): Promise<void> {
  const children: ChildProcess[] = [];
  try {
    const running: Running[] = [];
    for (const subject of chosen) {
      const child = await startSubject(subject);
      children.push(child);
      running.push({ ...subject, pid: child.pid ?? 0 });
    }
    await memory(running);
    for (const [file, connections] of LOADS)
      print(round(running, file, connections, task), file, connections);
  } finally {
    await Promise.all(children.map(stopSubject));
  }
}

async function main(): Promise<void> {
  const task = readTask();
  const machine = `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`;
  console.log(
    `load generator: ${task.generator.name}; ${machine}; median of ${task.pairs} rounds of ${task.seconds} s`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'reference-bench-'));
  try {
    const all = subjects(folder, site(folder), FIRST_PORT);
    const chosen = choose(all, task.only);
    // Busy waiting takes a core from everybody: it is measured last, alone with the yardstick.
    const isSpinner = ({ name }: Subject) => name === 'busy-wait';
    const others = chosen.filter((subject) => !isSpinner(subject));
    if (others.length > 0) await compare(others, task);
    const spinner = chosen.find(isSpinner);
    if (spinner !== undefined)
      await compare([spinner, ...all.filter(({ name }) => name === YARDSTICK)], task);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof Misuse ? 2 : 1;
});
