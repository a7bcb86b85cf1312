import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Elders, processFamily } from '../../run/kernel/processes';

function sleeper(
  environment: Readonly<Record<string, string>> = {},
): ChildProcess & { readonly pid: number } {
  const child = spawn('/bin/sleep', ['1000'], { detached: true, stdio: 'ignore', env: { ...environment } });
  const { pid } = child;
  if (pid === undefined) throw new Error('no sleep');
  return Object.assign(child, { pid });
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const nobody = 2 ** 30;
const pids = (launched: Parameters<typeof processFamily>[0]): number[] =>
  processFamily(launched).living.map(({ pid }) => pid);

test('who carries the token belongs to a launch, and no stranger does', async () => {
  const elders = new Elders();
  const [own, stranger] = [sleeper({ TOKEN: 'of-this-launch' }), sleeper({ TOKEN: 'of-another' })];
  const token = 'TOKEN=of-this-launch';
  await once(own, 'spawn');
  expect(pids({ root: nobody, rootIsGone: false, token, elders })).toEqual([own.pid]);
  await Promise.all([end(own), end(stranger)]);
});

test('a pid that was given away again is a stranger', async () => {
  const elders = new Elders();
  const stranger = sleeper();
  await once(stranger, 'spawn');
  const launched = { root: stranger.pid, token: 'TOKEN=none', elders };
  expect(pids({ ...launched, rootIsGone: false })).toEqual([stranger.pid]);
  expect(pids({ ...launched, rootIsGone: true })).toEqual([]);
  await end(stranger);
});

test('who was there before a launch is not looked at until pids come round', () => {
  const last = [900, 950, 20, 30];
  const elders = new Elders(() => last.shift() ?? 0);
  expect(elders.younger()).not.toContain(process.pid);
  expect(elders.younger()).toContain(process.pid);
  expect(elders.younger()).toContain(process.pid);
});
