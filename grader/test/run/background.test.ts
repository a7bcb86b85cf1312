import { grade, verdicts, type Graded } from './grader';

function timesOf({ log }: Graded, id: string): number[] {
  const records = log.records.filter(({ caseId }) => caseId === id);
  const trials = records.flatMap((record) => (record.kind === 'ran' ? record.trials : []));
  return trials.flatMap(({ observations }) => observations.map(({ ms }) => ms));
}

test('what needs a case that waits beside it counts only where that one passes in the end', async () => {
  const graded = await grade('base.py', [], { checkpoint: 'waiting.yaml' });
  expect(verdicts(graded)).toEqual({
    wrong: expect.stringMatching(/^fail: .*404/) as unknown,
    'needs-wrong': 'blocked: wrong',
    right: 'pass',
    'needs-right': 'pass',
    beside: 'pass',
  });
  const [needsRight, right] = ['needs-right', 'right'].map((id) => timesOf(graded, id));
  expect(Math.min(...(needsRight ?? []))).toBeLessThan(Math.max(...(right ?? [])));
  // Each is told when what it needs was told, though it had begun with it.
  const ended = graded.log.records.map(({ caseId }) => caseId);
  expect(ended.indexOf('needs-wrong')).toBeGreaterThan(ended.indexOf('wrong'));
  expect(ended.indexOf('needs-right')).toBeGreaterThan(ended.indexOf('right'));
});
