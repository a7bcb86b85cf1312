import { formatProblem } from '../../spec/format';
import { frameOf } from '../../spec/frame';
import { nearest } from '../../spec/suggest';

describe('frameOf', () => {
  test('a caret under the place', () => expect(frameOf('get: /x', 5, 2)).toBe('get: /x\n     ^^'));
  test('past the end', () => expect(frameOf('get:', 4, 1)).toBe('get:\n    ^'));
  test('an empty line', () => expect(frameOf('', 0, 1)).toBe('\n^'));
  test('wide characters take two columns', () => expect(frameOf('東京: x', 4, 1)).toBe('東京: x\n      ^'));
  test('a combining mark takes none', () => expect(frameOf('e\u0301: x', 4, 1)).toBe('e\u0301: x\n   ^'));
  test('half a surrogate pair is shown as what it is', () =>
    expect(frameOf('\ud83d: x', 3, 1)).toContain(': x\n'));
  test('what could move the cursor is escaped, and the caret follows', () => {
    expect(frameOf('\u001b[2J: x', 6, 1)).toBe('\\x1b[2J: x\n         ^');
  });

  test.each([0, 50, 500, 999, 1000])('a line of a thousand keeps place %d in sight', (at) => {
    const [line = '', caret = ''] = frameOf('x'.repeat(1000), at, 1).split('\n');
    expect(line.length).toBeLessThanOrEqual(102);
    expect(caret.length).toBeLessThanOrEqual(line.length + 1);
  });
});

describe('formatProblem', () => {
  const problem = {
    file: 'a.yaml',
    line: 12,
    column: 3,
    message: 'no',
    frame: 'x: y\n   ^',
    suggestion: 'did you mean z?',
  };

  test('plain', () => {
    expect(formatProblem(problem, { color: false })).toBe(
      'a.yaml:12:3  no\n  12 | x: y\n     |    ^\n     = did you mean z?',
    );
  });

  test('in colour it says the same', () => {
    const coloured = formatProblem(problem, { color: true });
    expect(coloured).toContain('\u001b[');
    expect(
      coloured
        .split('\u001b')
        .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('m') + 1)))
        .join(''),
    ).toBe(formatProblem(problem, { color: false }));
  });

  test('a spec cannot speak to the CI runner', () => {
    const evil = { ...problem, message: '##[error]x', frame: '##[set-env]\n^' };
    expect(formatProblem(evil, { color: false })).not.toContain('##[');
  });
});

test('the nearest word, if any is near', () => {
  expect(nearest('expct', ['expect', 'exits'])).toBe('expect');
  expect(nearest('Status', ['status'])).toBe('status');
  expect(nearest('zebra', ['expect', 'exits'])).toBeNull();
  expect(nearest('a', ['b'])).toBeNull();
});
