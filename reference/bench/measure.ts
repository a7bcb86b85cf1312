/** One measurement: a load generator for so many seconds, and what the kernel says of the server meanwhile. */
import { readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Generator, Made } from './generators';

export interface Load extends Made {
  /** CPU time of the whole tree of the server. */
  readonly cpuMsPerThousand: number;
}

export function load(
  generator: Generator,
  pid: number,
  url: string,
  connections: number,
  seconds: number,
): Load {
  const before = cpuMs(pid);
  const made = generator.run(url, connections, seconds);
  const spent = cpuMs(pid) - before;
  return { ...made, cpuMsPerThousand: made.requests === 0 ? NaN : (spent * 1000) / made.requests };
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
