import { compare, isTelling } from '../../selfcheck/compare';
import type { Task } from '../../selfcheck/plan';
import type { Mutant } from '../../selfcheck/suite';
import { first, graded, mutant, threads } from './sample';

function marks(of: Partial<Mutant>, seen: Readonly<Record<string, string>>): Record<string, string> {
  const task: Task = {
    specimen: { kind: 'mutant', base: threads, mutant: mutant('M1', of) },
    checkpoint: first,
    only: null,
  };
  const result = graded(task, seen);
  if (result.kind !== 'graded') throw new Error('it was');
  const telling = compare(task, result).filter(({ mark }) => mark !== 'quiet');
  return Object.fromEntries(telling.map(({ caseId, mark }) => [caseId, mark]));
}

const foretold = { must: ['get', 'keep'], may: ['head', 'keep-many'] };

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  ['all as foretold', { get: 'fail', keep: 'crashed' }, { get: 'caught', keep: 'caught' }],
  [
    'what may fail, too',
    { get: 'fail', keep: 'fail', head: 'fail', 'keep-many': 'fail' },
    { get: 'caught', keep: 'caught', head: 'caught', 'keep-many': 'caught' },
  ],
  ['what must fail passes', { get: 'fail' }, { get: 'caught', keep: 'missed' }],
  ['blocked by what must fail', { get: 'fail', keep: 'blocked: get' }, { get: 'caught', keep: 'caught' }],
  [
    'blocked through another',
    { get: 'fail', head: 'blocked: get', keep: 'blocked: head' },
    { get: 'caught', keep: 'caught' },
  ],
  [
    'blocked by what only may fail',
    { get: 'fail', head: 'fail', keep: 'blocked: head' },
    { get: 'caught', head: 'caught', keep: 'missed' },
  ],
  [
    'blocked by what nobody could judge',
    { get: 'fail', head: 'inconclusive: busy', keep: 'blocked: head' },
    { get: 'caught', keep: 'unclear' },
  ],
  [
    'blocked in a circle',
    { get: 'fail', head: 'blocked: keep', keep: 'blocked: head' },
    { get: 'caught', keep: 'unclear' },
  ],
  [
    'blocked by what is not there',
    { get: 'fail', keep: 'blocked: nowhere' },
    { get: 'caught', keep: 'unclear' },
  ],
  [
    'what must fail could not be judged',
    { get: 'harness-error: oops', keep: 'fail' },
    { get: 'unclear', keep: 'caught' },
  ],
  ['what cannot be asked here', { get: 'fail', keep: 'skipped: not as root' }, { get: 'caught' }],
])('%s', (_title, seen, expected) => expect(marks(foretold, seen)).toEqual(expected));

test('what nobody foretold', () => {
  const seen = {
    get: 'fail',
    head: 'fail',
    keep: 'crashed',
    'keep-many': 'blocked: head',
    'info-date': 'fail',
  };
  expect(marks({ must: ['get'] }, seen)).toEqual({ get: 'caught', head: 'outside', keep: 'outside' });
  expect(marks({ must: ['get'] }, { get: 'fail', head: 'inconclusive: busy' })).toEqual({
    get: 'caught',
    head: 'unclear',
  });
});

test('a case that is worth nothing counts where it is named', () => {
  expect(marks({ must: ['info-date'] }, { 'info-date': 'fail' })).toEqual({ 'info-date': 'caught' });
});

test('a base has to fail nothing', () => {
  const task: Task = { specimen: { kind: 'base', base: threads }, checkpoint: first, only: null };
  const result = graded(task, { get: 'fail', head: 'blocked: get', 'info-date': 'fail' });
  if (result.kind !== 'graded') throw new Error('it was');
  expect(compare(task, result).map(({ mark }) => mark)).toEqual([
    'outside',
    'outside',
    'quiet',
    'quiet',
    'quiet',
  ]);
});

test('what a checkpoint takes from an earlier one can be waited for, and is no cell', () => {
  const task: Task = {
    specimen: { kind: 'mutant', base: threads, mutant: mutant('M1', { must: ['earlier', 'get'] }) },
    checkpoint: first,
    only: null,
  };
  const cases = [
    { id: 'earlier', kind: 'fail', about: '' },
    { id: 'get', kind: 'blocked', about: 'earlier' },
  ] as const;
  const cells = compare(task, { kind: 'graded', cases, tookMs: 1 });
  expect(cells.map(({ caseId, mark }) => [caseId, mark])).toEqual([['get', 'caught']]);
});

test.each([
  ['of what must fail', { get: 'inconclusive: busy', keep: 'fail' }, false],
  ['of what nobody named', { get: 'fail', keep: 'fail', head: 'harness-error: broken' }, false],
  ['of what may fail', { get: 'fail', keep: 'fail', 'keep-many': 'inconclusive: busy' }, true],
  ['of what counts for nothing', { get: 'fail', keep: 'fail', 'info-date': 'inconclusive: busy' }, true],
])('a grading in which something could not be judged, %s', (_what, seen, is) => {
  const named = mutant('M1', { must: ['get', 'keep'], may: ['keep-many'] });
  const task: Task = {
    specimen: { kind: 'mutant', base: threads, mutant: named },
    checkpoint: first,
    only: null,
  };
  expect(isTelling(task, graded(task, seen))).toBe(is);
});
