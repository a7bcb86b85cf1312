import { planSelfcheck, type Task } from '../../selfcheck/plan';
import { nameOf } from '../../selfcheck/run';
import { first, last, mutant, pool, second, suite } from './sample';

const say = ({ specimen, checkpoint, only }: Task): string =>
  `${nameOf(specimen)} ${checkpoint.id}${only === null ? '' : ` ${only.join(',')}`}`;

const mutants = [
  mutant('M1', { quick: true, must: ['get'], may: ['keep-many', 'stalled'] }),
  mutant('M2', { must: ['idle'], base: pool }),
  mutant('M3', { must: ['get', 'elsewhere'], may: ['head'] }),
  mutant('M4', { must: ['elsewhere'], may: ['get'] }),
  mutant('M5', { quick: true, must: [], may: ['idle'], base: pool }),
];

test('a mutant is graded by every checkpoint with a case that it names', () => {
  const plan = planSelfcheck(suite(mutants), { kind: 'all' });
  expect(plan.mutants.map(say)).toEqual(['M1 first', 'M1 second', 'M2 second', 'M3 first', 'M5 second']);
});

test('a base is graded by every checkpoint', () => {
  const plan = planSelfcheck(suite(mutants), { kind: 'all' });
  expect(plan.bases.map(say)).toEqual(['threads first', 'threads second', 'pool first', 'pool second']);
});

test('a mutant whose cases are to come waits', () => {
  expect(planSelfcheck(suite(mutants), { kind: 'all' }).waiting.map(({ id }) => id)).toEqual(['M4']);
  const early = planSelfcheck(suite(mutants, { checkpoints: [first] }), { kind: 'all' });
  expect(early.waiting.map(({ id }) => id)).toEqual(['M2', 'M4', 'M5']);
  expect(early.mutants.map(say)).toEqual(['M1 first', 'M3 first']);
});

test('the first wave runs the cases it names and no others', () => {
  const plan = planSelfcheck(suite(mutants), { kind: 'quick' });
  expect(plan.mutants.map(say)).toEqual(['M1 first get,keep-many', 'M1 second stalled', 'M5 second idle']);
  expect(plan.bases.map(say)).toEqual([
    'threads first get,keep-many',
    'threads second stalled',
    'pool second idle',
  ]);
});

test('some mutants alone are graded by whole checkpoints, and so is their base', () => {
  const plan = planSelfcheck(suite(mutants, { checkpoints: [second] }), {
    kind: 'only',
    ids: ['M[25]', 'M2'],
  });
  expect([...plan.bases, ...plan.mutants].map(say)).toEqual(['pool second', 'M2 second']);
});

test('a mutant that names nothing has to pass everything', () => {
  const plan = planSelfcheck(suite([mutant('slow')]), { kind: 'all' });
  expect(plan.mutants.map(say)).toEqual(['slow first', 'slow second']);
});

test('in the first wave, too, and its base before it', () => {
  const plan = planSelfcheck(suite([mutant('right', { quick: true })]), { kind: 'quick' });
  expect(plan.mutants.map(say)).toEqual(['right first', 'right second']);
  expect(plan.bases.map(say)).toEqual(['threads first', 'threads second']);
});

test('what is measured is left to the mutants that name it, and to their base', () => {
  const some = [
    mutant('slow', { must: ['perf-rps'] }),
    mutant('stuck', { must: ['drain'], base: pool }),
    mutant('right', { base: pool }),
  ];
  const plan = planSelfcheck(suite(some, { checkpoints: [last] }), { kind: 'all' });
  expect(plan.bases.map(say)).toEqual(['threads last drain,perf-rps', 'pool last drain']);
  expect(plan.mutants.map(say)).toEqual(['slow last drain,perf-rps', 'stuck last drain', 'right last drain']);
});

test('where all is measured, nothing is asked of the others', () => {
  const measured = { ...last, cases: last.cases.filter((each) => each.measured) };
  const some = [mutant('slow', { must: ['perf-rps'] }), mutant('right', { base: pool })];
  const plan = planSelfcheck(suite(some, { checkpoints: [measured] }), { kind: 'all' });
  expect([...plan.bases, ...plan.mutants].map(say)).toEqual(['threads last perf-rps', 'slow last perf-rps']);
});
