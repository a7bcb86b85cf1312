/** The slips people make in YAML: told without the parser's own words, and shown where they were made. */
import { parseYaml } from '../../spec/yaml';

const quotes = "a text that holds ': ' needs quotes";
const indented = 'this line is indented differently from its neighbours';
const belongs = 'the line below is indented as if it belonged to this one';
const colon = "here 'key: value' is expected: a colon and a blank are missing, or the indentation";

test.each<[string, string, number, number, string]>([
  ['a colon in a text', 'a: 1\ntitle: This: that\n', 2, 8, quotes],
  ['a colon at the end of a text', 'title: This:\n', 1, 8, quotes],
  ['a line too far in', 'a: 1\n  b: 2\n', 1, 4, belongs],
  ['a line too far in, in a list', 'a:\n  - id: a\n     x: 1\n', 2, 9, belongs],
  ['a line too far out', 'a:\n  b: 2\n c: 3\n', 3, 1, indented],
  ['a list that bends', 'a:\n  - b: 1\n   - c: 2\n', 3, 4, indented],
  ['a list that loses its hyphen', 'a:\n  - b\n  c\n', 3, 1, indented],
  ['an at sign', 'a: @b\n', 1, 4, 'a text cannot begin with @: put it in quotes'],
  ['a percent sign', 'a: %20\n', 1, 4, 'a text cannot begin with %: put it in quotes'],
  ['an open list', 'a: [1, 2\nb: 3\n', 1, 4, "this '[' is never closed"],
  ['an open map', 'a: 1\nb: { c: 1\nd: 2\n', 2, 4, "this '{' is never closed"],
  ['an open map in a list', 'a: ["[", {b: 2]\nc: 3\n', 1, 10, "this '{' is never closed"],
  ['a bracket too many', 'a: [1]]\n', 1, 7, "this ']' closes nothing"],
  ['a list behind its key', 'a: - b\n', 1, 4, 'a list begins on the next line, or is written [a, b]'],
  ['no colon', 'a: 1\nb\nc: 2\n', 2, 1, colon],
  ['no blank behind a colon', 'a:1\nb: 2\n', 1, 1, colon],
  ['no comma', 'a: {b: 1 c: 2}\n', 1, 8, `a comma is missing, or ${quotes}`],
  ['a quote in quotes', "a: 'it's'\n", 1, 8, 'the text was at its end before this: put all of it in quotes'],
  [
    'a wrong escape',
    'a: "\\d"\n',
    1,
    5,
    'in double quotes \\d means nothing: use single quotes, or write \\\\d',
  ],
])('%s', (_, text, line, column, message) => {
  const parsed = parseYaml('my.yaml', text);
  const problems = parsed.kind === 'bad' ? parsed.problems : [];
  expect(problems.map((problem) => [problem.line, problem.column, problem.message])).toEqual([
    [line, column, message],
  ]);
});
