import { spawn, type ChildProcess } from 'node:child_process';

interface Place {
  readonly wrapper: string;
  /** For what nginx writes. */
  readonly folder: string;
  readonly base: string;
  readonly port: number;
}

/** Starts an nginx that serves `base`; resolves when it serves, to what ends it. */
export async function startNginx({ wrapper, folder, base, port }: Place): Promise<() => Promise<void>> {
  const args = ['--port', String(port), '--base', base, '--verbose'];
  const env = { ...process.env, PEER_FOLDER: folder };
  const nginx = spawn(wrapper, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => nginx.once('exit', () => resolve()));
  await serving(nginx);
  return async () => {
    nginx.kill('SIGQUIT');
    await ended;
  };
}

/** nginx listens before it starts its workers, and says so when it does. */
function serving({ stderr }: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (octets: Buffer) => {
      said += octets.toString();
      if (said.includes('start worker process')) resolve();
    });
    stderr?.once('close', () => reject(new Error(`nginx ended at once: ${said}`)));
  });
}
