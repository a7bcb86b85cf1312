import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { processRow } from '../../run/kernel/processes';
import { Subject } from '../../run/subject/subject';

function start(kind: 'terminal' | 'pipes', script: string): Subject {
  const environment = { PATH: '/usr/bin:/bin' };
  const command = { program: '/bin/sh', arguments: ['-c', script], cwd: '/', environment, descriptors: null };
  return new Subject(command, kind);
}

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
  const child = Number(Buffer.from(subject.output.read().head, 'base64').toString());
  expect(child).toBeGreaterThan(1);
  expect(processRow(child)?.hasEnded ?? true).toBe(true);
});

async function printed(subject: Subject): Promise<void> {
  await eventually('it prints', () => subject.output.size > 0);
}
