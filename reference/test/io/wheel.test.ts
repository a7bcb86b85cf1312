import fc from 'fast-check';
import { TICK_MS, Wheel, wheelMemory } from '../../io/wheel';

function make(): { wheel: Wheel; alarms: number[] } {
  const alarms: number[] = [];
  const wheel = new Wheel(wheelMemory(0), (atMs) => alarms.push(atMs));
  return { wheel, alarms };
}

function expiredAt(wheel: Wheel, nowMs: number): number[] {
  const ids: number[] = [];
  wheel.advance(nowMs, (id) => ids.push(id));
  return ids;
}

test('expires once, not before its time, and at most one tick after', () => {
  const { wheel } = make();
  wheel.set(7, 'idle', 1000);
  expect(expiredAt(wheel, 999)).toEqual([]);
  expect(expiredAt(wheel, 1000 + TICK_MS)).toEqual([7]);
  expect(expiredAt(wheel, 5000)).toEqual([]);
});

test('a deadline put off is met at its new time', () => {
  const { wheel } = make();
  wheel.set(7, 'idle', 1000);
  wheel.set(7, 'idle', 3000);
  expect(expiredAt(wheel, 2900)).toEqual([]);
  expect(expiredAt(wheel, 3000 + TICK_MS)).toEqual([7]);
});

test('a shorter deadline of another kind is met in time, and the old one is forgotten', () => {
  const { wheel } = make();
  wheel.set(7, 'answer', 60_000);
  wheel.set(7, 'linger', 2000);
  expect(expiredAt(wheel, 2000 + TICK_MS)).toEqual([7]);
  expect(expiredAt(wheel, 70_000)).toEqual([]);
});

test('one beyond the wheel is met as well', () => {
  const { wheel } = make();
  wheel.set(7, 'idle', 3_600_000);
  for (let ms = 0; ms < 3_600_000; ms += 60_000) expect(expiredAt(wheel, ms)).toEqual([]);
  expect(expiredAt(wheel, 3_600_000 + TICK_MS)).toEqual([7]);
});

test('sets the timer for what is next, and not at all when nothing is', () => {
  const { wheel, alarms } = make();
  wheel.set(1, 'head', 3000);
  wheel.set(2, 'head', 9000);
  wheel.set(3, 'linger', 1000);
  wheel.set(4, 'linger', 1000);
  expect(alarms).toEqual([3000, 1000]);
  expect(expiredAt(wheel, 1000)).toEqual([4, 3]);
  expect(alarms.splice(0)).toEqual([3000, 1000, 3000]);
  expect(expiredAt(wheel, 9000)).toEqual([1, 2]);
  expect(alarms).toEqual([]);
  wheel.nudge();
  expect(alarms).toEqual([9000 + TICK_MS]);
});

test('every connection expires in the tick of its deadline, in any order of deadlines and looks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 1, max: 9000 }),
      (deadlines, stepMs) => {
        const { wheel } = make();
        deadlines.forEach((ms, id) => wheel.set(id, 'idle', ms));
        const seen = new Map<number, number>();
        for (let ms = stepMs; seen.size < deadlines.length && ms < 300_000; ms += stepMs)
          for (const id of expiredAt(wheel, ms)) seen.set(id, ms);
        deadlines.forEach((ms, id) => {
          const at = seen.get(id) ?? Infinity;
          expect(at).toBeGreaterThanOrEqual(ms);
          expect(at).toBeLessThan(ms + 2 * Math.max(stepMs, TICK_MS));
        });
      },
    ),
  );
});
