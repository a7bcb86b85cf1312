import { mostIn, whyNotGranted } from '../../run/limits';
import { plannedOf } from '../plan/checkpoint';

const limits =
  'Limit  Soft Limit  Hard Limit  Units\nMax open files            1024                 4096                 files\n';
const nobody = 'Name:\tnode\nCapEff:\t0000000000000000\n';
const root = 'Name:\tnode\nCapEff:\t000001ffffffffff\n';

test('what can be granted is our own hard limit, but for who may raise it', () => {
  expect([mostIn(limits, nobody), mostIn(limits, root), mostIn('', nobody)]).toEqual([
    4096,
    Infinity,
    Infinity,
  ]);
});

test.each<[string, Parameters<typeof plannedOf>[0]]>([
  ['the server of a case', { server: { descriptors: 4096 } }],
  ['one that is launched in it', { server: 'none', steps: [{ launch: { descriptors: 4096 } }] }],
])('a case is left out where %s is to have more', (_, over) => {
  const planned = plannedOf(over);
  expect(whyNotGranted(planned, 4096)).toBeNull();
  expect(whyNotGranted(planned, 4095)).toEqual({
    kind: 'skipped',
    reason: 'the server is to have 4096 descriptors, and this machine grants no more than 4095 (ulimit -Hn)',
  });
});
