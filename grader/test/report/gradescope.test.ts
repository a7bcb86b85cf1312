/** Against a schema written by us from the specifications for autograders: Gradescope publishes none. */
import Ajv from 'ajv';
import schema from './fixtures/gradescope-results.schema.json';
import { expectGolden } from './golden';
import { jsonOf, rendered } from './rendered';
import { cases } from './sample-cases';
import { sampleReport } from './sample';

const validate = new Ajv({ allErrors: true }).compile(schema);

interface Results {
  readonly output: string;
  readonly tests: readonly { name: string; number: string; status?: string; output: string }[];
}

const results = jsonOf('gradescope', sampleReport()) as Results;

function named(id: string): Results['tests'][number] | undefined {
  return results.tests.find(({ name }) => name.startsWith(`${id} `));
}

test('the golden', () => expectGolden('gradescope.json', rendered('gradescope', sampleReport())));

test('satisfies the schema', () => {
  validate(results);
  expect(validate.errors ?? []).toEqual([]);
});

test('numbers go up within a group, so that Gradescope keeps our order', () => {
  expect(results.tests.map(({ number }) => number).slice(0, 5)).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2']);
});

test.each([
  ['get-basic', 'passed'],
  ['pct-decode', 'failed'],
  ['bad-request-line', 'failed'],
  ['pipeline-order', 'failed'],
  ['idle-window', undefined],
  ['thousand-readers', undefined],
  ['no-40ms-stall', undefined],
])('%s is %s', (id, status) => expect(named(id)?.status).toBe(status));

test('a failure is told in full, with what the server printed', () => {
  expect(named('bad-request-line')?.output).toContain('did       sent HELLO');
  expect(named('bad-request-line')?.output).toContain('│ ValueError: not enough values');
});

test('the total Gradescope conceals while a case is hidden has a public part', () => {
  const some = cases.map((each) =>
    each.group === 'requests' ? { ...each, visibility: 'hidden' as const } : each,
  );
  const { output } = jsonOf('gradescope', sampleReport({ cases: some })) as Results;
  expect(output.split('\n')[0]).toBe('4 of 15 points in the cases shown.');
  expect(results.output.split('\n')[0]).toBe('9.1 of 24 points.');
});

test('nobody reads of points that could not be judged in a case they do not see', () => {
  const hide = (hidden: boolean): Results => {
    const some = cases.map((each) =>
      hidden && each.verdict.kind === 'inconclusive' ? { ...each, visibility: 'hidden' as const } : each,
    );
    return jsonOf('gradescope', sampleReport({ cases: some })) as Results;
  };
  expect(hide(false).output).toMatch(/could not be judged/);
  expect(hide(true).output).not.toMatch(/inconclusive/);
});
