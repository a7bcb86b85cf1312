import { connect, createServer } from 'node:net';
import { listenersOn } from '../kernel/tcp';
import { freePort } from '../subject/ports';

/** Whether a port can be had, listened on and reached at 127.0.0.1. */
export type Loopback =
  | {
      readonly kind: 'works';
      readonly port: number;
      /** From the attempt to connect until both sides knew. */
      readonly connectMs: number;
      /** Whether the kernel's tables showed the listener. */
      readonly isSeen: boolean;
    }
  | { readonly kind: 'broken'; readonly reason: string };

export async function listensOnLoopback(): Promise<Loopback> {
  try {
    return await tryPort(await freePort());
  } catch (error) {
    return { kind: 'broken', reason: (error as Error).message };
  }
}

function tryPort(port: number): Promise<Loopback> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    const over = (end: () => void): void => void server.close(end);
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const isSeen = listenersOn(port).length > 0;
      const start = performance.now();
      const client = connect(port, '127.0.0.1');
      client.once('error', (error) => over(() => reject(error)));
      server.once('connection', (socket) => {
        const connectMs = performance.now() - start;
        socket.destroy();
        client.destroy();
        over(() => resolve({ kind: 'works', port, connectMs, isSeen }));
      });
    });
  });
}
