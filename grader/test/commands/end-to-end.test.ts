import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNames } from '../../report';
import type { Report } from '../../score/report';
import { xmllint, xpath } from '../report/xmllint';
import { grade, scratch, type Ran } from './cli';

const here = scratch();
/** All but the one that has to be told who submitted. */
const formats = formatNames.filter((name) => name !== 'classroom50');
const read = (file: string) => readFileSync(join(here, file), 'utf8');

interface Graded {
  readonly ran: Ran;
  readonly report: Report;
}

/** Grades a subject with every report and a log. */
async function graded(subject: string, name: string): Promise<Graded> {
  const reports = formats.flatMap((format) => ['--report', `${format}=${join(here, `${name}.${format}`)}`]);
  const ran = await grade([
    'checkpoint1',
    subject,
    '--seed',
    '7f3a',
    '--log',
    join(here, `${name}.log`),
    ...reports,
  ]);
  return { ran, report: JSON.parse(read(`${name}.json`)) as Report };
}

/** Judges the log of a run that was graded, from another folder. */
async function judgedAgain(name: string, file = `${name}.log`): Promise<Ran> {
  const reports = formats.flatMap((format) => ['--report', `${format}=again.${format}`]);
  return grade(['judge', file, ...reports], { cwd: here });
}

describe.each([
  ['reference/python', 0],
  ['student-template', 1],
])('%s', (subject, code) => {
  const name = subject.replace('/', '-');
  let first: Graded;
  beforeAll(async () => {
    first = await graded(subject, name);
  });

  test('is graded without a fault of ours', () => {
    expect({ code: first.ran.code, stderr: first.ran.stderr }).toEqual({ code, stderr: '' });
    expect(first.report).toMatchObject({ complete: true, counts: { 'harness-error': 0, inconclusive: 0 } });
    expect(first.report.maxPoints).toBe(100);
  });

  test('is judged again from its log to the octet', async () => {
    const again = await judgedAgain(name);
    expect({ code: again.code, stderr: again.stderr }).toEqual({ code, stderr: '' });
    for (const format of formats) expect(read(`again.${format}`)).toBe(read(`${name}.${format}`));
    expect(again.stdout).toBe(first.ran.stdout);
  });

  test('has a JUnit report that xmllint reads, with a testcase for each case', () => {
    const xml = read(`${name}.junit`);
    expect(xmllint(xml, '--noout')).toMatchObject({ code: 0, complaints: [] });
    const failed = first.report.counts.fail + first.report.counts.crashed;
    expect(xpath(xml, 'count(//testcase)')).toBe(String(first.report.cases.length));
    expect(xpath(xml, 'count(//failure)')).toBe(String(failed));
    expect(xpath(xml, 'count(//error)')).toBe('0');
  });
});

describe('the starter', () => {
  const report = () => JSON.parse(read('student-template.json')) as Report;
  const kindOf = (id: string) => report().cases.find((each) => each.id === id)?.verdict.kind;

  test('gets points for what it does, and none for what it does not', () => {
    expect(report().points).toBeGreaterThan(15);
    expect(report().points).toBeLessThan(35);
    expect(['cli-version', 'cli-help', 'cli-port', 'sigint-exits'].map(kindOf)).toEqual(
      Array(4).fill('pass'),
    );
    expect(['get-basic', 'traversal', 'connect-and-leave'].map(kindOf)).toEqual([
      'fail',
      'blocked',
      'crashed',
    ]);
  });

  test('is told nothing that still has a placeholder in it', () => {
    const said = report().cases.flatMap(({ verdict }) =>
      verdict.kind === 'fail' || verdict.kind === 'crashed' ? verdict.findings.map(({ did }) => did) : [],
    );
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((did) => /\{[a-z]+\}/.test(did) || did === '')).toEqual([]);
  });

  test('reads well: nothing but commands is wider than the page', () => {
    const wide = read('student-template.terminal')
      .split('\n')
      .filter((line) => line.length > 100 && !/^ {2}(again|try|start|by hand) /.test(line));
    expect(wide).toEqual([]);
  });
});

test('a log that was cut off gives the cases that are whole, and is no final score', async () => {
  const log = read('reference-python.log');
  const cut = log.slice(0, Math.floor(log.length / 2));
  const { code, stdout } = await judgedAgain('', await write('cut.log', cut));
  expect(code).toBe(3);
  expect(stdout).toContain('The run ended early: this is no final score.');
});

async function write(file: string, text: string): Promise<string> {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(here, file), text);
  return file;
}
