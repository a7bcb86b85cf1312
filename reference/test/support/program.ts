/** Starts the compiled program as a user would, and ends it by its own pid. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(__dirname, '..', '..', '..', 'dist', 'reference', 'main.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Program {
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ended>;

  private constructor(
    readonly child: ChildProcess,
    readonly argv: readonly string[],
  ) {
    child.stdout?.on('data', (text: Buffer) => (this.stdout += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.stderr += text.toString()));
    this.ended = new Promise((resolve) => {
      child.on('close', (code, signal) =>
        resolve({ code, signal, stdout: this.stdout, stderr: this.stderr }),
      );
    });
  }

  static run(args: readonly string[], node: readonly string[] = [], wrap: readonly string[] = []): Program {
    const argv = [...wrap, process.execPath, ...node, MAIN, ...args];
    return new Program(spawn(argv[0] ?? '', argv.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] }), argv);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** The counters of the server, which it prints on SIGUSR2. */
  counts(): Promise<Record<string, number>> {
    const from = this.stderr.length;
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const [, line] = /^(\{.*\})\n/m.exec(this.stderr.slice(from)) ?? [];
        if (line === undefined) return;
        this.child.stderr?.off('data', look);
        resolve(JSON.parse(line) as Record<string, number>);
      };
      this.child.stderr?.on('data', look);
      void this.ended.then(({ stderr }) => reject(new Error(`no counters; stderr: ${stderr}`)));
      this.signal('SIGUSR2');
    });
  }
}

export interface Server extends Program {
  readonly port: number;
}

/** No client is sent away because a starved machine was slow with the test, unless the test says when. */
const PATIENT = ['--idle-timeout', '3600', '--head-timeout', '3600'];

/** Resolves when the program has printed where it listens. */
export async function startServer(
  args: readonly string[],
  node: readonly string[] = [],
  wrap: readonly string[] = [],
): Promise<Server> {
  const program = Program.run(['--port', '0', ...PATIENT, ...args], node, wrap);
  const port = await new Promise<number>((resolve, reject) => {
    program.child.stdout?.on('data', () => {
      const found = /^Listening on http:\/\/.*:(\d+)\//m.exec(program.stdout);
      if (found !== null) resolve(Number(found[1]));
    });
    void program.ended.then(({ stderr }) => reject(new Error(`did not start: ${stderr}`)));
  });
  return Object.assign(program, { port });
}

/** Ctrl-C, and a kill if that does not end it in time. */
export async function stopServer(server: Server | undefined): Promise<Ended | undefined> {
  if (server === undefined) return undefined;
  server.signal('SIGINT');
  const late = setTimeout(() => server.signal('SIGKILL'), 20_000);
  const ended = await server.ended;
  clearTimeout(late);
  return ended;
}
