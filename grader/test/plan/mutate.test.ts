import fc from 'fast-check';
import { mutate } from '../../plan/mutate';

const request = Buffer.from('GET /hello.txt HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n', 'latin1');
const text = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((octets) => Buffer.from(octets));

test('the same seed and label change the same octets in the same way', () => {
  fc.assert(
    fc.property(text, fc.string(), fc.string(), (octets, seed, label) => {
      expect(mutate(octets, seed, label)).toEqual(mutate(octets, seed, label));
    }),
  );
});

test('what is changed is left as it was, and what comes is never empty', () => {
  fc.assert(
    fc.property(text, fc.string(), (octets, label) => {
      const before = Buffer.from(octets);
      expect(mutate(octets, 'seed', label).length).toBeGreaterThan(0);
      expect(octets).toEqual(before);
    }),
  );
});

test('only a few octets change', () => {
  fc.assert(
    fc.property(fc.string(), (label) => {
      const size = mutate(request, 'seed', label).length;
      expect(Math.abs(size - request.length)).toBeLessThanOrEqual(4 * 8);
    }),
  );
});

test('another seed or another label gives another request', () => {
  const labels = Array.from({ length: 100 }, (_, i) => mutate(request, '7f3a', String(i)).toString('latin1'));
  const seeds = Array.from({ length: 100 }, (_, i) => mutate(request, String(i), 'fuzz').toString('latin1'));
  // A change may happen to change nothing, and two may be alike.
  expect(new Set(labels).size).toBeGreaterThan(90);
  expect(new Set(seeds).size).toBeGreaterThan(90);
});

test('all four kinds of change come about', () => {
  const sizes = Array.from({ length: 200 }, (_, i) => mutate(request, '7f3a', String(i)).length);
  expect(sizes.some((size) => size < request.length)).toBe(true);
  expect(sizes.some((size) => size === request.length)).toBe(true);
  expect(sizes.some((size) => size > request.length)).toBe(true);
});

test('a seed is a promise: an earlier grader sent the very same', () => {
  expect([0, 1, 2].map((i) => mutate(request, '7f3a', String(i)).toString('latin1'))).toEqual([
    'GET /hello.txt HP/1.1\r\nHost: 127.0.07.0.0.1:8080\r\n\r\n',
    'GE:T /hello.txt HTTP/1.1\r 127.0.0.1:80\n',
    'GET /hello.txt HTTP/st: 127.27.0.0.0.1:8080\r\n\r\n',
  ]);
});
