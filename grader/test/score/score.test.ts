import fc from 'fast-check';
import type { Verdict } from '../../judge/verdict';
import type { Judged } from '../../score/fault';
import type { CaseReport } from '../../score/report';
import { exitCodeFor, score } from '../../score/score';

const pass: Verdict = { kind: 'pass', remarks: [] };
const crashed: Verdict = { kind: 'crashed', says: 'it ended', did: 'asked', findings: [] };
const skipped: Verdict = { kind: 'skipped', reason: 'not here' };
const inconclusive: Verdict = { kind: 'inconclusive', reason: 'too busy' };
const harnessError: Verdict = { kind: 'harness-error', message: 'a bug' };
const fail = (earned = 0): Verdict => ({ kind: 'fail', findings: [], earned });
const blocked = (by: string): Verdict => ({ kind: 'blocked', by });

function judged(verdicts: Readonly<Record<string, Verdict>>, level = 'MUST'): Judged[] {
  return Object.entries(verdicts).map(([id, verdict]) => ({ id, group: 'g', level, verdict }));
}

function marks(verdicts: Readonly<Record<string, Verdict>>, points: Readonly<Record<string, number>>) {
  return score(judged(verdicts), { g: points }, [{ id: 'g', title: 'G' }]);
}

describe('points of one case', () => {
  const lone = (verdict: Verdict, worth = 3) => marks({ a: verdict }, { a: worth }).cases.get('a');

  test.each([
    ['pass', pass, { points: 3, maxPoints: 3, unjudgedPoints: 0 }],
    ['fail', fail(), { points: 0, maxPoints: 3, unjudgedPoints: 0 }],
    ['crashed', crashed, { points: 0, maxPoints: 3, unjudgedPoints: 0 }],
    ['skipped', skipped, { points: 0, maxPoints: 0, unjudgedPoints: 3 }],
    ['inconclusive', inconclusive, { points: 0, maxPoints: 0, unjudgedPoints: 3 }],
    ['harness-error', harnessError, { points: 0, maxPoints: 0, unjudgedPoints: 3 }],
  ])('%s', (_, verdict, expected) => expect(lone(verdict)).toEqual(expected));

  test.each([
    [3, 0.375, 1.1],
    [1, 0.7, 0.7],
    [3, 2 / 3, 2],
    [1, 1 - 0.8, 0.2],
    [0.3, 1 / 3, 0.1],
    [0.1, 0.9, 0],
    [2, 0.99999999999, 1.9],
    [0.25, 0.99, 0.2],
    [0, 0.5, 0],
    [2, -1, 0],
  ])('%d points, %d of them earned, are %d', (worth, earned, points) => {
    expect(lone(fail(earned), worth)?.points).toBe(points);
  });

  test('a case the rubric leaves out is worth nothing', () => {
    expect(marks({ a: pass }, {}).cases.get('a')).toEqual({ points: 0, maxPoints: 0, unjudgedPoints: 0 });
  });
});

describe('who pays for a blocked case', () => {
  const worth = { a: 1, b: 2, c: 4 };

  test('the subject, where the chain ends in a fail', () => {
    expect(marks({ a: fail(), b: blocked('a'), c: blocked('b') }, worth)).toMatchObject({
      points: 0,
      maxPoints: 7,
    });
  });

  test.each([
    ['skipped', skipped],
    ['inconclusive', inconclusive],
    ['harness-error', harnessError],
  ])('nobody, where it ends in %s', (_, cause) => {
    const mark = marks({ a: cause, b: blocked('a'), c: blocked('b') }, worth);
    expect(mark).toMatchObject({ points: 0, maxPoints: 0, unjudgedPoints: 7 });
  });

  test('nobody, where it ends nowhere', () => {
    expect(marks({ a: blocked('gone'), b: blocked('c'), c: blocked('b') }, worth)).toMatchObject({
      maxPoints: 0,
    });
  });

  test('nobody, where it ends in a case of level INFO', () => {
    const cases = [...judged({ a: fail() }, 'INFO'), ...judged({ b: blocked('a') })];
    expect(score(cases, { g: worth }, [])).toMatchObject({ maxPoints: 0, unjudgedPoints: 2 });
  });
});

test('INFO cases are worth nothing and counted nowhere', () => {
  const mark = score(judged({ a: pass, b: fail() }, 'INFO'), { g: { a: 5, b: 5 } }, [
    { id: 'g', title: 'G' },
  ]);
  expect(mark).toMatchObject({ points: 0, maxPoints: 0, unjudgedPoints: 0, counts: { pass: 0, fail: 0 } });
});

test('ten tenths are one', () => {
  const ids = Array.from({ length: 10 }, (_, i) => `c${i}`);
  const mark = marks(
    Object.fromEntries(ids.map((id) => [id, pass])),
    Object.fromEntries(ids.map((id) => [id, 0.1])),
  );
  expect(mark).toMatchObject({ points: 1, maxPoints: 1, groups: [{ points: 1, maxPoints: 1 }] });
});

test('every point of the rubric is earned, lost or unjudged, and groups add up to the whole', () => {
  const verdict = fc.oneof(
    fc.constantFrom(pass, crashed, skipped, inconclusive, harnessError),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map(fail),
    fc.nat(9).map((i) => blocked(`c${i}`)),
  );
  const one = fc.record({ verdict, group: fc.constantFrom('g', 'h'), hundredths: fc.nat(100_000) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 10 }), (made) => {
      const cases = made.map(({ verdict: each, group }, i) => ({
        id: `c${i}`,
        group,
        level: 'MUST',
        verdict: each,
      }));
      const points = Object.fromEntries(made.map(({ hundredths }, i) => [`c${i}`, hundredths / 100]));
      const groups = [
        { id: 'g', title: 'G' },
        { id: 'h', title: 'H' },
      ];
      const mark = score(cases, { g: points, h: points }, groups);
      const hundredths = (value: number) => Math.round(value * 100);
      const rubric = made.reduce((sum, each) => sum + each.hundredths, 0);
      expect(hundredths(mark.maxPoints) + hundredths(mark.unjudgedPoints)).toBe(rubric);
      for (const key of ['points', 'maxPoints', 'unjudgedPoints'] as const)
        expect(mark.groups.reduce((sum, group) => sum + hundredths(group[key]), 0)).toBe(
          hundredths(mark[key]),
        );
      for (const { id, verdict: each } of cases) {
        const { points: got = 0, maxPoints = 0 } = mark.cases.get(id) ?? {};
        expect(got).toBeGreaterThanOrEqual(0);
        if (each.kind !== 'pass' && maxPoints > 0) expect(got).toBeLessThan(maxPoints);
      }
    }),
  );
});

describe('the exit code', () => {
  const code = (
    verdicts: Readonly<Record<string, Verdict>>,
    over: { level?: string; complete?: boolean } = {},
  ) => exitCodeFor({ cases: judged(verdicts, over.level) as CaseReport[], complete: over.complete ?? true });

  test.each([
    [0, 'all pass', { a: pass }],
    [0, 'what could be asked passes', { a: pass, b: skipped }],
    [1, 'one fails', { a: pass, b: fail(0.9) }],
    [1, 'one crashed', { a: crashed }],
    [1, 'one fails and one is inconclusive', { a: fail(), b: inconclusive }],
    [3, 'a harness error, whatever else', { a: fail(), b: harnessError }],
    [3, 'one is inconclusive', { a: pass, b: inconclusive }],
    [3, 'everything was skipped', { a: skipped }],
    [3, 'there was nothing to judge', {}],
  ])('%i: %s', (expected, _, verdicts) => expect(code(verdicts)).toBe(expected));

  test.each([
    ['passed', { a: pass }],
    ['failed', { a: pass, b: fail() }],
    ['crashed', { a: crashed }],
  ])('a run that ended early is no mark, though what was reached %s', (_, verdicts) =>
    expect(code(verdicts, { complete: false })).toBe(3),
  );

  test('INFO cases have no say', () => {
    const cases = [...judged({ a: pass }), ...judged({ b: fail(), c: harnessError }, 'INFO')] as CaseReport[];
    expect(exitCodeFor({ cases, complete: true })).toBe(0);
  });
});
