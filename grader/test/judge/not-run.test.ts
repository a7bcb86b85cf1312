import { judgeCase, outputOf, readSetting } from '../../judge/case';
import type { NotRun } from '../../observe/observation';
import { planOfStory } from './story';

const { planned } = planOfStory({ of: {}, rows: [] });

test.each<[NotRun, object]>([
  [
    { kind: 'blocked', by: 'get-basic' },
    { kind: 'blocked', by: 'get-basic' },
  ],
  [
    { kind: 'skipped', reason: 'no /proc here' },
    { kind: 'skipped', reason: 'no /proc here' },
  ],
  [{ kind: 'interrupted' }, { kind: 'skipped', reason: 'the run was interrupted' }],
  [
    { kind: 'out-of-time', afterMs: 600_400 },
    { kind: 'skipped', reason: 'the run had taken 10 minutes, and was stopped' },
  ],
  [
    { kind: 'unbuilt', reason: 'exit code 2, "no rule"' },
    {
      kind: 'crashed',
      says: 'the build failed: exit code 2, "no rule"',
      did: 'ran the build of submission.yaml',
      findings: [],
    },
  ],
])('a case that was not run: %j', (why, verdict) => {
  const record = { kind: 'not-run', caseId: planned.id, why } as const;
  expect(judgeCase(planned, record, readSetting([]))).toEqual(verdict);
  expect(outputOf(planned, record, judgeCase(planned, record, readSetting([])))).toBeUndefined();
});

test('a record of a row that the case does not have is our bug', () => {
  const record = { kind: 'ran', caseId: 'a', attempt: 1, trials: [{ row: 9, observations: [] }] } as const;
  expect(() => judgeCase(planned, record, readSetting([]))).toThrow('a-case has no row 9');
});
