import Ajv from 'ajv';
import { renderJson } from '../../report/json';
import schema from '../../report/report.schema.json';
import type { Report } from '../../score/report';
import { expectGolden } from './golden';
import { sampleReport } from './sample';
import { failing, finding } from './sample-parts';

const validate = new Ajv({ allErrors: true }).compile(schema);

function problemsOf(report: unknown): unknown {
  validate(report);
  return validate.errors ?? [];
}

test('the golden', () => expectGolden('report.json', renderJson(sampleReport())));

test('the sample satisfies the published schema', () => {
  expect(problemsOf(JSON.parse(renderJson(sampleReport())))).toEqual([]);
});

test('the schema refuses a fail that earns everything', () => {
  const report = sampleReport({
    cases: [{ id: 'a', title: 'A', group: 'requests', verdict: { kind: 'fail', findings: [], earned: 1 } }],
  });
  expect(problemsOf(report)).not.toEqual([]);
});

test('the schema refuses a key it does not know', () => {
  expect(problemsOf({ ...sampleReport(), extra: 1 })).not.toEqual([]);
});

test('the order of keys does not depend on how the report was put together', () => {
  const report = sampleReport();
  const shuffled = Object.fromEntries(Object.entries(report).reverse()) as unknown as Report;
  expect(renderJson(shuffled)).toBe(renderJson(report));
});

test('what a log viewer might act on is spelled differently and means the same', () => {
  const saw = 'a\u001b[2J\u202eb\u0085 ##[add-mask]x \u2028';
  const report = sampleReport({
    cases: [{ id: 'a', title: 'A', group: 'requests', verdict: failing(finding({ saw })) }],
  });
  const json = renderJson(report);
  expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(json).not.toContain('##[');
  expect(JSON.parse(json)).toEqual(report);
});
