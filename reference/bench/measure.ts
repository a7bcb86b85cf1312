/** One measurement: a load generator for so many seconds, and what the kernel says of the server meanwhile. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

export interface Load {
  readonly perSecond: number;
  readonly megabytesPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of the whole tree of the server. */
  readonly cpuMsPerThousand: number;
}

/** wrk is a closed loop: a connection asks again when it has its answer, so stalls are hidden by waiting. */
export function load(pid: number, url: string, connections: number, seconds: number): Load {
  const before = cpuMs(pid);
  const flags = ['-t1', `-c${connections}`, `-d${seconds}`, '--timeout', '20', '--latency'];
  const text = execFileSync('wrk', [...flags, url], { encoding: 'utf8' });
  const spent = cpuMs(pid) - before;
  const requests = Number(/(\d+) requests in/.exec(text)?.[1] ?? 0);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0),
    megabytesPerSecond: megabytes(/Transfer\/sec:\s+(\S+)/.exec(text)?.[1] ?? ''),
    p50Ms: milliseconds(/^\s+50%\s+(\S+)/m.exec(text)?.[1] ?? ''),
    p99Ms: milliseconds(/^\s+99%\s+(\S+)/m.exec(text)?.[1] ?? ''),
    cpuMsPerThousand: requests === 0 ? NaN : (spent * 1000) / requests,
  };
}

function milliseconds(text: string): number {
  const unit = { us: 0.001, ms: 1, s: 1000, m: 60_000 }[/[a-z]+$/.exec(text)?.[0] ?? ''] ?? NaN;
  return Number.parseFloat(text) * unit;
}

function megabytes(text: string): number {
  const unit = { B: 2 ** -20, KB: 2 ** -10, MB: 1, GB: 1024 }[/[A-Z]+$/.exec(text)?.[0] ?? ''] ?? NaN;
  return Number.parseFloat(text) * unit;
}

function tree(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    const text = readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  });
  return [pid, ...children.flatMap((child) => tree(child))];
}

/** utime and stime in ticks of 10 ms (proc(5)). */
function cpuMs(pid: number): number {
  return tree(pid).reduce((total, one) => {
    const fields = readFileSync(`/proc/${one}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ');
    return total + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

/** Proportional set size in MB: pages shared by several processes are counted once. */
export function memoryMb(pid: number): number {
  return tree(pid).reduce((total, one) => {
    const text = readFileSync(`/proc/${one}/smaps_rollup`, 'latin1');
    return total + Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
  }, 0);
}

/** So many connections that each had one answer and now say nothing. Those not served in 5 s are given up. */
export async function idle(port: number, count: number): Promise<{ served: number; release: () => void }> {
  const sockets: Socket[] = [];
  const one = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /1k.bin HTTP/1.1\r\nHost: x\r\n\r\n'),
      );
      sockets.push(socket);
      socket.once('data', () => resolve(true));
      socket.once('error', () => resolve(false));
      setTimeout(() => resolve(false), 5000).unref();
    });
  const served = await Promise.all(Array.from({ length: count }, one));
  return {
    served: served.filter(Boolean).length,
    release: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
