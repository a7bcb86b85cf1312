import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../run/subject/ports';
import { allBut, grade, Running, subjects, verdicts, type Manifest } from './grader';

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

describe('a subject that does not come up scores 0, and is told why', () => {
  test.concurrent('it ends with a traceback', async () => {
    const graded = await grade('crash_at_start.py');
    const why = 'the server ended before it listened on port \\d+, with exit code 1$';
    expect(verdicts(graded)).toEqual(
      allBut(matching(new RegExp(`^crashed: ${why}`)), { port: matching(new RegExp(`^fail: ${why}`)) }),
    );
    expect(graded.code).toBe(1);
    expect(graded.report.points).toBe(0);
    expect(graded.stdout).toContain('RuntimeError: no configuration');
    expect(graded.stdout).toContain(String.raw`\x1b[31mred`);
    expect(graded.stdout).not.toContain('\x1b');
    expect(graded.stdout).not.toMatch(/^::/m);
    expect(graded.junit).toContain('RuntimeError: no configuration');
  });

  const flags = ['--port', '{port}', '--base', '{base}'];
  const unstartable: [string, Manifest, RegExp][] = [
    ['there is no such program', { run: ['no-such-program', ...flags] }, /no-such-program was not found/],
    [
      'there is no such file',
      { run: ['./no-such-file', ...flags] },
      /no-such-file is not an executable file/,
    ],
    ['its folder is not there', { cwd: 'nowhere' }, /the folder .*nowhere does not exist/],
    [
      'its own PATH leads nowhere',
      { run: ['python3', ...flags], env: { PATH: '/nowhere' } },
      /python3 was not found/,
    ],
  ];
  test.concurrent.each(unstartable)('%s', async (_, manifest, why) => {
    const graded = await grade('base.py', [], { manifest });
    const says = (kind: string): unknown =>
      matching(new RegExp(`^${kind}: the server could not be started: .*${why.source}`));
    expect(verdicts(graded)).toEqual(allBut(says('crashed'), { port: says('fail') }));
    expect(graded.code).toBe(1);
  });

  test.concurrent('it never listens', async () => {
    const graded = await grade('hang_at_start.py', [], { only: 'before' });
    expect(verdicts(graded)).toEqual({
      before: matching(/^crashed: the server did not listen on port \d+ within 10 s, and is still running$/),
    });
    expect(graded.code).toBe(1);
  });

  test.concurrent.each([
    ['::1', String.raw`\[::1\]`],
    ['127.0.0.2', '127.0.0.2'],
  ])('it listens on %s only', async (host, said) => {
    const graded = await grade('elsewhere.py', ['--really-host', host], { only: 'port,before' });
    const why = `the server listens on ${said} only, where 127.0.0.1 does not reach it`;
    expect(verdicts(graded)).toEqual({
      port: matching(new RegExp(`^fail: ${why}`)),
      before: matching(new RegExp(`^crashed: ${why}`)),
    });
    expect(graded.code).toBe(1);
  });

  test.concurrent('it leaves a daemon in its place', async () => {
    const graded = await grade('family.py', ['--daemon', '--parent-ends'], { only: 'before' });
    expect(verdicts(graded)).toEqual({
      before: matching(/^crashed: the program that was started ended with exit code 0 and left a process/),
    });
  });
});

test.concurrent('listening on another port is charged once, and graded there', async () => {
  const port = await freePort();
  const graded = await grade('elsewhere.py', ['--really-port', String(port)], { jobs: 2 });
  const why = matching(
    new RegExp(`^fail: the server listens on port ${String(port)}, and not on port \\d+ as`),
  );
  expect(verdicts(graded)).toEqual(allBut('pass', { port: why }));
  expect(graded.code).toBe(1);
});

test.concurrent.each([
  ['others', []],
  ['others and a child', ['--fork']],
])('a first thread may leave %s to serve', async (_, argv) => {
  const graded = await grade('leaves.py', argv, { only: 'before,quiet' });
  expect(verdicts(graded)).toEqual({ before: 'pass', quiet: 'pass' });
});

describe('a port that another program takes first', () => {
  /** The grader ends port_taken.py as soon as it sees who listens, perhaps before the word to go on was read: a reset. */
  const endsAnyHow = (socket: Socket): void => void socket.on('error', () => undefined);

  /** Takes the ports that port_taken.py names, the first `most` of them, on an address of this machine. */
  async function taker(most: number, host: string): Promise<{ port: number; close: () => void }> {
    const taken: Server[] = [];
    const take = async (socket: Socket): Promise<void> => {
      endsAnyHow(socket);
      const [text] = (await once(socket, 'data')) as [Buffer];
      if (taken.length < most) {
        const server = createServer(endsAnyHow).listen(Number(text.toString()), host);
        taken.push(server);
        await once(server, 'listening');
      }
      socket.end('.');
    };
    const control = createServer((socket) => void take(socket)).listen(0, '127.0.0.1');
    await once(control, 'listening');
    const close = (): void => [control, ...taken].forEach((server) => server.close());
    return { port: (control.address() as AddressInfo).port, close };
  }

  test.concurrent('is given up for another one, and nobody is charged', async () => {
    const { port, close } = await taker(2, '0.0.0.0');
    const running = new Running('port_taken.py', () => ['--taker', String(port)], { only: 'port,before' });
    await running.gone();
    close();
    const graded = await running.end();
    expect(verdicts(graded)).toEqual({ port: 'pass', before: 'pass' });
    expect(graded.code).toBe(0);
  });

  test.concurrent('again and again, where 127.0.0.1 does not reach it, leaves a case open', async () => {
    const { port, close } = await taker(Infinity, '127.0.0.2');
    const running = new Running('port_taken.py', () => ['--taker', String(port)], { only: 'before' });
    await running.gone();
    close();
    const graded = await running.end();
    expect(verdicts(graded)).toEqual({ before: matching(/^inconclusive: another program holds port \d+$/) });
    expect(graded.report).toMatchObject({ points: 0, maxPoints: 0, unjudgedPoints: 1 });
    expect(graded.report.cases[0]?.attempts).toBe(3);
  });
});

test.concurrent('a port in TIME_WAIT is held by nobody else: to forget SO_REUSEADDR is charged', async () => {
  const graded = await grade('no_reuse.py', [], { checkpoint: 'restart.yaml' });
  expect(verdicts(graded)).toEqual({
    again: matching(/^fail: the server ended before it listened on port \d+, with exit code 1$/),
  });
});

describe('a build', () => {
  const built = { run: ['/bin/sh', '-c', 'cp "$SCRIPTS"/*.py . && echo built'] };
  const env = { SCRIPTS: subjects };

  test.concurrent('that succeeds comes before the first start', async () => {
    const run = ['/usr/bin/python3', 'base.py', '--port', '{port}', '--base', '{base}'];
    const graded = await grade('', [], { only: 'before', manifest: { run, build: built, env } });
    expect(verdicts(graded)).toEqual({ before: 'pass' });
  });

  test.concurrent('that fails is the reason of all else', async () => {
    const build = { run: ['/bin/sh', '-c', 'echo no compiler >&2; exit 3'] };
    const graded = await grade('base.py', [], { manifest: { build } });
    expect(verdicts(graded)).toEqual(allBut('crashed: the build failed: exit code 3, "no compiler"', {}));
    expect(graded.code).toBe(1);
  });

  test.concurrent('that takes too long is ended, with all it started', async () => {
    const running = new Running('base.py', () => [], {
      manifest: {
        build: {
          run: ['/usr/bin/python3', join(subjects, 'hang_at_start.py'), 'slow-build'],
          'limit-s': 0.5,
        },
      },
    });
    const graded = await running.end();
    expect(verdicts(graded)).toEqual(allBut('crashed: the build failed: it took longer than its limit', {}));
    expect(graded.code).toBe(1);
  });
});

test.concurrent('a subject is given what its manifest says, a terminal, and little else', async () => {
  const running = new Running('tells.py', (folder) => ['--tell', join(folder, 'told')], {
    only: 'before',
    manifest: { cwd: 'temporary', env: { GREETING: 'hello' } },
    environment: { CI_TOKEN: 'secret', GITHUB_TOKEN: 'secret', WIREGRADE_LAUNCH: 'of an outer grader' },
  });
  const { folder } = running;
  await running.gone();
  expect(existsSync(join(folder, 'told'))).toBe(true);
  const told = JSON.parse(readFileSync(join(folder, 'told'), 'utf8')) as {
    cwd: string;
    environment: Record<string, string>;
    terminal: boolean;
  };
  expect(verdicts(await running.end())).toEqual({ before: 'pass' });
  expect(told).toMatchObject({ cwd: join(folder, 'temporary'), terminal: true });
  expect(told.environment).toMatchObject({ GREETING: 'hello', TZ: 'America/Los_Angeles' });
  expect(told.environment).not.toHaveProperty('CI_TOKEN');
  expect(told.environment).not.toHaveProperty('GITHUB_TOKEN');
  expect(told.environment).not.toHaveProperty('NODE_OPTIONS');
  expect(told.environment.WIREGRADE_LAUNCH).toMatch(/^[0-9a-f]{24}$/);
});
