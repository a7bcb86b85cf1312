/** In every dialect the points of the cases add up to the total beside them, and who did not pass shows no full mark. */
import fc from 'fast-check';
import { formatNames, type FormatName } from '../../report';
import type { Report } from '../../score/report';
import { sumOf } from '../../score/points';
import { reportOf } from './readers/classroom-reporter';
import { jsonOf, rendered, type Row } from './rendered';
import { groups } from './sample-cases';
import { sampleReport } from './sample';
import { finding, type SampleCase } from './sample-parts';
import { xpath } from './xmllint';

const verdict = fc.oneof(
  fc.constant<SampleCase['verdict']>({ kind: 'pass', remarks: [] }),
  fc.nat(99).map((percent): SampleCase['verdict'] => ({
    ...{ kind: 'fail', findings: [finding()] },
    earned: percent / 100,
  })),
  fc.constantFrom<SampleCase['verdict']>(
    { kind: 'crashed', says: 'it ended', did: 'asked', findings: [] },
    { kind: 'blocked', by: 'case-0' },
    { kind: 'skipped', reason: 'not here' },
    { kind: 'inconclusive', reason: 'too busy' },
    { kind: 'harness-error', message: 'a bug' },
  ),
);

const report = fc
  .array(
    fc.record({
      verdict,
      group: fc.constantFrom(...groups.map(({ id }) => id)),
      level: fc.constantFrom('MUST', 'MUST', 'RULE', 'INFO'),
      worth: fc.oneof(
        fc.nat(5),
        fc.nat(30).map((tenths) => tenths / 10),
        fc.nat(300).map((cents) => cents / 100),
      ),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn) => {
    const cases = drawn.map((each, i) => ({ ...each, id: `case-${i}`, title: `It holds, ${i}` }));
    const points = Object.fromEntries(
      groups.map(({ id }) => [
        id,
        Object.fromEntries(cases.filter(({ group }) => group === id).map((each) => [each.id, each.worth])),
      ]),
    );
    return sampleReport({ cases, points });
  });

interface Told {
  readonly points: number;
  readonly maxPoints: number;
  readonly rows: readonly Row[];
}

const number = (text: string | undefined): number => Number(text ?? NaN);

/** What a reader of each dialect is told of points. */
const readers: Readonly<Record<Exclude<FormatName, 'terminal' | 'github'>, (from: Report) => Told>> = {
  json: (from) => {
    const { points, maxPoints, cases } = jsonOf('json', from) as Report;
    return {
      points,
      maxPoints,
      rows: cases.map((each) => ({ ...each, passed: each.verdict.kind === 'pass' })),
    };
  },
  junit: (from) => {
    const xml = rendered('junit', from);
    const property = (at: string, name: string): number =>
      number(xpath(xml, `string(${at}/properties/property[@name='${name}']/@value)`));
    const rows = from.cases.map((_, i) => {
      const at = `(//testcase)[${i + 1}]`;
      const passed = xpath(xml, `count(${at}[failure or error or skipped])`) === '0';
      return { points: property(at, 'points'), maxPoints: property(at, 'max'), passed };
    });
    return {
      points: property('//testsuite', 'points'),
      maxPoints: property('//testsuite', 'maxPoints'),
      rows,
    };
  },
  markdown: (from) => {
    const page = rendered('markdown', from);
    const [, points, maxPoints] = /^## .* ([\d.]+) of ([\d.]+) points$/m.exec(page) ?? [];
    const table = page.slice(page.indexOf('### All cases')).matchAll(/^\| <code>.*?\| (.*?) \| (.*?) \|/gm);
    const rows = [...table].map(([, kind, mark]) => {
      const [, has, of] = /^([\d.]+) of ([\d.]+)$/.exec(mark ?? '') ?? [undefined, '0', '0'];
      return { points: number(has), maxPoints: number(of), passed: kind === 'pass' };
    });
    return { points: number(points ?? '0'), maxPoints: number(maxPoints ?? '0'), rows };
  },
  html: (from) => {
    const page = rendered('html', from);
    const [, points = '0', maxPoints = '0'] =
      /<strong>([\d.]+)<\/strong> <span>of ([\d.]+) points/.exec(page) ?? [];
    const rows = page
      .split('<details class="case ')
      .slice(1)
      .map((one) => {
        const [, has = '0', of = '0'] =
          /<span class="points">([\d.]+) of ([\d.]+)<\/span><\/summary>/.exec(one) ?? [];
        return { points: number(has), maxPoints: number(of), passed: one.startsWith('pass"') };
      });
    return { points: number(points), maxPoints: number(maxPoints), rows };
  },
  classroom: (from) => {
    const { notice } = reportOf(rendered('classroom', from));
    const { tests } = JSON.parse(Buffer.from(rendered('classroom', from), 'base64').toString()) as {
      tests: { score: number; status: string }[];
    };
    const most = from.cases.filter(({ level }) => level !== 'INFO').map(({ maxPoints }) => maxPoints);
    const rows = tests.map(({ score, status }, i) => ({
      ...{ points: score, maxPoints: most[i] ?? 0 },
      passed: status === 'pass',
    }));
    return { points: notice?.totalPoints ?? 0, maxPoints: notice?.maxPoints ?? 0, rows };
  },
  classroom50: (from) => {
    const result = jsonOf('classroom50', from) as Record<'score' | 'max-score', number> & {
      tests: Record<string, unknown>[];
    };
    const rows = result.tests.map((each) => ({
      points: Number(each['score']),
      maxPoints: Number(each['max-score']),
      passed: each['passed'] === true,
    }));
    return { points: result.score, maxPoints: result['max-score'], rows };
  },
  gradescope: (from) => {
    type Test = { score: number; max_score: number; status?: string };
    const { score, tests } = jsonOf('gradescope', from) as { score: number; tests: Test[] };
    const rows = tests.map((each) => ({
      ...{ points: each.score, maxPoints: each.max_score },
      passed: each.status === 'passed',
    }));
    return { points: score, maxPoints: from.maxPoints, rows };
  },
  prairielearn: (from) => {
    type Test = { points: number; max_points: number; message: string };
    const { score = 0, tests } = jsonOf('prairielearn', from) as { score?: number; tests: Test[] };
    const rows = tests.map((each) => ({
      ...{ points: each.points, maxPoints: each.max_points },
      passed: each.message === '',
    }));
    return { points: score * from.maxPoints, maxPoints: from.maxPoints, rows };
  },
  autolab: (from) => {
    const last = rendered('autolab', from).trimEnd().split('\n').at(-1) ?? '';
    const { scores } = JSON.parse(last) as { scores: Record<string, number> };
    const rows = from.groups.map(({ id, maxPoints }) => ({
      points: scores[id] ?? NaN,
      maxPoints,
      passed: true,
    }));
    return { points: from.points, maxPoints: from.maxPoints, rows };
  },
  tap: (from) => {
    const page = rendered('tap', from);
    const [, points, maxPoints] = /^# ([\d.]+) of ([\d.]+) points/m.exec(page) ?? [];
    const blocks = page.matchAll(/^ {2}verdict: "(.*)"\n {2}points: (.*)\n {2}maxPoints: (.*)$/gm);
    const rows = [...blocks].map(([, kind, has, of]) => ({
      ...{ points: number(has), maxPoints: number(of) },
      passed: kind === 'pass',
    }));
    return { points: number(points), maxPoints: number(maxPoints), rows };
  },
};

/** Formats that say points in sentences only. */
const told = formatNames.filter((name): name is keyof typeof readers => name in readers);

test('no dialect is left out', () => {
  expect(formatNames.filter((name) => !(name in readers))).toEqual(['terminal', 'github']);
});

describe.each(told)('%s', (name) => {
  // xmllint is a process for each question.
  const numRuns = name === 'junit' ? 3 : 150;
  const always = (check: (read: Told, from: Report) => void): void =>
    fc.assert(
      fc.property(report, (from) => check(readers[name](from), from)),
      { numRuns },
    );

  test('adds up', () =>
    always(({ points, maxPoints, rows }) => {
      expect(sumOf(rows.map((row) => row.points))).toBeCloseTo(points, 9);
      expect(sumOf(rows.map((row) => row.maxPoints))).toBeCloseTo(maxPoints, 9);
    }));

  test('says what the report says', () =>
    always(({ points, maxPoints, rows }, from) => {
      const near = name === 'classroom50' ? 2 * rows.length : 1e-9;
      expect(Math.abs(points - from.points)).toBeLessThanOrEqual(near);
      // Whole worths are for all cases together; where some were not judged, those of the rest need not be near their sum.
      const far = from.unjudgedPoints === 0 ? 1 : rows.length;
      expect(Math.abs(maxPoints - from.maxPoints)).toBeLessThanOrEqual(name === 'classroom50' ? far : 1e-9);
    }));

  test('shows no full points where a case did not pass', () =>
    always(({ rows }) => {
      for (const { points, maxPoints, passed } of rows)
        if (!passed && maxPoints > 0) expect(points).toBeLessThan(maxPoints);
    }));
});

test('the sum that Classroom makes of binary fractions is the total, as it is said', () => {
  fc.assert(
    fc.property(report, (from) => {
      const { notice } = reportOf(rendered('classroom', from));
      expect(notice?.totalPoints ?? 0).toBe(from.maxPoints > 0 ? from.points : 0);
    }),
    { numRuns: 500 },
  );
});
