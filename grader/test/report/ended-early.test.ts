/** A run that ended early is no mark, and no place that keeps marks is given one, each in the way it has for that. */
import Ajv from 'ajv';
import { renderOutputs } from '../../report/github/outputs';
import classroom50 from './fixtures/classroom50-result-v1.schema.json';
import gradescope from './fixtures/gradescope-results.schema.json';
import { reportOf } from './readers/classroom-reporter';
import { jsonOf, rendered } from './rendered';
import { sampleReport } from './sample';

const report = sampleReport({ complete: false });
const ajv = new Ajv({ allErrors: true });

test('autolab: scores of nothing, under a page that says why', () => {
  const page = rendered('autolab', report);
  expect(page.trimEnd().split('\n').at(-1)).toBe('{"scores":{}}');
  expect(page).toContain('The run ended early: this is no final score.');
});

test('classroom: left out of the total, with a step that fails', () => {
  const { notice, exitCode, printed } = reportOf(rendered('classroom', report));
  expect([notice, exitCode]).toEqual([null, 1]);
  expect(printed).toContain('The run ended early');
});

test('classroom50: a result that is refused', () => {
  const result = jsonOf('classroom50', report);
  expect(ajv.validate(classroom50, result)).toBe(false);
  expect(result).not.toHaveProperty('score');
  expect(JSON.stringify(result)).toContain('The run ended early');
});

test('gradescope: evidence and no score', () => {
  const text = rendered('gradescope', report);
  expect(ajv.validate(gradescope, JSON.parse(text))).toBe(true);
  expect(text).not.toMatch(/"(?:max_)?score"/);
  expect(text).toContain('The run ended early');
});

test('prairielearn: not gradable', () => {
  expect(jsonOf('prairielearn', report)).toMatchObject({ gradable: false });
  expect(jsonOf('prairielearn', report)).not.toHaveProperty('score');
});

test('the outputs of the step: verdicts, and no points', () => {
  const names = renderOutputs(report)
    .split('\n')
    .map((line) => line.split('=', 1)[0]);
  expect(names).toEqual(['verdicts', 'result', '']);
});
