import { seconds } from '../../report/wording';

test.each([
  [99_900, '99.9 s'],
  [100_000, '1 min 40 s'],
  [119_400, '1 min 59 s'],
  [119_600, '2 min 0 s'],
])('%d ms are %s', (ms, says) => expect(seconds(ms)).toBe(says));
