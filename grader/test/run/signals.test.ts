import { grade, verdicts } from './grader';

const checkpoint = 'signals.yaml';

test('a launch grants as many descriptors as its case says', async () => {
  const manifest = { run: ['/bin/sh', '-c', 'ulimit -n', '--port', '{port}', '--base', '{base}'] };
  const graded = await grade('base.py', [], { checkpoint, only: 'descriptors', manifest });
  expect(verdicts(graded)).toEqual({ descriptors: 'pass' });
});

test('a signal to the parent leaves its children, and the usual one does not', async () => {
  const graded = await grade('family.py', [], { checkpoint, only: 'to-the-parent,to-the-group' });
  expect(verdicts(graded)).toEqual({
    'to-the-parent': 'fail: 3 of its processes still run',
    'to-the-group': 'pass',
  });
});
