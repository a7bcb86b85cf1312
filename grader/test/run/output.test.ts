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
      const tap = new OutputTap();
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
