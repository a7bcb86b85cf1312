import type { PlannedCase } from '../../plan/plan';
import { Schedule, type Kind } from '../../run/schedule';
import { plannedOf } from '../plan/checkpoint';

interface Sketch {
  readonly id: string;
  readonly needs?: readonly string[];
  readonly kind?: Kind;
}

function planned({ id, needs = [], kind = 'foreground' }: Sketch): PlannedCase {
  return { ...plannedOf({ id }), needs, background: kind === 'background', alone: kind === 'alone' };
}

function scheduleOf(...cases: readonly Sketch[]): Schedule {
  return new Schedule(cases.map(planned));
}

/** What comes of it by the time everything that can go on without us has gone on. */
async function byNow<T>(promise: Promise<T>): Promise<T | 'waits'> {
  const soon = new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')));
  return Promise.race([promise, soon]);
}

async function nextId(schedule: Schedule, ...kinds: readonly Kind[]): Promise<string | null> {
  return (await schedule.next(...kinds))?.id ?? null;
}

test('a case is handed out when what it needs has been done, whatever stands before it', async () => {
  const schedule = scheduleOf({ id: 'late', needs: ['early'] }, { id: 'early', needs: ['elsewhere'] });
  expect(await nextId(schedule, 'foreground')).toBe('early');
  const next = nextId(schedule, 'foreground');
  expect(await byNow(next)).toBe('waits');
  schedule.done('early');
  expect(await next).toBe('late');
  expect(await nextId(schedule, 'foreground')).toBeNull();
});

test('in the background it is enough that what it needs has begun, and it is told when that is done', async () => {
  const schedule = scheduleOf(
    { id: 'after', needs: ['timeout'], kind: 'background' },
    { id: 'timeout', kind: 'background' },
  );
  const lanes = [nextId(schedule, 'background'), nextId(schedule, 'background')];
  expect(await Promise.all(lanes)).toEqual(['timeout', 'after']);
  const told = schedule.needsDone(planned({ id: 'after', needs: ['timeout'] }));
  expect(await byNow(told)).toBe('waits');
  schedule.done('timeout');
  await told;
});

test('what waits for a case that begins in the background finds it, though it asked before', async () => {
  const schedule = scheduleOf(
    { id: 'basic' },
    { id: 'timeout', needs: ['basic'], kind: 'background' },
    { id: 'after', needs: ['timeout'], kind: 'background' },
  );
  const lanes = Promise.all([nextId(schedule, 'background'), nextId(schedule, 'background')]);
  expect(await nextId(schedule, 'foreground')).toBe('basic');
  expect(await byNow(lanes)).toBe('waits');
  schedule.done('basic');
  expect(await lanes).toEqual(['timeout', 'after']);
});

test('in the foreground a case waits for what it needs of the background', async () => {
  const schedule = scheduleOf({ id: 'timeout', kind: 'background' }, { id: 'then', needs: ['timeout'] });
  expect(await nextId(schedule, 'background')).toBe('timeout');
  expect(await byNow(nextId(schedule, 'foreground'))).toBe('waits');
});

test('what needs a case that runs alone runs after it: nobody waits for what comes last', async () => {
  const schedule = scheduleOf(
    { id: 'twice', needs: ['then'] },
    { id: 'then', needs: ['measured'], kind: 'background' },
    { id: 'measured', kind: 'alone' },
  );
  expect(schedule.inBackground).toBe(0);
  expect(await nextId(schedule, 'foreground')).toBeNull();
  for (const id of ['measured', 'then', 'twice']) {
    expect(await nextId(schedule, 'alone')).toBe(id);
    schedule.done(id);
  }
});

test('one lane for all takes them as they can be taken', async () => {
  const schedule = scheduleOf(
    { id: 'needs background', needs: ['timeout'] },
    { id: 'timeout', kind: 'background' },
    { id: 'measured', kind: 'alone' },
  );
  for (const id of ['timeout', 'needs background', 'measured']) {
    expect(await nextId(schedule, 'foreground', 'background', 'alone')).toBe(id);
    schedule.done(id);
  }
});

test('once it is stopped nobody waits, and nothing more is handed out', async () => {
  const schedule = scheduleOf(
    { id: 'first' },
    { id: 'second', needs: ['first'] },
    { id: 'waits', needs: ['first'], kind: 'background' },
  );
  expect(await nextId(schedule, 'foreground')).toBe('first');
  const all = [
    nextId(schedule, 'foreground'),
    nextId(schedule, 'background'),
    schedule.needsDone(planned({ id: 'second', needs: ['first'] })),
  ];
  expect(await Promise.all(all.map((each) => byNow<unknown>(each)))).toEqual(['waits', 'waits', 'waits']);
  schedule.stop();
  expect(await Promise.all(all)).toEqual([null, null, undefined]);
  expect(await nextId(schedule, 'foreground')).toBeNull();
});
