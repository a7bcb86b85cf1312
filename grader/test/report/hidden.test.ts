/** What students are not shown is in no report, whatever the case and the format. */
import fc from 'fast-check';
import Ajv from 'ajv';
import { fileOptions, formatNames, formats, type FormatName, render, shownIn } from '../../report';
import { renderOutputs } from '../../report/github/outputs';
import { withoutHidden } from '../../report/hidden';
import schema from '../../report/report.schema.json';
import type { Report, Visibility } from '../../score/report';
import { expectGolden } from './golden';
import { optionsForAll, rendered } from './rendered';
import { cases } from './sample-cases';
import { sampleReport } from './sample';
import { failing, finding, printed, type SampleCase } from './sample-parts';

const SECRET = 'xyzzy';

/** Says the secret wherever a case can say something. */
function secretive(verdict: SampleCase['verdict'], visibility: Visibility, i: number): SampleCase {
  const say = (what: string): string => `${SECRET} ${what}`;
  return {
    ...{ id: `${SECRET}-${i}`, title: say('title'), group: 'requests', visibility, verdict },
    ...{ restsOn: say('clause'), because: say('because'), hint: say('hint') },
    ...{ reproduce: say('curl'), output: printed(say('output\n')) },
  };
}

const told = finding({
  ...{ code: SECRET, row: SECRET, did: SECRET, expected: SECRET, saw: SECRET, clause: SECRET },
  excerpt: { text: SECRET, caret: 2 },
});
const verdicts: readonly SampleCase['verdict'][] = [
  { kind: 'pass', remarks: [{ ...told, weight: 'warn' }] },
  { kind: 'fail', findings: [told, told], earned: 0.5 },
  { kind: 'crashed', says: SECRET, did: SECRET, findings: [told] },
  { kind: 'blocked', by: `${SECRET}-1` },
  { kind: 'skipped', reason: SECRET },
  { kind: 'inconclusive', reason: SECRET },
  { kind: 'harness-error', message: SECRET },
];
const visibilities: readonly Visibility[] = ['hidden', 'after-due', 'after-published'];

/** Some cases a student sees, of which one waits for a hidden one, among some hidden ones. */
const report = fc
  .array(fc.tuple(fc.constantFrom(...verdicts), fc.constantFrom(...visibilities)), {
    minLength: 2,
    maxLength: 8,
  })
  .map((drawn) => {
    const secrets = drawn.map(([verdict, visibility], i) => secretive(verdict, visibility, i));
    const waiting: SampleCase = {
      ...{ id: 'waits', title: 'It waits', group: 'requests' },
      verdict: { kind: 'blocked', by: `${SECRET}-0` },
    };
    const points = { requests: Object.fromEntries([...secrets, waiting].map(({ id }) => [id, 2])) };
    return sampleReport({ cases: [...secrets, waiting, ...cases], points });
  });

/** Base64 hides a secret from nobody. */
function readable(format: FormatName, text: string): string {
  return format === 'classroom' ? Buffer.from(text, 'base64').toString() : text;
}

const hiding = formatNames.filter((name) => formats[name].hidesByItself !== true);

test.each(hiding)('%s', (format) => {
  fc.assert(
    fc.property(report, (from) => {
      expect(readable(format, rendered(format, from))).not.toMatch(/xyzzy/i);
    }),
    { numRuns: 60 },
  );
});

test('the outputs of a step', () => {
  fc.assert(
    fc.property(report, (from) => {
      const outputs = renderOutputs(shownIn(from, { showHidden: false }));
      const [, result = ''] = /^result=(.*)$/m.exec(outputs) ?? [];
      expect(outputs + readable('classroom', result)).not.toMatch(/xyzzy/i);
    }),
    { numRuns: 60 },
  );
});

interface GradescopeTest {
  readonly visibility: string;
}

test('Gradescope hides them itself, and is told which; what it shows at once names none', () => {
  fc.assert(
    fc.property(report, (from) => {
      const { tests, ...rest } = JSON.parse(rendered('gradescope', from)) as { tests: GradescopeTest[] };
      const visible = tests.filter(({ visibility }) => visibility === 'visible');
      expect(JSON.stringify([rest, visible])).not.toMatch(/xyzzy/i);
      const wanted = from.cases.map(({ visibility }) => visibility ?? 'visible').sort();
      const given = tests.map(({ visibility }) => visibility);
      const ours = given.map((each) => each.replace('_due_date', '-due').replace('_published', '-published'));
      expect(ours.sort()).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test('points, groups and the number of cases stay what they are', () => {
  fc.assert(
    fc.property(report, (from) => {
      const shown = withoutHidden(from);
      const marks = (of: Report) =>
        of.cases.map(({ points, maxPoints, group }) => [points, maxPoints, group]);
      expect(marks(shown)).toEqual(marks(from));
      expect({ ...shown, cases: [], counts: {} }).toEqual({ ...from, cases: [], counts: {} });
      const sum = (counts: Report['counts']) => Object.values(counts).reduce((all, each) => all + each, 0);
      expect(sum(shown.counts)).toBe(sum(from.counts));
    }),
  );
});

const validate = new Ajv().compile(schema);

test('what is left satisfies the published schema', () => {
  const from = sampleReport({ cases: verdicts.map((each, i) => secretive(each, 'hidden', i)) });
  for (const each of [from, withoutHidden(from)]) {
    validate(JSON.parse(JSON.stringify(each)));
    expect(validate.errors ?? []).toEqual([]);
  }
});

test('a neutral name is nobody else’s', () => {
  const other: SampleCase = {
    id: 'hidden-1',
    title: 'A name',
    group: 'requests',
    verdict: failing(finding()),
  };
  const from = sampleReport({ cases: [secretive(failing(told), 'hidden', 0), other] });
  expect(withoutHidden(from).cases.map(({ id }) => id)).toEqual(['hidden-2', 'hidden-1']);
});

test('an instructor who asks is shown everything', () => {
  const from = sampleReport({ cases: [secretive(failing(told), 'hidden', 0)] });
  expect(render('terminal', from, { ...optionsForAll, showHidden: true })).toContain(`FAIL  ${SECRET}-0`);
  expect(render('terminal', from, { ...fileOptions, showHidden: false })).not.toContain(SECRET);
});

test('the page a student reads', () => {
  const some = cases.map((each, i) => (i % 3 === 2 ? { ...each, visibility: 'after-due' as const } : each));
  expectGolden('terminal-hidden.txt', rendered('terminal', sampleReport({ cases: some })));
});
