import type { Pair } from '../../observe/observation';
import { grade, verdicts, type Graded } from './grader';
import { marked } from './left';

const wanted = { checkpoint: 'measure.yaml', jobs: 2 };

function pairsOf({ log }: Graded, id: string): readonly Pair[] {
  const [record] = log.records.filter(({ caseId }) => caseId === id);
  const seen = record?.kind === 'ran' ? record.trials.flatMap(({ observations }) => observations) : [];
  return seen.flatMap((one) => (one.kind === 'compared' ? one.pairs : []));
}

/** The folder that subject and reference serve stands among the arguments of both. */
function served({ log }: Graded): string {
  const trials = log.records.flatMap((record) => (record.kind === 'ran' ? record.trials : []));
  const launches = trials.flatMap(({ observations }) => observations.filter((one) => one.kind === 'launch'));
  const command = launches[0]?.kind === 'launch' ? launches[0].command : [];
  return command[command.indexOf('--base') + 1] ?? '';
}

test('two small writes cost 40 ms on a connection that stays, and are told by that', async () => {
  const graded = await grade('stalls.py', [], wanted);
  const { waits, beside, first } = verdicts(graded);
  expect(first).toBe('pass');
  expect(waits).toMatch(/median latency [4-6]\d\.\d\d ms, with new connections \d?\d\.\d\d ms$/);
  expect(beside).toMatch(
    /^fail: 0\.\d+ times as good \(95 %: .* requests per second \d\d, event-driven \d+$/,
  );
  const order = ['first', 'waits', 'beside', 'read-off', 'anew'];
  expect(graded.log.records.map(({ caseId }) => caseId)).toEqual(order);
  expect(pairsOf(graded, 'beside')).toHaveLength(3);
  expect(
    pairsOf(graded, 'beside').every(({ own, other }) => own.traffic.wrong + other.traffic.wrong === 0),
  ).toBe(true);
  expect(served(graded)).not.toBe('');
  expect(marked(served(graded))).toEqual([]);
});

test('one load is driven once, and again only for who has judged that figure before', async () => {
  const graded = await grade('base.py', [], { ...wanted, only: 'beside,read-off,anew' });
  const [beside, readOff, anew] = ['beside', 'read-off', 'anew'].map((id) => pairsOf(graded, id));
  expect(beside).toHaveLength(3);
  expect(readOff).toEqual(beside);
  expect(anew).toHaveLength(3);
  expect(anew).not.toEqual(beside);
  expect(marked(served(graded))).toEqual([]);
});

test('a server without that fault is not said to have it', async () => {
  const graded = await grade('base.py', [], { ...wanted, only: 'waits' });
  expect(verdicts(graded)).toEqual({ waits: 'pass' });
});

test('a server that dies under load has crashed', async () => {
  const graded = await grade('dies.py', ['--how', 'third'], { ...wanted, only: 'beside' });
  expect(verdicts(graded)['beside']).toMatch(/^crashed/);
});
