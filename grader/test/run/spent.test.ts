import { consumed, untilBlocked } from '../../run/idling';
import { takeStep } from '../../run/steps';
import { clockAhead, play } from './python';

test('a trial whose time is over waits for nothing that decides nothing', async () => {
  let aheadMs = 0;
  const notes: unknown[] = [];
  const context = { clock: clockAhead(() => aheadMs), signal: new AbortController().signal };
  const { stage, end } = await play('sys.stdin.read()', 4, { ...context, tell: (seen) => notes.push(seen) });
  const connect = (on: string, optional: boolean) =>
    takeStep(stage, { verb: 'connect', on, to: 'server', optional }, false);
  for (const on of ['c1', 'c2', 'c3']) await connect(on, false);
  const [client] = stage.connections.values();
  if (client === undefined) throw new Error('no client');
  await client.send(Buffer.from('GET / HTTP/1.1\r\n\r\n'), ['GET']);
  expect(stage.isSpent).toBe(false);

  aheadMs = 60_000;
  expect(stage.isSpent).toBe(true);
  const start = performance.now();
  expect(await consumed(stage, client)).toBe(false);
  expect(await untilBlocked(stage, 'c1')).toEqual({ kind: 'done' });
  expect(await connect('c4', true)).toEqual({ kind: 'waived' });
  expect(await connect('c5', false)).toEqual({ kind: 'done' });
  // Of these alone the first would have taken 0.5 s, the second and the last 3 s.
  expect(performance.now() - start).toBeLessThan(500);
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'blocked', connection: 'c1', held: false }));
  await end();
});
