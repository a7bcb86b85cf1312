/** Read by a reader of our own (readers/classroom-reporter.ts): the reporter's bundle is on no registry. */
import { expectGolden } from './golden';
import { reportOf } from './readers/classroom-reporter';
import { rendered } from './rendered';
import { sampleReport } from './sample';
import { failing, finding, type SampleCase } from './sample-parts';

const passes: SampleCase = { id: 'a', title: 'A', group: 'requests', verdict: { kind: 'pass', remarks: [] } };
const fails: SampleCase = { ...passes, id: 'b', verdict: failing(finding()) };
const half: SampleCase = {
  ...passes,
  id: 'c',
  verdict: { kind: 'fail', findings: [finding()], earned: 0.5 },
};
const info: SampleCase = { ...fails, id: 'd', level: 'INFO' };
const points = { requests: { a: 5, b: 3, c: 5 } };

function results(base64: string): string {
  return Buffer.from(base64, 'base64').toString();
}

test('the golden', () => {
  const json = JSON.parse(results(rendered('classroom', sampleReport()))) as unknown;
  expectGolden('classroom.json', `${JSON.stringify(json, null, 2)}\n`);
});

test('is one line of base64', () => {
  expect(rendered('classroom', sampleReport())).toMatch(/^[A-Za-z0-9+/]+={0,2}\n$/);
});

test('the official total is ours; the table of the console counts rows, which no dialect can mend', () => {
  const read = reportOf(rendered('classroom', sampleReport({ cases: [passes, fails, half], points })));
  expect(read).toMatchObject({ notice: { totalPoints: 7.5, maxPoints: 13 }, consoleScore: 13 / 3 });
});

test.each<[string, readonly SampleCase[], 0 | 1]>([
  ['all pass', [passes], 0],
  ['one fails', [passes, fails], 1],
  ['only a remark fails', [passes, info], 0],
  ['nobody could judge', [{ ...passes, verdict: { kind: 'inconclusive', reason: 'busy' } }], 1],
  ['nothing is graded', [info], 1],
])('%s: the step ends with the right code', (_, cases, exitCode) => {
  expect(reportOf(rendered('classroom', sampleReport({ cases, points }))).exitCode).toBe(exitCode);
});

test('no row and no total is NaN, undefined or null', () => {
  for (const cases of [[passes, fails, half, info], [info], []]) {
    const { printed, consoleScore } = reportOf(rendered('classroom', sampleReport({ cases, points })));
    expect(printed).not.toMatch(/NaN|undefined|null/);
    expect(consoleScore).not.toBeNaN();
  }
});

test('a row nobody could judge says why, without speaking of failure', () => {
  const skipped: SampleCase = { ...passes, verdict: { kind: 'skipped', reason: 'not on this system' } };
  const { printed } = reportOf(rendered('classroom', sampleReport({ cases: [skipped], points })));
  expect(printed).toContain('Error: not on this system\n');
});

describe('95 kB', () => {
  const talkative = (count: number, saw: string): SampleCase[] =>
    Array.from({ length: count }, (_, i) => ({
      ...{ id: `case-${i}`, title: `Title ${i} `.repeat(20), group: 'requests' },
      verdict: failing(finding({ saw })),
    }));

  test.each([
    ['few rows that say much', talkative(5, 'é'.repeat(100_000)), 5],
    ['many rows', talkative(250, 'long '.repeat(200)), 250],
    ['very many rows', talkative(600, 'long '.repeat(200)), 600],
  ])('are kept by %s, and no score is dropped', (_, cases, count) => {
    const base64 = rendered('classroom', sampleReport({ cases }));
    expect(Buffer.byteLength(results(base64))).toBeLessThan(95_000);
    const { tests } = JSON.parse(results(base64)) as { tests: { score: number; name: string }[] };
    expect(tests.map(({ score }) => score)).toEqual(Array(count).fill(0));
    expect(new Set(tests.map(({ name }) => name)).size).toBe(count);
  });

  test('leave room for evidence where there is any', () => {
    const base64 = rendered('classroom', sampleReport({ cases: talkative(50, 'long '.repeat(2000)) }));
    expect(Buffer.byteLength(results(base64))).toBeGreaterThan(40_000);
  });
});
