import { connect } from 'node:net';
import { askCanary } from '../../run/canary';
import type { RunContext } from '../../run/context';
import { acceptQueue } from '../../run/kernel/tcp';
import { eventually } from './eventually';
import { play } from './python';

test('a server whose queue is full is silent, for it refuses nobody', async () => {
  const site = { seed: 'seed' } as RunContext['site'];
  const { stage, end } = await play('sys.stdin.read()', 0, { site, signal: AbortSignal.abort() });
  const instance = stage.instances.get('server');
  if (instance === undefined) throw new Error('no server');
  const waiting = connect(instance.target.port, '127.0.0.1');
  await eventually('there is no room', () => acceptQueue(instance.target.port)?.room === 0);
  expect(await askCanary(stage, instance, site)).toEqual({ answer: 'silent' });
  waiting.destroy();
  await end();
});
