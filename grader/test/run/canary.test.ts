import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { askCanary } from '../../run/canary';
import { startClock } from '../../run/clock';
import type { RunContext } from '../../run/context';
import type { Instance } from '../../run/instance';
import { acceptQueue } from '../../run/kernel/tcp';
import { Stage } from '../../run/stage';
import { eventually } from './eventually';

const clock = startClock();
afterAll(() => clock.stop());

const neverAccepts = `
import socket, sys
listener = socket.create_server(('127.0.0.1', 0), backlog=0)
print(listener.getsockname()[1], flush=True)
sys.stdin.read()
`;

test('a server whose queue is full is silent, for it refuses nobody', async () => {
  const child = spawn('/usr/bin/python3', ['-c', neverAccepts], { stdio: ['pipe', 'pipe', 'inherit'] });
  const port = Number(String((await once(child.stdout, 'data'))[0]));
  const waiting = connect(port, '127.0.0.1');
  await eventually('there is no room', () => acceptQueue(port)?.room === 0);
  const site = { seed: 'seed' } as RunContext['site'];
  const context = { clock, site, pace: { trickled: 0 }, tell: () => undefined, signal: AbortSignal.abort() };
  const stage = new Stage(context as unknown as RunContext);
  const instance = { target: { host: '127.0.0.1', port }, subject: null } as unknown as Instance;
  expect(await askCanary(stage, instance, site)).toEqual({ answer: 'silent' });
  waiting.destroy();
  child.stdin.end();
  await once(child, 'exit');
});
