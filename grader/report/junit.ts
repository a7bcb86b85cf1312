/**
 * JUnit XML in the dialect every consumer we know of reads: one flat level, unique names, right counts, the
 * message both as attribute and as first line of the body. A case nobody could judge is `skipped`, not failed;
 * `error` is kept for faults of the grader.
 *
 * What the format cannot say: partial credit has no form, so it is a failure of type "partial" with its points in
 * the message and the properties. And an INFO case that does not hold is `skipped`: it must turn no build red.
 */
import builder, { type TestCase, type TestSuite } from 'junit-report-builder';
import { isGraded } from '../score/fault';
import type { CaseReport, Report } from '../score/report';
import { bodyOf, messageOf, outputOf, propertiesOf, xmlText } from './junit-text';

export function renderJunit(report: Report): string {
  const root = builder.newBuilder().name(xmlText(report.checkpoint.title));
  const suite = root
    .testSuite()
    .name(report.checkpoint.id)
    .timestamp(report.startedAt)
    .time(report.tookMs / 1000);
  suite.property('subject', xmlText(report.subject));
  for (const key of ['seed', 'points', 'maxPoints', 'unjudgedPoints', 'complete'] as const)
    suite.property(key, String(report[key]));
  afterBuild(suite, (element) => element.att('file', xmlText(report.checkpoint.file)));
  for (const each of report.cases) addCase(suite, report, each);
  return `${root.build()}\n`;
}

function addCase(suite: TestSuite, report: Report, each: CaseReport): void {
  const node = suite.testCase();
  node.className(`${report.checkpoint.id}.${each.group}`);
  node.name(xmlText(`${each.id} · ${each.title}`));
  node.file(xmlText(each.file)).time(each.tookMs / 1000);
  for (const [name, value] of propertiesOf(report, each)) node.property(name, xmlText(value));
  afterBuild(node, (element) => element.att('line', each.line));
  addOutcome(node, report, each);
}

function addOutcome(node: TestCase, report: Report, each: CaseReport): void {
  const { kind } = each.verdict;
  if (kind === 'pass') return;
  if (kind === 'harness-error' && isGraded(each)) {
    node.error(messageOf(each), kind, bodyOf(report, each));
  } else if ((kind === 'fail' || kind === 'crashed') && isGraded(each)) {
    node.failure(messageOf(each), failureType(each)).stacktrace(bodyOf(report, each));
    node.standardOutput(outputOf(each));
  } else {
    addSkipped(node, messageOf(each), bodyOf(report, each));
  }
}

function failureType({ verdict, points }: CaseReport): string {
  if (points > 0) return 'partial';
  return verdict.kind === 'fail' ? xmlText(verdict.findings[0]?.code ?? verdict.kind) : verdict.kind;
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
