/** Against a schema written by us from docs/externalGrading.md: PrairieLearn publishes none. */
import Ajv from 'ajv';
import schema from './fixtures/prairielearn-results.schema.json';
import { expectGolden } from './golden';
import { jsonOf, rendered } from './rendered';
import { sampleReport } from './sample';
import { failing, finding, type SampleCase } from './sample-parts';

const validate = new Ajv({ allErrors: true }).compile(schema);

test('the golden', () => expectGolden('prairielearn.json', rendered('prairielearn', sampleReport())));

const skipped: SampleCase = {
  ...{ id: 'a', title: 'A', group: 'requests' },
  verdict: { kind: 'skipped', reason: 'not here' },
};

test.each([
  ['a run', sampleReport(), { gradable: true, score: 9.1 / 24 }],
  ['a run that ended early', sampleReport({ complete: false }), { gradable: false }],
  ['a run in which nothing could be judged', sampleReport({ cases: [skipped] }), { gradable: false }],
])('%s satisfies the schema', (_, report, expected) => {
  const results = jsonOf('prairielearn', report);
  validate(results);
  expect(validate.errors ?? []).toEqual([]);
  expect(results).toMatchObject(expected);
});

test('1 MB is kept by leaving out evidence', () => {
  const cases = Array.from({ length: 300 }, (_, i) => ({
    ...{ id: `case-${i}`, title: 'It holds', group: 'requests' },
    verdict: failing(finding({ saw: 'long '.repeat(4000) })),
  }));
  const text = rendered('prairielearn', sampleReport({ cases }));
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(400_000);
  expect(text).toContain('the rest was left out, for its size');
  expect((JSON.parse(text) as { tests: unknown[] }).tests.length).toBe(300);
});
