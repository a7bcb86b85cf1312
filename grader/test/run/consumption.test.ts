import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meter } from '../../run/kernel/consumption';
import { Subject } from '../../run/subject/subject';
import { eventually } from './eventually';

const started = new Set<Subject>();
afterEach(async () => {
  for (const subject of started) await subject.kill();
  started.clear();
});

function start(script: string): Subject {
  const environment = { PATH: '/usr/bin:/bin' };
  const command = { program: '/bin/sh', arguments: ['-c', script], cwd: '/', environment, descriptors: null };
  const subject = new Subject(command, 'pipes');
  started.add(subject);
  return subject;
}

const spin = (ticks: number): string =>
  `python3 -c 'import time\nwhile time.process_time() < ${ticks / 100}: pass'`;

test('the work of a child that has ended counts, and what was before does not', async () => {
  const subject = start(`${spin(30)}; echo before; exec sleep 1000`);
  await eventually('the first is done', () => subject.output.size > 0);
  await eventually('it sleeps', () => typeof subject.rest() === 'string');
  const meter = new Meter();
  meter.at('begin', subject.tree());
  meter.at('end', subject.tree());
  expect(meter.read().consumption).toMatchObject({ cpuMs: 0, processes: 1, threads: 1 });

  // The shell stays: a process that is just becoming another program has next to no memory.
  const folder = mkdtempSync(join(tmpdir(), 'meter-'));
  const go = join(folder, 'go');
  execFileSync('mkfifo', [go]);
  const other = start(`echo up; read _ < ${go}; ${spin(30)}; echo done; sleep 1000`);
  await eventually('it is up', () => other.output.size > 0);
  const later = new Meter();
  later.at('begin', other.tree());
  writeFileSync(go, '\n');
  await eventually('the child is done', () => other.output.size > 'up\n'.length);
  later.at('end', other.tree());
  rmSync(folder, { recursive: true });
  const { consumption, surroundings } = later.read();
  expect(consumption.cpuMs).toBeGreaterThanOrEqual(290);
  expect(consumption.cpuMs).toBeLessThan(1000);
  expect(consumption.peakMemory).toBeGreaterThan(100_000);
  expect(surroundings.steal).toBeGreaterThanOrEqual(0);
});

test('high-water marks of memory start anew', async () => {
  const script = "x = 'a' * 200_000_000; del x; print('up', flush=True); import time; time.sleep(1000)";
  const subject = start(`exec python3 -c "${script}"`);
  await eventually('it is up', () => subject.output.size > 0);
  const meter = new Meter();
  meter.at('begin', subject.tree());
  meter.at('end', subject.tree());
  expect(meter.read().consumption.peakMemory).toBeLessThan(100 * 1024 ** 2);
});

/** SIGCONT ends epoll_wait with EINTR although no signal is handled: signal(7). A program may take that for its end. */
test('whoever sleeps is held without being disturbed', async () => {
  const script =
    "import select, ctypes; e = select.epoll(); print('up', flush=True); " +
    'c = ctypes.CDLL(None, use_errno=True); ' +
    'exit(7 if c.epoll_wait(e.fileno(), ctypes.create_string_buffer(64), 1, -1) < 0 else 0)';
  const subject = start(`exec python3 -c "${script}"`);
  await eventually('it is up', () => subject.output.size > 0);
  await eventually('it sleeps', () => typeof subject.rest() === 'string');
  await subject.hold();
  expect(subject.tree().map(({ state }) => state)).toEqual(['S']);
  const rest = subject.rest();
  subject.release();
  expect([subject.rest(), subject.exit]).toEqual([rest, null]);
});

test('whoever is held takes no time, children and all, and goes on afterwards', async () => {
  const subject = start('(while :; do :; done) & while :; do :; done');
  await eventually('both are there', () => subject.tree().length === 2);
  await subject.hold();
  await eventually('all are stopped', () => subject.tree().every(({ state }) => state === 'T'));
  const ticks = subject.cpuTicks();
  expect(subject.tree().length).toBe(2);
  expect(subject.cpuTicks()).toBe(ticks);
  subject.release();
  await eventually('it goes on', () => subject.cpuTicks() > ticks);
});
