import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { startClock, type Clock } from '../../run/clock';
import type { RunContext } from '../../run/context';
import type { Instance } from '../../run/instance';
import { Stage } from '../../run/stage';

const clock = startClock();
afterAll(() => clock.stop());

export interface Played {
  readonly stage: Stage;
  /** For its standard input: what it is to do next. */
  readonly tell: (text: string) => void;
  readonly end: () => Promise<void>;
}

/**
 * A stage, and on it a server: lines of Python that find `listener` and end with their standard input.
 */
export async function play(lines: string, backlog: number, given: Partial<RunContext> = {}): Promise<Played> {
  const first = `import socket, sys\nlistener = socket.create_server(('127.0.0.1', 0), backlog=${backlog})\n`;
  const script = `${first}print(listener.getsockname()[1], flush=True)\n${lines}`;
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn('/usr/bin/python3', ['-c', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const port = Number(String((await once(child.stdout, 'data'))[0]));
  const stage = new Stage({
    clock,
    tell: () => undefined,
    pace: { trickled: 0 },
    ...given,
  } as unknown as RunContext);
  stage.instances.set('server', {
    target: { host: '127.0.0.1', port },
    subject: null,
  } as unknown as Instance);
  return {
    stage,
    tell: (text) => void child.stdin.write(text),
    end: async () => {
      stage.leave();
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

/** The clock of these stages, so much later whenever `aheadMs` is. */
export function clockAhead(aheadMs: () => number): Clock {
  return { ...clock, now: () => clock.now() + aheadMs() };
}
