import fc from 'fast-check';
import { readImfFixdate } from '../../wire/imf-fixdate';

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', 784_111_777_000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['Thu, 29 Feb 2024 23:59:59 GMT', 1_709_251_199_000],
  ['Sat, 31 Dec 2016 23:59:60 GMT', 1_483_228_800_000],
  ['Thu, 01 Jan 0099 00:00:00 GMT', -59_042_995_200_000],
])('%s', (text, ms) => {
  expect(readImfFixdate(text)).toMatchObject({ kind: 'date', ms });
});

test.each([
  ['Sunday, 06-Nov-94 08:49:37 GMT', 'obsolete-format'],
  ['Sun Nov  6 08:49:37 1994', 'obsolete-format'],
  ['Sun Nov 16 08:49:37 1994', 'obsolete-format'],
  ['Mon, 06 Nov 1994 08:49:37 GMT', 'wrong-weekday'],
  ['Sun, 06 Nov 1994 08:49:37', 'not-gmt'],
  ['Sun, 06 Nov 1994 08:49:37 UTC', 'not-gmt'],
  ['Sun, 06 Nov 1994 08:49:37 gmt', 'not-gmt'],
  ['Sun, 06 Nov 1994 08:49:37 +0000', 'not-gmt'],
  ['Sun, 06 Nov 1994 08:49:37  GMT', 'bad-form'],
  ['Sun, 6 Nov 1994 08:49:37 GMT', 'bad-form'],
  ['sun, 06 nov 1994 08:49:37 GMT', 'bad-form'],
  ['Son, 06 Nov 1994 08:49:37 GMT', 'bad-form'],
  ['Sun, 06 Nob 1994 08:49:37 GMT', 'bad-form'],
  ['Sun 06 Nov 1994 08:49:37 GMT', 'bad-form'],
  ['1994-11-06T08:49:37Z', 'bad-form'],
  ['', 'bad-form'],
  ['Thu, 30 Feb 2024 00:00:00 GMT', 'no-such-time'],
  ['Sun, 06 Nov 1994 24:00:00 GMT', 'no-such-time'],
  ['Sun, 06 Nov 1994 08:60:00 GMT', 'no-such-time'],
  ['Sun, 06 Nov 1994 08:49:61 GMT', 'no-such-time'],
  ['Sun, 00 Nov 1994 08:49:37 GMT', 'no-such-time'],
])('%j: %s', (text, fault) => {
  expect(readImfFixdate(text)).toMatchObject({ kind: 'fault', fault });
});

test('any second of ten thousand years, as the platform writes it', () => {
  const first = Date.UTC(0, 0, 1) - 1900 * 365.2425 * 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: Math.ceil(first / 1000), max: 253_402_300_799 }), (second) => {
      expect(readImfFixdate(new Date(second * 1000).toUTCString())).toEqual({
        kind: 'date',
        ms: second * 1000,
      });
    }),
  );
});
