import type { Case } from '../../spec/checkpoint.generated';
import { fill, nearPlaceholdersIn, placeholderAlone, placeholdersIn } from '../../spec/placeholders';
import { expandRows } from '../../spec/rows';

describe('fill', () => {
  test.each([
    ['GET {a} HTTP', 'GET 1 HTTP'],
    ['{a}{b}', '12'],
    ['{{a}}', '{a}'],
    ['{{{a}}}', '{1}'],
    ['{{}}', '{}'],
    ['[0-9]{3}', '[0-9]{3}'],
    ['body { color: teal }', 'body { color: teal }'],
    ['{', '{'],
    ['{A}', '{A}'],
  ])('%s', (text, filled) => expect(fill(text, { a: '1', b: '2' })).toBe(filled));

  test('a value is not searched for placeholders', () => expect(fill('{a}', { a: '{b} {{' })).toBe('{b} {{'));

  test('a name without a value is our bug', () => {
    expect(() => fill('{c}', {})).toThrow('{c}');
    expect(() => fill('{constructor}', {})).toThrow('{constructor}');
  });
});

test('placeholders are found, doubled braces are not', () => {
  expect(placeholdersIn('{a} {{b}} {c-2} {3} {{{d}}}')).toEqual(['a', 'c-2', 'd']);
  expect(placeholderAlone('{a}')).toBe('a');
  expect(placeholderAlone('{{a}}')).toBeNull();
  expect(nearPlaceholdersIn('{Random} {a} {{B}} { c } {my_key} {x: 1} {3}')).toEqual([
    '{Random}',
    '{ c }',
    '{my_key}',
  ]);
});

const expand = (each: Case['each'], steps: Case['steps']): ReturnType<typeof expandRows> =>
  expandRows(each === undefined ? { steps } : { each, steps });

describe('expandRows', () => {
  test('a case without a table has one nameless row', () => {
    expect(expand(undefined, [{ get: '/{random}' }])).toEqual([
      { row: 0, label: '', steps: [{ get: '/{random}' }] },
    ]);
  });

  test('a placeholder alone becomes the value itself; inside a text it becomes text', () => {
    const rows = expand(
      [{ n: 200, list: [1, -2], octets: { hex: '00' } }],
      [{ get: '/{n}/{random}/{{n}}', cut: '{list}', send: '{octets}', expect: { status: '{n}' } }],
    );
    expect(rows).toEqual([
      {
        row: 0,
        label: 'n=200 list=1|-2 octets=hex 00',
        steps: [{ get: '/200/{random}/{{n}}', cut: [1, -2], send: { hex: '00' }, expect: { status: 200 } }],
      },
    ]);
  });

  test('a text, or octets, is called each', () => {
    const rows = expand(['a\r\n', { hex: '16 03' }, { repeat: 'x', times: 3 }], [{ send: '{each}' }]);
    expect(rows.map(({ steps }) => steps[0]?.send)).toEqual([
      'a\r\n',
      { hex: '16 03' },
      { repeat: 'x', times: 3 },
    ]);
    expect(rows.map(({ label }) => label)).toEqual(['a\\r\\n', 'hex 16 03', 'repeat x times 3']);
  });

  test('the value of an option is called by both', () => {
    const rows = expand(['1', '7'], [{ launch: { arguments: ['--quiet', '--recv', '{each}'] } }]);
    expect(rows.map(({ label }) => label)).toEqual(['--recv 1', '--recv 7']);
  });

  test('a long row has a short label', () => {
    const [row] = expand(['y'.repeat(500)], [{ get: '{each}' }]);
    expect(row?.label).toHaveLength(60);
  });
});
