import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { processRow } from '../../run/kernel/processes';
import { Subject } from '../../run/subject/subject';

function start(kind: 'terminal' | 'pipes', script: string, descriptors: number | null = null): Subject {
  const environment = { PATH: '/usr/bin:/bin' };
  const command = { program: '/bin/sh', arguments: ['-c', script], cwd: '/', environment, descriptors };
  const subject = new Subject(command, kind);
  started.add(subject);
  return subject;
}

/** A test that gave up leaves none of them behind. */
const started = new Set<Subject>();
afterEach(async () => {
  for (const subject of started) await subject.kill();
  started.clear();
});

const both = ['terminal', 'pipes'] as const;

describe.each(both)('on %s', (kind) => {
  test('no octet of a short program is lost, time and again', async () => {
    const subjects = Array.from({ length: 20 }, () => start(kind, 'seq 10000; echo end; exit 3'));
    const line = kind === 'terminal' ? 2 : 1;
    for (const subject of subjects) {
      expect(await subject.ended).toEqual({ code: 3, signal: null });
      await subject.kill();
      expect(subject.output.size).toBe(38_894 + 10_000 * line + 'end'.length + line);
    }
  });

  test('its end is told to those who asked, and not to those who asked to be forgotten', async () => {
    const subject = start(kind, 'exit 7');
    const told: unknown[] = [];
    subject.onEnd((exit) => told.push(exit));
    subject.onEnd((exit) => told.push(exit))();
    await subject.ended;
    await subject.kill();
    expect(told).toEqual([{ code: 7, signal: null }]);
  });

  test('Ctrl-C is a real one', async () => {
    const subject = start(kind, 'echo up; exec sleep 1000');
    await printed(subject);
    subject.interrupt();
    expect(await subject.ended).toEqual({ code: null, signal: 'SIGINT' });
    await subject.kill();
  });

  test('what it prints is noted when it comes', async () => {
    const subject = start(kind, 'trap "echo two; exit" INT; echo one; while :; do sleep 1000 & wait; done');
    await printed(subject);
    const interruptedMs = performance.now();
    subject.interrupt();
    await subject.ended;
    await subject.kill();
    const [first, second] = subject.output.arrivals;
    expect(first?.[0]).toBeLessThan(interruptedMs);
    expect(second?.[0]).toBeGreaterThan(interruptedMs);
    expect([first?.[1], second?.[1]]).toEqual([0, kind === 'terminal' ? 5 : 4]);
  });

  test('it may open as many descriptors as it was granted', async () => {
    const subject = start(kind, 'ulimit -n; ulimit -Hn', 64);
    await subject.ended;
    await subject.kill();
    expect(textOf(subject)).toMatch(/^64\r?\n64\r?\n$/);
  });

  // Each says which signal it got; the child first says that it is there.
  const family =
    'trap "echo parent" TERM; sh -c \'trap "echo child; exit" TERM; echo up; while :; do sleep 1000 & wait; done\' & ' +
    'while :; do wait; done';

  test('a signal to the parent reaches nobody else, and one to the group all of it', async () => {
    const subject = start(kind, family);
    await eventually('the child is up', () => textOf(subject).includes('up'));
    subject.signal('SIGTERM', 'parent');
    await eventually('the parent got it', () => /parent\r?\n/.test(textOf(subject)));
    const alone = textOf(subject);
    const [child] = subject.tree().filter(({ pid }) => pid !== subject.pid);
    subject.signal('SIGTERM', 'group');
    await eventually('both got it', () => /child[^]*parent|parent[^]*parent[^]*child/.test(textOf(subject)));
    await subject.kill();
    expect(alone.split(/\r?\n/)).toEqual(['up', 'parent', '']);
    expect(child?.hasEnded).toBe(false);
  });

  test('who ends at the second signal has not ended at the first', async () => {
    const traps = 'trap "trap \\"exit 5\\" TERM; echo one" TERM';
    const subject = start(kind, `${traps}; echo up; while :; do sleep 1000 & wait; done`);
    await printed(subject);
    subject.signal('SIGTERM', 'parent');
    await eventually('it got the first', () => textOf(subject).includes('one'));
    const { runs } = subject;
    subject.signal('SIGTERM', 'parent');
    const exit = await subject.ended;
    await subject.kill();
    expect([runs, exit]).toEqual([true, { code: 5, signal: null }]);
  });

  test('its end is known though a child goes on printing, and the child ends with it', async () => {
    const subject = start(kind, '(while echo again; do :; done) & exit 0');
    expect(await subject.ended).toEqual({ code: 0, signal: null });
    await subject.kill();
    expect(subject.tree()).toEqual([]);
  });
});

test('a program that cannot be executed ends by itself', async () => {
  const command = { program: '/etc/passwd', arguments: [], cwd: '/', environment: {}, descriptors: null };
  const subject = new Subject(command, 'pipes');
  const { code } = await subject.ended;
  expect(code).toBeGreaterThan(0);
  await subject.kill();
});

test('a subject has its own terminal, and nothing of another', async () => {
  const subjects = [1, 2].map(() => start('terminal', 'echo up; exec sleep 1000'));
  await Promise.all(subjects.map(printed));
  // Until it sleeps it opens and closes files of its own.
  await eventually('both sleep', () => subjects.every((subject) => typeof subject.rest() === 'string'));
  const terminals = subjects.map(({ pid }) => {
    const fds = `/proc/${String(pid)}/fd`;
    const files = readdirSync(fds).map((fd) => readlinkSync(join(fds, fd)));
    return files.filter((file) => /^\/dev\/(pts|ptmx|tty)/.test(file));
  });
  await Promise.all(subjects.map((subject) => subject.kill()));
  expect(terminals.map(({ length }) => length)).toEqual([3, 3]);
  expect(new Set(terminals.flat()).size).toBe(2);
});

test('a child with a session and an environment of its own is ended with its parent', async () => {
  const subject = start('terminal', 'env -i setsid sh -c "echo \\$\\$; exec sleep 1000" & wait');
  await printed(subject);
  await subject.kill();
  const child = Number(textOf(subject));
  expect(child).toBeGreaterThan(1);
  expect(processRow(child)?.hasEnded ?? true).toBe(true);
});

function textOf({ output }: Subject): string {
  return Buffer.from(output.read().head, 'base64').toString('latin1');
}

async function printed(subject: Subject): Promise<void> {
  await eventually('it prints', () => subject.output.size > 0);
}
