import { planExpect } from '../../plan/expect';
import type { Expectation, FieldTest } from '../../spec/checkpoint.generated';

const outcomes = (expectation: Expectation) => planExpect(expectation).outcomes;

function fieldOf(test: FieldTest): unknown {
  const [outcome] = outcomes({ fields: { A: test } });
  return outcome?.kind === 'response' ? outcome.fields[0] : undefined;
}

describe('an expectation is a flat list of alternatives', () => {
  test('one, where it has no any', () => {
    expect(outcomes({ status: 200 })).toEqual([
      {
        kind: 'response',
        status: [[200, 200]],
        fields: [],
        content: null,
        grammar: [],
        thenClosed: false,
        worth: 1,
      },
    ]);
  });

  test('nested ones in order', () => {
    const nested: Expectation = {
      any: [{ any: [{ status: 200 }, { anything: true }] }, { 'no-response': 'closed' }],
    };
    expect(outcomes(nested).map(({ kind }) => kind)).toEqual(['response', 'anything', 'closed']);
  });

  test('each with its worth, what is missing, and its remark', () => {
    const any: Expectation['any'] = [
      { status: 200 },
      { status: 201, worth: 0.5, because: 'half of it' },
      { status: 202, warn: 'well' },
    ];
    expect(outcomes({ any })).toMatchObject([
      { worth: 1 },
      { worth: 0.5, because: 'half of it' },
      { worth: 1, warn: 'well' },
    ]);
  });
});

test.each<[Expectation['status'], unknown]>([
  [undefined, []],
  [404, [[404, 404]]],
  ['4xx', [[400, 499]]],
  [
    [200, '5xx'],
    [
      [200, 200],
      [500, 599],
    ],
  ],
])('status %j', (status, ranges) => {
  expect(outcomes(status === undefined ? {} : { status })).toMatchObject([{ status: ranges }]);
});

test.each<[FieldTest, unknown]>([
  ['x', { kind: 'exactly', value: 'x' }],
  [{ present: true }, { kind: 'present' }],
  [{ present: false }, { kind: 'absent' }],
  [{ 'one-of': ['a', 'b'] }, { kind: 'one-of', values: ['a', 'b'], orAbsent: false }],
  [
    { 'one-of': 'a', 'or-absent': true },
    { kind: 'one-of', values: ['a'], orAbsent: true },
  ],
  [{ matches: '^a$' }, { kind: 'matches', pattern: '^a$', orAbsent: false }],
  [{ date: 'now' }, { kind: 'date-now' }],
  [{ 'later-than-date': '12 h' }, { kind: 'later-than-date', byMs: 43_200_000, giveOrTakeMs: null }],
  [
    { 'later-than-date': '1 s', 'give-or-take': '500 ms' },
    { kind: 'later-than-date', byMs: 1000, giveOrTakeMs: 500 },
  ],
  [{ 'same-as': 'full' }, { kind: 'same-as', response: 'full', orAbsent: false }],
])('field %j', (test, check) => expect(fieldOf(test)).toEqual({ ...Object(check), name: 'A' }));

test.each<[NonNullable<Expectation['content']>, unknown]>([
  [{ file: 'a.txt' }, { kind: 'file', path: 'a.txt' }],
  [{ text: 'a' }, { kind: 'text', text: 'a' }],
  [{ sha256: 'aa' }, { kind: 'sha256', sha256: 'aa' }],
  [{ size: '2 KiB' }, { kind: 'size', size: 2048 }],
  [{ none: true }, { kind: 'none' }],
])('content %j', (content, check) => expect(outcomes({ content })).toMatchObject([{ content: check }]));

test.each<[string, Expectation, unknown]>([
  ['never', { status: 200 }, []],
  ['after a status', { status: 200, then: 'closed' }, [[200, 200]]],
  ['after any', { then: 'closed' }, [[100, 599]]],
  [
    'after those of some alternatives',
    { any: [{ status: 200, then: 'closed' }, { status: 400 }] },
    [[200, 200]],
  ],
])('the run waits for the end of the connection %s', (_, expectation, ranges) => {
  expect(planExpect(expectation).awaitEndAfter).toEqual(ranges);
});
