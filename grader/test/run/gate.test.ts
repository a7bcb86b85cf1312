import { Gate } from '../../run/gate';

/** One that goes through, and stays until it is let out. */
class Guest {
  isIn = false;
  leave: () => void = () => undefined;
  fail: () => void = () => undefined;
  readonly gone: Promise<void>;

  constructor(gate: Gate) {
    this.gone = gate.through(
      () =>
        new Promise<void>((resolve, reject) => {
          this.isIn = true;
          this.leave = resolve;
          this.fail = () => reject(new Error('could not start'));
        }),
    );
  }
}

const inside = (guests: readonly Guest[]): boolean[] => guests.map(({ isIn }) => isIn);

test('lets two in, and others in their order when one leaves or fails', async () => {
  const gate = new Gate(2);
  const guests = Array.from({ length: 5 }, () => new Guest(gate));
  const [first, second, third, fourth, fifth] = guests;
  expect(inside(guests)).toEqual([true, true, false, false, false]);
  second?.leave();
  await second?.gone;
  expect(inside(guests)).toEqual([true, true, true, false, false]);
  first?.fail();
  await expect(first?.gone).rejects.toThrow('could not start');
  expect(inside(guests)).toEqual([true, true, true, true, false]);
  for (const guest of [third, fourth]) {
    guest?.leave();
    await guest?.gone;
  }
  expect(inside(guests)).toEqual([true, true, true, true, true]);
  fifth?.leave();
  await fifth?.gone;
  const next = [new Guest(gate), new Guest(gate), new Guest(gate)];
  expect(inside(next)).toEqual([true, true, false]);
});
