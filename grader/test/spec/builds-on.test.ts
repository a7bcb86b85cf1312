import { basename, join } from 'node:path';
import { loadWhole, type Whole } from '../../spec/builds-on';

function whole(name: string): Whole {
  const loaded = loadWhole(join(__dirname, 'good', `${name}.yaml`));
  if (loaded.kind === 'bad') throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.value;
}

/** Each case with the place it is written at; those that are there for others in parentheses. */
function casesOf({ checkpoint, places }: Whole): string[] {
  expect(places).toHaveLength(checkpoint.cases.length);
  return places.map(({ file, line, prerequisite }, i) => {
    const said = `${checkpoint.cases[i]?.id ?? '?'} ${basename(file)}:${String(line)}`;
    return prerequisite ? `(${said})` : said;
  });
}

test('one that builds on nothing is what it is', () => {
  const { own, checkpoint, ...rest } = whole('first');
  expect(checkpoint).toBe(own);
  expect(casesOf({ own, checkpoint, ...rest })).toEqual([
    'bottom first.yaml:8',
    'middle first.yaml:16',
    'aside first.yaml:25',
  ]);
});

test('what its cases need comes first, with what that needs, and nothing else of the earlier one', () => {
  const second = whole('second');
  expect(casesOf(second)).toEqual([
    '(bottom first.yaml:8)',
    '(middle first.yaml:16)',
    'top second.yaml:10',
    'alone second.yaml:19',
  ]);
  expect(second.own.cases.map(({ id }) => id)).toEqual(['top', 'alone']);
});

test('through as many checkpoints as there are', () => {
  expect(casesOf(whole('third'))).toEqual([
    '(bottom first.yaml:8)',
    '(middle first.yaml:16)',
    '(top second.yaml:10)',
    'summit third.yaml:7',
  ]);
});

test('files and environment come along, and so do the groups that are needed', () => {
  const { checkpoint } = whole('third');
  expect(Object.keys(checkpoint.files)).toEqual(['hello.txt', 'more.txt']);
  expect(checkpoint.environment).toEqual({ TZ: 'America/Los_Angeles', LANG: 'C' });
  expect(Object.keys(checkpoint.groups)).toEqual(['base', 'more', 'last']);
  expect(checkpoint.title).toBe('The third of three');
});
