/**
 * npm run bench:reference -- [--pairs 7] [--seconds 2] [--only thread-pool,nginx]
 *
 * All servers run at once and idle except the one under load; loads are interleaved (every server once, then
 * again), so that a disturbance meets all of them. Ratios are to nginx in the same round.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync, mkdirSync, chmodSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { idle, load, memoryMb, type Load } from './measure';
import { median, ratioOf } from './statistics';
import { startSubject, stopSubject, subjects, type Subject } from './subjects';

const { values } = parseArgs({
  options: { pairs: { type: 'string' }, seconds: { type: 'string' }, only: { type: 'string' } },
});
const PAIRS = Number(values.pairs ?? 7);
const SECONDS = Number(values.seconds ?? 2);
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

type Running = Subject & { port: number; pid: number };

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

function round(running: readonly Running[], file: string, connections: number): Map<string, Load[]> {
  const able = running.filter(({ name }) => connections <= (HOLDS[name] ?? Infinity));
  const results = new Map(able.map(({ name }) => [name, [] as Load[]]));
  for (let pair = 0; pair <= PAIRS; pair++) {
    for (const { name, pid, port } of able) {
      const result = load(pid, `http://127.0.0.1:${port}/${file}`, connections, SECONDS);
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

async function main(): Promise<void> {
  const version = execFileSync('sh', ['-c', 'wrk -v 2>&1 | head -1']).toString().trim();
  console.log(
    `load generator: ${version}; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}; median of ${PAIRS} rounds of ${SECONDS} s`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'reference-bench-'));
  const wanted = values.only?.split(',');
  const chosen = subjects(folder, site(folder), FIRST_PORT).filter(
    ({ name }) => wanted?.includes(name) ?? true,
  );
  const children = await Promise.all(
    chosen.map(async (subject) => ({ ...subject, child: await startSubject(subject) })),
  );
  const running = children.map(({ child, ...subject }) => ({ ...subject, pid: child.pid ?? 0 }));
  try {
    await memory(running);
    // Busy waiting takes a core from everybody: it is measured last, alone with the yardstick.
    const spinner = running.filter(({ name }) => name === 'busy-wait');
    const others = running.filter((one) => !spinner.includes(one));
    for (const one of children) if (one.name === 'busy-wait') await stopSubject(one.child);
    for (const [file, connections] of LOADS) print(round(others, file, connections), file, connections);
  } finally {
    await Promise.all(children.map(({ child }) => stopSubject(child)));
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
