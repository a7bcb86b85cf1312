import { atOnce, inSlices } from '../../lib/slices';

/** So many milliseconds of work in pieces of one. */
function* busy(ms: number): Generator<void, string> {
  for (let i = 0; i < ms; i += 1) {
    const endMs = performance.now() + 1;
    while (performance.now() < endMs);
    yield;
  }
  return 'done';
}

test('long work leaves turns to others', async () => {
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  expect(await inSlices(busy(100))).toBe('done');
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(5);
});

test('or none', () => {
  expect(atOnce(busy(3))).toBe('done');
});
