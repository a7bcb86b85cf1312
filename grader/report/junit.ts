/**
 * JUnit XML in the dialect every consumer we know of reads: one flat level, unique names, right counts, the
 * message both as attribute and as first line of the body (outcome.ts says which element a verdict becomes).
 *
 * What the format cannot say: partial credit has no form, so it is a failure of type "partial" with its points in
 * the message and the properties.
 */
import builder, { type TestCase, type TestSuite } from 'junit-report-builder';
import type { CaseReport, Report } from '../score/report';
import { messageOf, printable } from './evidence';
import { shownFile } from './file';
import { bodyOf, outputOf, propertiesOf } from './junit-text';
import { outcomeOf } from './outcome';
import { type Overview, overviewOf } from './overview';

export function renderJunit(report: Report): string {
  const root = builder.newBuilder().name(printable(report.checkpoint.title));
  const suite = root
    .testSuite()
    .name(report.checkpoint.id)
    .timestamp(report.startedAt)
    .time(report.tookMs / 1000);
  suite.property('subject', printable(report.subject));
  for (const key of ['seed', 'points', 'maxPoints', 'unjudgedPoints', 'complete'] as const)
    suite.property(key, String(report[key]));
  afterBuild(suite, (element) => element.att('file', printable(shownFile(report.checkpoint.file))));
  const overview = overviewOf(report);
  for (const each of report.cases) addOutcome(addCase(suite, report, each), overview, each);
  return `${root.build()}\n`;
}

function addCase(suite: TestSuite, report: Report, each: CaseReport): TestCase {
  const node = suite.testCase();
  node.className(`${report.checkpoint.id}.${each.group}`);
  node.name(printable(`${each.id} · ${each.title}`));
  node.file(printable(shownFile(each.file))).time(each.tookMs / 1000);
  for (const [name, value] of propertiesOf(report, each)) node.property(name, printable(value));
  afterBuild(node, (element) => element.att('line', each.line));
  return node;
}

function addOutcome(node: TestCase, overview: Overview, each: CaseReport): void {
  switch (outcomeOf(each)) {
    case 'passed':
      return;
    case 'error':
      node.error(messageOf(each), each.verdict.kind, bodyOf(overview, each));
      return;
    case 'failed':
      node.failure(messageOf(each), failureType(each)).stacktrace(bodyOf(overview, each));
      node.standardOutput(outputOf(each));
      return;
    case 'skipped':
      addSkipped(node, messageOf(each), bodyOf(overview, each));
  }
}

function failureType({ verdict, points }: CaseReport): string {
  if (points > 0) return 'partial';
  return verdict.kind === 'fail' ? printable(verdict.findings[0]?.code ?? verdict.kind) : verdict.kind;
}

/** The builder knows `skipped` only as an empty element, so this one is added, and counted, from outside. */
function addSkipped(node: TestCase, message: string, body: string): void {
  node.getSkippedCount = () => 1;
  afterBuild(node, (element) => element.ele('skipped', { message }).cdata(body));
}

type Element = ReturnType<TestCase['build']>;

/**
 * The builder has no word for `line`, for a suite's `file` and for a reason to skip. Its nodes have one for "put
 * yourself into this document", and what that returns can be added to.
 */
function afterBuild(node: TestCase | TestSuite, add: (element: Element) => void): void {
  const build = node.build.bind(node);
  node.build = (parent: Element) => {
    const element = build(parent);
    add(element);
    return element;
  };
}
