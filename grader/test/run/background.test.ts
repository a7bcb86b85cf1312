import { grade, verdicts } from './grader';

test('what needs a case that waits beside it counts only where that one passes in the end', async () => {
  const graded = await grade('base.py', [], { checkpoint: 'waiting.yaml' });
  expect(verdicts(graded)).toEqual({
    wrong: expect.stringMatching(/^fail: .*404/) as unknown,
    'needs-wrong': 'blocked: wrong',
    right: 'pass',
    'needs-right': 'pass',
    beside: 'pass',
  });
  // Each is told when what it needs was told, though it had begun with it.
  const ended = graded.log.records.map(({ caseId }) => caseId);
  expect(ended.indexOf('needs-wrong')).toBeGreaterThan(ended.indexOf('wrong'));
  expect(ended.indexOf('needs-right')).toBeGreaterThan(ended.indexOf('right'));
});
