/** Against a schema written by us from the documented fields: Classroom 50's own is on no registry. */
import Ajv from 'ajv';
import { fileOptions, render } from '../../report';
import schema from './fixtures/classroom50-result-v1.schema.json';
import { expectGolden } from './golden';
import { classroom50Environment, rendered } from './rendered';
import { sampleReport } from './sample';

const validate = new Ajv({ allErrors: true }).compile(schema);

function problemsOf(text: string): unknown {
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

function withEnvironment(environment: Readonly<Record<string, string>>): unknown {
  return JSON.parse(render('classroom50', sampleReport(), { ...fileOptions, environment }));
}

test('the golden', () => expectGolden('classroom50.json', rendered('classroom50', sampleReport())));

test('satisfies the schema', () => expect(problemsOf(rendered('classroom50', sampleReport()))).toEqual([]));

test('the schema refuses a half point, and a key of ours at the top', () => {
  const result = JSON.parse(rendered('classroom50', sampleReport())) as object;
  expect(problemsOf(JSON.stringify({ ...result, score: 0.5 }))).not.toEqual([]);
  expect(problemsOf(JSON.stringify({ ...result, seed: '7f3a' }))).not.toEqual([]);
});

test('who submitted what is as the runner says it', () => {
  const { OWNER, ASSIGNMENT_TYPE, ...rest } = classroom50Environment;
  expect(withEnvironment({ ...rest, USERNAME: OWNER })).toMatchObject({
    classroom: 'net-f26',
    owner: 'ada',
    assignment_type: 'individual',
    submission: 'submit/2026-11-20T10-00-00Z-a1b2c3d',
  });
  expect(withEnvironment({ ...classroom50Environment })).toMatchObject({ assignment_type: ASSIGNMENT_TYPE });
});
