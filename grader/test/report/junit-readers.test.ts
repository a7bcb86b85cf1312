/**
 * JUnit as its consumers read it. Of the readers we write for (mikepenz, dorny, EnricoMi, GitLab, Jenkins) none is
 * on a registry as a library. test-results-parser is one more that people use, with a reader of XML of its own; the
 * five are here as what they require, from their sources.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'test-results-parser';
import { outcomeOf } from '../../report/outcome';
import type { Report } from '../../score/report';
import { hostileReport } from './hostile-reports';
import { rendered } from './rendered';
import { sampleReport } from './sample';
import { xpath } from './xmllint';

const folder = mkdtempSync(join(tmpdir(), 'wiregrade-junit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readBack(xml: string): ReturnType<typeof parse> {
  const file = join(folder, 'report.xml');
  writeFileSync(file, xml);
  return parse({ type: 'junit', files: [file] });
}

const STATUS = { passed: 'PASS', failed: 'FAIL', error: 'FAIL', skipped: 'SKIP' } as const;

function wanted(report: Report): unknown[] {
  return report.cases.map((each) => STATUS[outcomeOf(each)]);
}

test('test-results-parser reads every case, with its status, message and properties', () => {
  const [suite] = readBack(rendered('junit', sampleReport())).suites;
  expect(suite?.name).toBe('checkpoint2');
  expect(suite?.cases.map(({ status }) => status)).toEqual(wanted(sampleReport()));
  const partly = suite?.cases.find(({ name }) => name.startsWith('pct-decode '));
  expect(partly?.failure).toBe('/with%20space.txt: status 404 (and 4 more) (1.1 of 3 points)');
  expect(partly?.metadata).toMatchObject({ points: 1.1, max: 3, seed: '7f3a' });
});

test('whatever the subject prints', () => {
  fc.assert(
    fc.property(hostileReport, (from) => {
      const [suite] = readBack(rendered('junit', from)).suites;
      expect(suite?.cases.map(({ status }) => status)).toEqual(wanted(from));
    }),
    { numRuns: 40 },
  );
});

describe('what the five require', () => {
  const xml = rendered('junit', sampleReport());

  test.each([
    ['dorny: a name on every suite and case', 'count(//testsuite[not(@name)] | //testcase[not(@name)])', '0'],
    ['dorny, which ignores nested suites: none', 'count(//testsuite//testsuite)', '0'],
    ['dorny: one failure a case', 'count(//testcase[count(failure | error | skipped) > 1])', '0'],
    ['GitLab and Jenkins: a body in every outcome', "count((//failure | //error | //skipped)[. = ''])", '0'],
    ['mikepenz: file and line on every case', 'count(//testcase[not(@file) or not(@line)])', '0'],
    ['Jenkins: a classname with a package', "count(//testcase[not(contains(@classname, '.'))])", '0'],
    ['all: times in seconds', 'string(//testsuite/@time)', '41.23'],
  ])('%s', (_, question, answer) => expect(xpath(xml, question)).toBe(answer));
});
