import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { usedPorts } from '../kernel/tcp';

/** Below the ephemeral range of Linux (32768 up), so that no client socket of this machine can take the port. */
const first = 20_000;
const last = 32_700;

/** A run starts some ninety servers, and claims as it goes; small blocks leave room for hundreds of runs. */
const blockSize = 25;
const blocks = Math.floor((last - first) / blockSize);

/**
 * Runs beside each other must not try each other's ports: while one looks whether a port is free, no server can bind it. So
 * each claims blocks, by the UDP port of the same number as the first of them, which ends with the process. Where all are
 * claimed, one is shared.
 */
async function claimBlock(): Promise<number> {
  const start = Math.floor(Math.random() * blocks);
  for (let tries = 0; tries < blocks; tries += 1) {
    const port = first + ((start + tries) % blocks) * blockSize;
    if (await claim(port)) return port;
  }
  return first + start * blockSize;
}

function claim(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => {
      socket.close();
      resolve(false);
    });
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      socket.unref();
      resolve(true);
    });
  });
}

/** What was in use when the block was claimed: another run may have had it until then. */
let used: ReadonlySet<number> = new Set();

/** The ports of the blocks claimed, in order; each once, until there are no more to claim. */
async function* ours(): AsyncGenerator<number, never> {
  for (;;) {
    const block = await claimBlock();
    used = usedPorts();
    for (let port = block; port < block + blockSize; port += 1) yield port;
  }
}

const candidates = ours();

/**
 * A port on which nothing is bound and nothing lingers: a subject that forgot SO_REUSEADDR is not charged for the
 * TIME_WAIT of whoever had the port before.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < blocks * blockSize; tries += 1) {
    const { value: port } = await candidates.next();
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
