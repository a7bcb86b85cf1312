import fc from 'fast-check';
import { OutputTap } from '../../run/subject/output';

const keptAtEachEnd = 8 * 1024;

test('the two ends are kept, and the gap between them is counted', () => {
  const piece = fc.oneof(fc.nat({ max: 300 }), fc.constantFrom(0, 8191, 8192, 8193, 30_000));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (sizes) => {
      const whole = Buffer.from(
        Array.from({ length: sizes.reduce((a, b) => a + b, 0) }, (_, i) => (i * 7) % 251),
      );
      const tap = new OutputTap(() => 0);
      let at = 0;
      for (const size of sizes) tap.add(whole.subarray(at, (at += size)));
      const head = whole.subarray(0, keptAtEachEnd);
      const tail = whole.subarray(head.length).subarray(-keptAtEachEnd);
      expect(tap.read()).toEqual({
        size: whole.length,
        head: head.toString('base64'),
        omitted: whole.length - head.length - tail.length,
        tail: tail.toString('base64'),
      });
    }),
  );
});

describe('when it arrived', () => {
  let nowMs = 0;
  const print = (tap: OutputTap, ms: number, text: string): void => {
    nowMs = ms;
    tap.add(Buffer.from(text));
  };

  test('is told of each piece', () => {
    const tap = new OutputTap(() => nowMs);
    print(tap, 5, 'one\n');
    print(tap, 7, 'two, ');
    print(tap, 7, '');
    print(tap, 7.5, 'and its end\n');
    expect(tap.arrivals).toEqual([
      [5, 0],
      [7, 4],
      [7.5, 9],
    ]);
    tap.restart();
    print(tap, 20, 'four\n');
    expect(tap.arrivals).toEqual([[20, 0]]);
  });

  test('is told of the first and the last of many', () => {
    const tap = new OutputTap(() => nowMs);
    for (let i = 0; i < 1000; i += 1) print(tap, 2 * i, 'x\n');
    const told = tap.arrivals.map(([ms, offset]) => [ms, offset / 2]);
    const at = (i: number): number[] => [2 * i, i];
    const last = Array.from({ length: 100 }, (_, i) => at(900 + i));
    expect(told).toEqual([...Array.from({ length: 100 }, (_, i) => at(i)), [null, 100], ...last]);
  });
});
