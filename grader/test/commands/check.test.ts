/** `grade check`, and what a checkpoint is worth where it names a rubric, a wrong one, or none. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grade, scratch, template } from './cli';

const mine = (extra: string): string => `checkpoint: mine
${extra}title: Mine
groups: { all: All }
files: {}
cases:
  - { id: one, title: One, group: all, level: RULE, rests-on: x, hint: y, server: none, steps: [{ pause: 1 ms }] }
  - { id: two, title: Two, group: all, level: INFO, rests-on: x, hint: y, server: none, steps: [{ pause: 1 ms }] }
`;

const here = scratch({
  'none.yaml': mine(''),
  'good.yaml': mine('rubric: good-points.yaml\n'),
  'lost.yaml': mine('rubric: nosuch.yaml\n'),
  'wrong.yaml': mine('rubric: wrong-points.yaml\n'),
  'later.yaml': mine('builds-on: none.yaml\n')
    .replaceAll('id: one', 'id: first, needs: [one]')
    .replaceAll('id: two', 'id: last'),
  'good-points.yaml': 'rubric: p\ncheckpoint: mine\npoints:\n  all: { one: 5 }\n',
  'wrong-points.yaml': 'rubric: p\ncheckpoint: mine\npoints:\n  all: { on: 5, one: x }\n',
  'other-points.yaml': 'rubric: p\ncheckpoint: checkpoint1\npoints:\n  all: { one: 5 }\n',
  'swapped.yaml': mine('rubric: other-points.yaml\n'),
  'mutants.yaml':
    'checkpoints: [./none.yaml]\nbases: { b: [.] }\nmutants:\n  - { id: M1, titel: x, base: b, edits: [{ file: none.yaml, old: Mine, new: Ours }], must: [oen] }\n',
});

const check = async (...files: readonly string[]) => {
  const { code, stdout, stderr } = await grade(['check', ...files], { cwd: here });
  expect(stderr).toBe('');
  return { code, lines: stdout.split('\n').filter((line) => /^[^ ]/.test(line)) };
};

const lost = "lost.yaml:2:9  there is no file 'nosuch.yaml' to take points from";

describe('the rubric a checkpoint names', () => {
  test.each<[string, readonly string[], number, readonly string[]]>([
    ['is there', ['good.yaml'], 0, ['good.yaml  ok']],
    ['is not there', ['lost.yaml'], 2, [lost]],
    [
      'is wrong',
      ['wrong.yaml'],
      2,
      [
        "wrong-points.yaml:4:10  'mine' has no case 'on'",
        "wrong-points.yaml:4:22  expected a number, got 'x'",
      ],
    ],
    [
      'is wrong, and named as well: said once',
      ['wrong.yaml', 'wrong-points.yaml'],
      2,
      [
        'wrong.yaml  ok',
        "wrong-points.yaml:4:10  'mine' has no case 'on'",
        "wrong-points.yaml:4:22  expected a number, got 'x'",
      ],
    ],
    [
      'is for another checkpoint, and named as well',
      ['swapped.yaml', 'other-points.yaml'],
      2,
      [
        'swapped.yaml  ok',
        "other-points.yaml:2:13  this rubric is for 'checkpoint1', but the checkpoint at hand is 'mine'",
      ],
    ],
  ])('%s', async (_, files, code, lines) => expect(await check(...files)).toEqual({ code, lines }));

  test.each([
    ['graded', ['./lost.yaml', template]],
    ['listed', ['list', './lost.yaml']],
    ['explained', ['explain', './lost.yaml', 'one']],
  ])('is told in the same words where it is missing and the checkpoint is %s', async (_, args) => {
    const { code, stdout, stderr } = await grade(args, { cwd: here });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(lost);
  });
});

test('a rubric alone is not said to be compared with a checkpoint nobody has', async () => {
  expect(await check('good-points.yaml')).toEqual({
    code: 0,
    lines: [
      "good-points.yaml  ok, but its groups and cases were not compared: 'mine' is not at hand, or not right itself. Name its file, too: grade check mine.yaml good-points.yaml",
    ],
  });
  expect((await check('none.yaml', 'good-points.yaml')).lines).toEqual([
    'none.yaml  ok',
    'good-points.yaml  ok',
  ]);
});

test('a case that mutants name wrongly is told beside a key that is wrong', async () => {
  expect((await check('mutants.yaml')).lines).toEqual([
    "mutants.yaml:4:5  the key 'title' is missing",
    "mutants.yaml:4:15  unknown key 'titel'",
    "mutants.yaml:4:93  none of the checkpoints has a case 'oen'",
  ]);
});

test.each([
  '{ rubric: p, checkpoint: mine, points: { all: { one: 5 } } }',
  '{"points": {"all": {"one": 5}}, "rubric": "p", "checkpoint": "mine"}',
])('a rubric is known for one in braces: %s', async (text) => {
  writeFileSync(join(here, 'braces.yaml'), text);
  expect(await check('none.yaml', 'braces.yaml')).toEqual({
    code: 0,
    lines: ['none.yaml  ok', 'braces.yaml  ok'],
  });
});

test('a folder is told to be one', async () => {
  const place = join(here, 'submission.yaml');
  const lines = [`${here}:1:1  this is a folder: name a file, such as ${place}`];
  expect(await check(here)).toEqual({ code: 2, lines });
});

test.each([
  ['a rubric', ['checkpoint1', template, '--rubric', 'none.yaml']],
  ['a file of mutants', ['selfcheck', '--mutants', 'none.yaml']],
])('a checkpoint in place of %s is one line', async (wanted, args) => {
  const { code, stderr } = await grade(args, { cwd: here });
  expect(code).toBe(2);
  expect(stderr.split('\n')).toEqual([
    `none.yaml:5:1  this is a checkpoint, as 'cases' shows; here ${wanted} is wanted`,
    '  5 | cases:',
    '    | ^^^^^',
    '',
  ]);
});

describe('the points that are listed and explained are those of the run', () => {
  test.each([
    ['./none.yaml', 'one', 1, '1 point'],
    ['./none.yaml', 'two', 0, 'worth no points'],
    ['./good.yaml', 'one', 5, '5 points'],
    ['./later.yaml', 'one', 0, 'worth no points'],
    ['./later.yaml', 'first', 1, '1 point'],
  ])('%s %s', async (checkpoint, id, points, says) => {
    const list = await grade(['list', checkpoint], { cwd: here });
    const row = list.stdout.split('\n').find((line) => line.includes(` ${id} `)) ?? '';
    expect(row.split(/ +/)[3]).toBe(String(points));
    const explained = await grade(['explain', checkpoint, id], { cwd: here });
    expect(explained.stdout.split('\n')[1]).toMatch(new RegExp(`${says}$`));
  });
});
