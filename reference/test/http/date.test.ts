import fc from 'fast-check';
import { formatDate, parseDate } from '../../http/date';

const NOW = Date.UTC(2026, 0, 1);
const THEN = Date.UTC(1994, 10, 6, 8, 49, 37);

test.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
  'reads %s (RFC 9110 §5.6.7)',
  (text) => expect(parseDate(text, NOW)).toBe(THEN),
);

test.each([
  '',
  'banana',
  'Sun, 06 Nov 1994 08:49:37 CET',
  'Sun, 31 Feb 1994 08:49:37 GMT',
  'Sun, 06 Foo 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 24:00:00 GMT',
])('does not read "%s"', (text) => expect(parseDate(text, NOW)).toBeUndefined());

test('a year of two digits lies at most 50 years ahead', () => {
  expect(parseDate('Friday, 01-Jan-77 00:00:00 GMT', NOW)).toBe(Date.UTC(1977, 0, 1));
  expect(parseDate('Wednesday, 01-Jan-76 00:00:00 GMT', NOW)).toBe(Date.UTC(2076, 0, 1));
});

test('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (s) =>
      expect(parseDate(formatDate(s * 1000), NOW)).toBe(s * 1000),
    ),
  );
});
