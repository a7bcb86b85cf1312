/** Read by tap-parser, the reader of node-tap. */
import fc from 'fast-check';
import { type FinalResults, Parser } from 'tap-parser';
import { expectGolden } from './golden';
import { hostileReport } from './hostile-reports';
import { rendered } from './rendered';
import { sampleReport } from './sample';
import { printable } from '../../report/evidence';
import { outcomeOf } from '../../report/outcome';

interface Read {
  readonly results: FinalResults;
  /** What the parser could make nothing of. */
  readonly extra: readonly string[];
  readonly points: readonly { name: string; ok: boolean; skip: unknown; todo: unknown; diag: unknown }[];
}

function read(text: string): Read {
  const points: Read['points'][number][] = [];
  const extra: string[] = [];
  let results: FinalResults | undefined;
  const parser = new Parser((final) => (results = final));
  parser.on('assert', (each: Read['points'][number]) => points.push(each));
  parser.on('extra', (line: string) => extra.push(line));
  parser.end(text);
  if (results === undefined) throw new Error('the parser did not end');
  return { results, extra, points };
}

test('the golden', () => expectGolden('report.tap', rendered('tap', sampleReport())));

test('is understood', () => {
  const { results, points } = read(rendered('tap', sampleReport()));
  expect(results).toMatchObject({ ok: false, count: 15, pass: 9, fail: 6, skip: 4, todo: 1, bailout: false });
  expect(points[5]).toMatchObject({
    ok: false,
    name: 'pct-decode · Percent-encoded names are decoded, exactly once',
    diag: { verdict: 'fail', points: 1.1, maxPoints: 3 },
  });
});

test('a run that ended early bails out', () => {
  expect(read(rendered('tap', sampleReport({ complete: false }))).results.bailout).toBe(
    'The run ended early',
  );
});

test('is understood whatever the subject prints', () => {
  fc.assert(
    fc.property(hostileReport, (from) => {
      const { results, extra, points } = read(rendered('tap', from));
      expect({ extra, failures: results.failures.filter(({ tapError }) => tapError) }).toEqual({
        extra: [],
        failures: [],
      });
      expect(points.length).toBe(from.cases.length);
      expect(results.bailout).toBe(false);
      for (const [i, point] of points.entries()) {
        const each = from.cases[i];
        if (each === undefined) throw new Error('more points than cases');
        const outcome = outcomeOf(each);
        const skipped = outcome === 'skipped' && each.level !== 'INFO';
        expect(point.ok).toBe(outcome === 'passed' || skipped);
        expect(Boolean(point.skip)).toBe(skipped);
        expect(point.name).toBe(printable(`${each.id} · ${each.title}`).trim());
        expect(point.diag).toMatchObject({ verdict: each.verdict.kind });
      }
    }),
    { numRuns: 100 },
  );
});
