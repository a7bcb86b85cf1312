import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Entrant } from '../../measure/entrant';
import { startClock } from '../../run/clock';
import type { Instance } from '../../run/instance';
import type { LaunchEnd } from '../../observe/observation';

const dir = mkdtempSync(join(tmpdir(), 'wiregrade-test-'));
const clock = startClock();
afterAll(() => {
  clock.stop();
  rmSync(dir, { recursive: true });
});

function entrant(...run: readonly string[]): Entrant {
  const context = {
    environment: {},
    site: { dir, base: dir, seed: 'a' },
    clock,
    signal: new AbortController().signal,
    baseline: null,
  };
  return new Entrant('server', { run, cwd: dir, environment: {} }, context);
}

const pidOf = (entered: Instance | LaunchEnd): number | undefined =>
  'subject' in entered ? entered.subject?.pid : undefined;

test('runs on within a round, and is another process in the next', async () => {
  const server = entrant('/usr/bin/python3', '-m', 'http.server', '{port}');
  try {
    const first = pidOf(await server.enter(0));
    await server.leave();
    const again = pidOf(await server.enter(0));
    await server.leave();
    const next = pidOf(await server.enter(1));
    expect(first).toBeGreaterThan(0);
    expect(again).toBe(first);
    expect(next).toBeGreaterThan(0);
    expect(next).not.toBe(first);
  } finally {
    await server.end();
  }
});

test('remembers that it came up before, where it does not any more', async () => {
  const mark = join(dir, 'was-there');
  const once = `import os, sys; os.path.exists('${mark}') and sys.exit(1); open('${mark}', 'w'); os.execvp('python3', ['python3', '-m', 'http.server', sys.argv[1]])`;
  const server = entrant('/usr/bin/python3', '-c', once, '{port}');
  try {
    expect(server.hasServed).toBe(false);
    await server.enter(0);
    expect(server.hasServed).toBe(true);
    expect(await server.enter(1)).toMatchObject({ kind: 'exited' });
    expect(server.hasServed).toBe(true);
  } finally {
    await server.end();
  }
});
