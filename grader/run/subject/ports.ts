import { createServer } from 'node:net';
import { usedPorts } from '../kernel/tcp';

/** Below the ephemeral range of Linux (32768 up), so that no client socket of this machine can take the port. */
const first = 20_000;
const last = 32_700;

/** What was in use when the first port was asked for. Ports are given out in order, so that none is given twice. */
let used: ReadonlySet<number> | null = null;
let next = first + Math.floor(Math.random() * (last - first));

/**
 * A port on which nothing is bound and nothing lingers: a subject that forgot SO_REUSEADDR is not charged for the
 * TIME_WAIT of whoever had the port before.
 */
export async function freePort(): Promise<number> {
  used ??= usedPorts();
  for (let tries = 0; tries < last - first; tries += 1) {
    // Kept apart from `next`, which moves on when another lane asks while this one looks.
    const port = next >= last ? first : next + 1;
    next = port;
    if (!used.has(port) && (await canBind(port))) return port;
  }
  throw new Error(`no free port between ${first} and ${last}`);
}

/** Whether nobody holds this port now. Throws where this machine has no more descriptors to try with. */
export function canBind(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen({ port, host: '0.0.0.0', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
