import { join } from 'node:path';
import { renderJunit } from '../../report/junit';
import { expectGolden } from './golden';
import { sampleReport } from './sample';
import { failing, finding, printed } from './sample-parts';
import { xmllint, xpath } from './xmllint';

const xml = renderJunit(sampleReport());
const schema = (name: string) => ['--noout', '--schema', join(__dirname, 'fixtures', name)];

function caseNamed(id: string): string {
  return `//testcase[starts-with(@name, '${id} ')]`;
}

test('the golden', () => expectGolden('junit.xml', xml));

describe('against the schema Jenkins goes by', () => {
  test('with our five marked additions it is valid', () => {
    expect(xmllint(xml, ...schema('dialect.xsd'))).toMatchObject({ code: 0 });
  });

  test('without them, these are all the differences', () => {
    const { complaints } = xmllint(xml, ...schema('jenkins-junit.xsd'));
    const named = complaints.flatMap(
      (line) => /Element '(\w+)'(?:, attribute '(\w+)')?/.exec(line)?.slice(1) ?? [],
    );
    const pairs = new Set(
      named.flatMap((word, i) => (i % 2 === 0 ? [`${word} ${named[i + 1] ?? ''}`.trim()] : [])),
    );
    expect([...pairs].sort()).toEqual([
      'properties',
      'testcase file',
      'testcase line',
      'testsuite file',
      'testsuites skipped',
    ]);
  });
});

describe('the dialect', () => {
  test.each(['testsuites', 'testsuites/testsuite'])('%s counts what is inside it', (path) => {
    for (const [attribute, element] of [
      ['tests', 'testcase'],
      ['failures', 'testcase[failure]'],
      ['errors', 'testcase[error]'],
      ['skipped', 'testcase[skipped]'],
    ] as const)
      expect(xpath(xml, `number(/${path}/@${attribute})`)).toBe(xpath(xml, `count(//${element})`));
  });

  test('there is one flat level and every name occurs once', () => {
    expect(xpath(xml, 'count(/testsuites/testsuite)')).toBe('1');
    expect(xpath(xml, 'count(//testcase[@name = preceding::testcase/@name])')).toBe('0');
  });

  test.each([
    ['pct-decode', 'failure', 'partial'],
    ['idle-conn-no-block', 'failure', 'no-answer'],
    ['bad-request-line', 'failure', 'crashed'],
    ['thousand-readers', 'error', 'harness-error'],
  ])('%s has a %s of type %s', (id, element, type) => {
    expect(xpath(xml, `string(${caseNamed(id)}/${element}/@type)`)).toBe(type);
  });

  test.each([
    ['pipeline-order', 'waits for keep-alive'],
    ['restart-same-port', 'needs /proc, which darwin does not have'],
    [
      'idle-window',
      'inconclusive: this machine was too busy: the grader itself was 412 ms late while it waited',
    ],
    ['no-40ms-stall', '44 ms a request on a persistent connection, 0.6 ms on fresh ones'],
  ])('%s is skipped, for a reason', (id, message) => {
    expect(xpath(xml, `string(${caseNamed(id)}/skipped/@message)`)).toBe(message);
  });

  test('the body of every outcome starts with its message', () => {
    const outcomes = '//*[self::failure or self::error or self::skipped]';
    expect(xpath(xml, `count(${outcomes})`)).toBe('10');
    expect(xpath(xml, `count(${outcomes}[substring-before(., '\n') != @message])`)).toBe('0');
  });

  test('points, clause, seed and attempts are properties of the case', () => {
    const property = (name: string) =>
      xpath(xml, `string(${caseNamed('pct-decode')}//property[@name='${name}']/@value)`);
    expect(['points', 'max', 'clause', 'seed', 'attempts'].map(property)).toEqual([
      '1.1',
      '3',
      'RFC 9110 §4.2.3',
      '7f3a',
      '1',
    ]);
  });

  test('partial points are said in the message too', () => {
    expect(xpath(xml, `string(${caseNamed('pct-decode')}/failure/@message)`)).toContain('1.1 of 3 points');
  });
});

test('ends of CDATA and control octets stay visible', () => {
  const report = sampleReport({
    cases: [
      {
        id: 'a',
        title: 'A <b> & "c"',
        group: 'requests',
        verdict: failing(finding({ saw: 'x ]]> y ]]> \u0000 \ufffe \ud800' })),
        output: printed(']]>]]>\n\u0000\n'),
      },
    ],
  });
  const hostile = renderJunit(report);
  expect(xmllint(hostile, '--noout')).toMatchObject({ code: 0, complaints: [] });
  expect(xpath(hostile, 'string(//failure)')).toContain('x ]]\\x3e y ]]\\x3e \\x00 \\u{fffe} \\u{d800}');
  expect(xpath(hostile, 'string(//system-out)')).toBe('│ ]]\\x3e]]\\x3e\n│ \\x00');
});
