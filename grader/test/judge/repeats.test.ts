import fc from 'fast-check';
import { itemOf, sayRounds } from '../../judge/repeats';

test.each([
  ['', []],
  ['a', ['a']],
  ['aab', ['a (2 times)', 'b']],
  ['abab', ['2 times: a, b']],
  ['xababy', ['x', '2 times: a, b', 'y']],
  ['aaaa', ['a (4 times)']],
  ['abcabcab', ['2 times: a, b, c', 'a', 'b']],
  ['ababab', ['3 times: a, b']],
])('%j', (items, said) => expect(sayRounds(items.split('').map(itemOf))).toEqual(said));

test.each([
  ['c1 asked, c2 asked, c3 asked', 'c1 to c3 asked'],
  ['c1 asked, c1 left, c2 asked, c2 left', 'c1 to c2 each: asked, left'],
  [
    'a1 asked, b1 asked, b1 left, a2 asked, b2 asked, b2 left',
    'in turn: a1 to a2 asked, b1 to b2 asked, b1 to b2 left',
  ],
])('%s: each does what it did', (items, said) =>
  expect(sayRounds(items.split(', ').map(itemOf))).toEqual([said]),
);

test('nothing is lost or added', () => {
  const counted = (said: readonly string[]): number =>
    said.reduce((sum, text) => {
      const times = Number(/^(\d+) times: /.exec(text)?.[1] ?? /\((\d+) times\)$/.exec(text)?.[1] ?? 1);
      return sum + times * text.replace(/^\d+ times: /, '').split(', ').length;
    }, 0);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }), (items) => {
      expect(counted(sayRounds(items.map(itemOf)))).toBe(items.length);
    }),
  );
});
