/** The programs that make load. Both are closed loops: a connection asks again when it has its answer, so stalls hide. */
import { execFileSync, spawnSync } from 'node:child_process';

/** What one run of a generator saw. */
export interface Made {
  readonly requests: number;
  readonly perSecond: number;
  readonly megabytesPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Generator {
  readonly name: string;
  run(url: string, connections: number, seconds: number): Made;
}

/** wrk where it is installed, else autocannon, which takes twice the CPU for a request and measures in whole ms. */
export function findGenerator(): Generator {
  const { error, stdout } = spawnSync('wrk', ['-v'], { encoding: 'utf8' });
  return error === undefined ? wrk(stdout.split('\n', 1)[0] ?? 'wrk') : autocannon();
}

function wrk(name: string): Generator {
  const run = (url: string, connections: number, seconds: number) => {
    const flags = ['-t1', `-c${connections}`, `-d${seconds}`, '--timeout', '20', '--latency'];
    const text = execFileSync('wrk', [...flags, url], { encoding: 'utf8' });
    const found = (pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
    return {
      requests: Number(found(/(\d+) requests in/)),
      perSecond: Number(found(/Requests\/sec:\s+([\d.]+)/)),
      megabytesPerSecond: megabytes(found(/Transfer\/sec:\s+(\S+)/)),
      p50Ms: milliseconds(found(/^\s+50%\s+(\S+)/m)),
      p99Ms: milliseconds(found(/^\s+99%\s+(\S+)/m)),
    };
  };
  return { name, run };
}

function milliseconds(text: string): number {
  const unit = { us: 0.001, ms: 1, s: 1000, m: 60_000 }[/[a-z]+$/.exec(text)?.[0] ?? ''] ?? NaN;
  return Number.parseFloat(text) * unit;
}

function megabytes(text: string): number {
  const unit = { B: 2 ** -20, KB: 2 ** -10, MB: 1, GB: 1024 }[/[A-Z]+$/.exec(text)?.[0] ?? ''] ?? NaN;
  return Number.parseFloat(text) * unit;
}

interface AutocannonResult {
  readonly duration: number;
  readonly requests: { readonly total: number };
  readonly throughput: { readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
}

function autocannon(): Generator {
  const program = require.resolve('autocannon');
  const run = (url: string, connections: number, seconds: number) => {
    const flags = ['--json', '-c', String(connections), '-d', String(seconds), '-t', '20'];
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const text = execFileSync(process.execPath, [program, ...flags, url], {
      encoding: 'utf8',
      stdio: [...stdio],
    });
    const { requests, throughput, latency, duration } = JSON.parse(text) as AutocannonResult;
    return {
      requests: requests.total,
      perSecond: requests.total / duration,
      megabytesPerSecond: throughput.total / 2 ** 20 / duration,
      p50Ms: latency.p50,
      p99Ms: latency.p99,
    };
  };
  return { name: 'autocannon (wrk is not installed)', run };
}
