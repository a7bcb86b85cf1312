import { consumed, untilBlocked } from '../../run/idling';
import { takeStep } from '../../run/steps';
import { clockAhead, play } from './python';

async function msOf(act: () => Promise<boolean>, result: boolean): Promise<number> {
  const start = performance.now();
  expect(await act()).toBe(result);
  return performance.now() - start;
}

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
  const isRead = () => consumed(stage, client);
  const patientMs = await msOf(isRead, false);
  expect(patientMs).toBeGreaterThan(500);

  aheadMs = 60_000;
  expect(stage.isSpent).toBe(true);
  expect(await msOf(isRead, false)).toBeLessThan(patientMs);
  const start = performance.now();
  expect(await untilBlocked(stage, 'c1')).toEqual({ kind: 'done' });
  expect(await connect('c4', true)).toEqual({ kind: 'waived' });
  expect(await connect('c5', false)).toEqual({ kind: 'done' });
  // Of these alone the first and the last would have taken 3 s each.
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'blocked', connection: 'c1', held: false }));
  await end();
});
