import type { Stall } from '../../observe/observation';
import { asleepMs, Bell, until, type Patience } from '../../run/wait';

/** A clock that is moved by hand, with the timers that go by it. */
class HandClock {
  ms = 0;

  now(): number {
    return this.ms;
  }

  lagMs(): number {
    return 0;
  }

  lagSince(): number {
    return 0;
  }

  dealtMs(): number {
    return this.ms;
  }

  stop(): void {
    jest.useRealTimers();
  }

  /** Time on schedule. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 50) {
      this.ms += 50;
      await jest.advanceTimersByTimeAsync(50);
    }
  }

  /** The process is stopped for so long: only one beat of the timer is made up for. */
  async halt(ms: number): Promise<void> {
    this.ms += ms;
    await jest.advanceTimersByTimeAsync(50);
  }
}

const clock = new HandClock();
const bell = new Bell();
let lastHeardMs = 0;
let ticks = 0;
let rest: string | null | undefined;
let abort = new AbortController();
let stall: Stall | null | undefined;

function wait(holds: () => boolean, patience: Partial<Patience> = {}): void {
  stall = undefined;
  const usual = { quietMs: 3_000, capMs: 60_000, signal: abort.signal, sleepMs: null };
  const facts = { lastHeardMs: () => lastHeardMs, cpuTicks: () => ticks, rest: () => rest };
  void until(holds, bell, { ...usual, ...facts, ...patience }, clock).then((end) => (stall = end));
}

const never = (): boolean => false;

beforeEach(() => {
  jest.useFakeTimers();
  clock.ms = 0;
  lastHeardMs = 0;
  ticks = 0;
  rest = undefined;
  abort = new AbortController();
});
afterEach(() => clock.stop());

test('is over at once where it holds, and at the next ring where it comes to', async () => {
  wait(() => true);
  await clock.pass(0);
  await Promise.resolve();
  expect(stall).toBeNull();
  let came = false;
  wait(() => came);
  await clock.pass(100);
  expect(stall).toBeUndefined();
  came = true;
  bell.ring();
  await Promise.resolve();
  expect(stall).toBeNull();
});

test('silence ends it', async () => {
  wait(never);
  await clock.pass(2_950);
  expect(stall).toBeUndefined();
  await clock.pass(50);
  expect(stall).toEqual({ kind: 'silence', quietMs: 3_000, lagMs: 0, asleep: true });
});

test('whatever is heard begins the silence again', async () => {
  wait(never);
  await clock.pass(2_900);
  lastHeardMs = clock.ms;
  await clock.pass(2_950);
  expect(stall).toBeUndefined();
  await clock.pass(100);
  expect(stall).toMatchObject({ kind: 'silence' });
});

test('time in which the harness did not run is no silence, and is told', async () => {
  wait(never);
  await clock.pass(1_000);
  await clock.halt(10_000);
  expect(stall).toBeUndefined();
  await clock.pass(1_900);
  expect(stall).toBeUndefined();
  await clock.pass(50);
  expect(stall).toEqual({ kind: 'silence', quietMs: 3_000, lagMs: 9_950, asleep: false });
});

test('work is a sign of life for as long again, and not for ever', async () => {
  wait(never);
  for (let beat = 0; beat < 119; beat += 1) {
    ticks += 1;
    await clock.pass(50);
  }
  expect(stall).toBeUndefined();
  ticks += 1;
  await clock.pass(50);
  expect(stall).toMatchObject({ kind: 'silence', quietMs: 6_000 });
});

test('work that was done before the last word is none', async () => {
  wait(never);
  await clock.pass(2_000);
  ticks += 5;
  lastHeardMs = clock.ms;
  await clock.pass(3_050);
  expect(stall).toMatchObject({ kind: 'silence', quietMs: 3_000 });
});

describe('who sleeps is given up early', () => {
  test('where it used no processor time, and the harness was on time', async () => {
    wait(never, { sleepMs: asleepMs });
    await clock.pass(2_450);
    expect(stall).toBeUndefined();
    await clock.pass(50);
    expect(stall).toEqual({ kind: 'silence', quietMs: 2_500, lagMs: 0, asleep: true });
  });

  test('where the kernel says that no thread of it ran, however late the harness was', async () => {
    rest = '42:7+0';
    wait(never, { sleepMs: asleepMs });
    await clock.pass(1_000);
    await clock.halt(200);
    await clock.pass(1_500);
    expect(stall).toEqual({ kind: 'silence', quietMs: 2_500, lagMs: 150, asleep: true });
  });

  test('and not where one did', async () => {
    rest = '42:7+0';
    wait(never, { sleepMs: asleepMs });
    await clock.pass(1_000);
    rest = '42:8+0';
    await clock.halt(200);
    await clock.pass(2_000);
    expect(stall).toEqual({ kind: 'silence', quietMs: 3_000, lagMs: 150, asleep: false });
  });

  test('where less sleep is enough, only the kernel can say so: ticks are too coarse', async () => {
    wait(never, { sleepMs: 1_000 });
    await clock.pass(2_450);
    expect(stall).toBeUndefined();
    await clock.pass(50);
    expect(stall).toMatchObject({ quietMs: 2_500, asleep: true });
    rest = '42:7+0';
    wait(never, { sleepMs: 1_000 });
    await clock.pass(1_000);
    expect(stall).toMatchObject({ quietMs: 1_000, asleep: true });
  });

  test('nor where one waits for a processor or for a disk, though it used no time and the harness was on time', async () => {
    rest = null;
    wait(never, { sleepMs: asleepMs });
    await clock.pass(2_950);
    expect(stall).toBeUndefined();
    await clock.pass(50);
    expect(stall).toEqual({ kind: 'silence', quietMs: 3_000, lagMs: 0, asleep: false });
  });

  test('nor where nothing is known and the harness was late', async () => {
    wait(never, { sleepMs: asleepMs });
    await clock.halt(200);
    await clock.pass(2_950);
    expect(stall).toEqual({ kind: 'silence', quietMs: 3_000, lagMs: 150, asleep: false });
  });

  test('nor while it works, though its threads were asleep at both looks', async () => {
    rest = '42:7+0';
    wait(never, { sleepMs: asleepMs });
    await clock.pass(1_000);
    ticks += 1;
    rest = '42:9+0';
    await clock.pass(2_000);
    expect(stall).toMatchObject({ quietMs: 3_000, asleep: false });
  });

  test('nor where it may wait for a timer of its own', async () => {
    rest = '42:7+0';
    wait(never);
    await clock.pass(2_950);
    expect(stall).toBeUndefined();
    await clock.pass(50);
    expect(stall).toMatchObject({ quietMs: 3_000, asleep: true });
  });

  test('and what is heard begins the rest again', async () => {
    rest = '42:7+0';
    wait(never, { sleepMs: asleepMs });
    await clock.pass(2_000);
    lastHeardMs = clock.ms;
    rest = '42:8+0';
    await clock.pass(2_450);
    expect(stall).toBeUndefined();
    await clock.pass(100);
    expect(stall).toMatchObject({ kind: 'silence', asleep: true });
  });
});

test('a cap ends what never falls silent', async () => {
  wait(never, { lastHeardMs: () => clock.ms, capMs: 10_000 });
  await clock.pass(9_950);
  expect(stall).toBeUndefined();
  await clock.pass(50);
  expect(stall).toEqual({ kind: 'cap', capMs: 10_000, lagMs: 0 });
});

test('so does the end of the run', async () => {
  wait(never);
  await clock.pass(100);
  abort.abort();
  await clock.pass(50);
  expect(stall).toMatchObject({ kind: 'cap' });
});
