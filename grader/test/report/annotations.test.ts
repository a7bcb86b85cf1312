/** Read as the runner does (readers/runner.ts says how we know): the runner itself is on no registry. */
import fc from 'fast-check';
import { expectGolden } from './golden';
import { commandsIn, type WorkflowCommand } from './readers/runner';
import { rendered } from './rendered';
import { sampleReport } from './sample';
import { failing, finding, type SampleCase } from './sample-parts';

function annotations(cases: readonly SampleCase[], severity = 'error'): WorkflowCommand[] {
  return commandsIn(rendered('github', sampleReport({ cases }))).filter(({ name }) => name === severity);
}

function failures(count: number): SampleCase[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `case-${i}`, title: `Number ${i} holds`, group: 'requests' },
    verdict: failing(finding()),
  }));
}

test('the golden', () => expectGolden('annotations.txt', rendered('github', sampleReport())));

test.each([
  [1, 1],
  [9, 9],
  [10, 10],
  [50, 10],
])('%i failures are %i errors', (count, shown) => {
  expect(annotations(failures(count)).length).toBe(shown);
});

test('the tenth counts those that are left', () => {
  expect(annotations(failures(50)).at(-1)?.properties['title']).toBe('and 41 more');
});

test.each([
  [
    'warning',
    'what could not be judged',
    ['idle-window · An idle connection is closed after 5 to 15 seconds (2 not judged)'],
  ],
  [
    'notice',
    'what costs nothing',
    ['9.1 of 24 points', 'no-40ms-stall · Small responses leave at once', 'get-basic'],
  ],
])('a %s is %s', (severity, _, titles) => {
  const shown = annotations(sampleReport().cases, severity).map(({ properties }) => properties['title']);
  expect(shown).toEqual(titles);
});

test('title and message come back as they were sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (saw) => {
      const title = `100%25: a, b${saw}`;
      const [error] = annotations([
        { id: 'a', title, group: 'requests', verdict: failing(finding({ saw: `${saw}, 50%0A: c` })) },
      ]);
      expect(error?.properties['title']).toBe(`a · ${title}`);
      expect(error?.data.split('\n')[0]).toContain(', 50%0A: c');
    }),
  );
});

test.each([
  ['checkpoints/mine.yaml', { file: 'checkpoints/mine.yaml', line: '40' }],
  ['../course/checkpoint.yaml', {}],
  ['/opt/course/checkpoint.yaml', {}],
  ['C:\\course\\checkpoint.yaml', {}],
])('%s: only what lies in the repository is annotated', (file, place) => {
  const report = sampleReport({ cases: failures(1) });
  const text = rendered('github', { ...report, cases: report.cases.map((each) => ({ ...each, file })) });
  const [{ properties } = { properties: {} }] = commandsIn(text);
  const { title, ...rest } = properties as Record<string, string>;
  expect([title, rest]).toEqual(['case-0 · Number 0 holds', place]);
});
