import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Strangers, processFamily } from '../../run/kernel/processes';

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
  const strangers = new Strangers();
  const [own, stranger] = [sleeper({ TOKEN: 'of-this-launch' }), sleeper({ TOKEN: 'of-another' })];
  const token = 'TOKEN=of-this-launch';
  await once(own, 'spawn');
  expect(pids({ root: nobody, rootIsGone: false, token, strangers })).toEqual([own.pid]);
  await Promise.all([end(own), end(stranger)]);
});

test('a stranger is looked at once, and again when pids have come round', async () => {
  const last = [900, 900, 901, 902, 20];
  const strangers = new Strangers(() => last.shift() ?? 20);
  const [own, stranger] = [sleeper({ TOKEN: 'of-this-launch' }), sleeper({ TOKEN: 'of-another' })];
  await Promise.all([once(own, 'spawn'), once(stranger, 'spawn')]);
  const launched = { root: nobody, rootIsGone: false, token: 'TOKEN=of-this-launch', strangers };
  expect(strangers.others()).toEqual(expect.arrayContaining([own.pid, stranger.pid]));
  expect(pids(launched)).toEqual([own.pid]);
  const others = strangers.others();
  expect(others).toContain(own.pid);
  expect(others).not.toContain(stranger.pid);
  expect(strangers.others()).toContain(stranger.pid);
  await Promise.all([end(own), end(stranger)]);
});

test('a pid that was given away again is a stranger', async () => {
  const strangers = new Strangers();
  const stranger = sleeper();
  await once(stranger, 'spawn');
  const launched = { root: stranger.pid, token: 'TOKEN=none', strangers };
  expect(pids({ ...launched, rootIsGone: false })).toEqual([stranger.pid]);
  expect(pids({ ...launched, rootIsGone: true })).toEqual([]);
  await end(stranger);
});

// Says when it has a child, which bears its pid as session and group.
const hasChild = 'read go; /bin/sleep 1000 & echo $!; wait';

test('and so are its children, however late it has them', async () => {
  const strangers = new Strangers();
  const stranger = spawn('/bin/sh', ['-c', hasChild], { detached: true, env: { TOKEN: 'of-another' } });
  await once(stranger, 'spawn');
  const launched = { root: stranger.pid ?? 0, rootIsGone: true, token: 'TOKEN=none', strangers };
  const first = pids(launched);
  stranger.stdin.write('go\n');
  const [child] = (await once(stranger.stdout, 'data')) as [Buffer];
  const second = pids(launched);
  process.kill(Number(child), 'SIGKILL');
  await once(stranger, 'exit');
  expect([first, second]).toEqual([[], []]);
});

test('who was there before a launch is not looked at until pids come round', () => {
  const last = [900, 950, 20, 30];
  const strangers = new Strangers(() => last.shift() ?? 0);
  expect(strangers.others()).not.toContain(process.pid);
  expect(strangers.others()).toContain(process.pid);
  expect(strangers.others()).toContain(process.pid);
});
