/** Whatever a subject prints and whatever a finding quotes: every report stays what it is. */
import Ajv from 'ajv';
import fc from 'fast-check';
import { type FormatName, formatNames, formats } from '../../report';
import { renderOutputs } from '../../report/github/outputs';
import type { Report } from '../../score/report';
import gradescopeSchema from './fixtures/gradescope-results.schema.json';
import prairielearnSchema from './fixtures/prairielearn-results.schema.json';
import classroom50Schema from './fixtures/classroom50-result-v1.schema.json';
import { hostileReport, octets } from './hostile-reports';
import { reportOf } from './readers/classroom-reporter';
import { commandsIn, outputsIn } from './readers/runner';
import { jsonOf, optionsForAll, rendered } from './rendered';
import { sampleReport } from './sample';
import { printed, type SampleCase } from './sample-parts';
import { xmllint } from './xmllint';

function holds(format: FormatName, check: (rendered: string, from: Report) => void, runs = 60): void {
  fc.assert(
    fc.property(hostileReport, (from) => check(rendered(format, from), from)),
    { numRuns: runs },
  );
}

const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe.each(formatNames)('%s', (format) => {
  test('has nothing invisible in it, and nothing a runner would obey but annotations', () =>
    holds(format, (text) => {
      expect(text).not.toMatch(INVISIBLE);
      const obeyed = commandsIn(text).map(({ name }) => name);
      expect(obeyed.filter((name) => format !== 'github' || !/^(error|warning|notice)$/.test(name))).toEqual(
        [],
      );
    }));
});

/** A run keeps the two ends of an output, and JSON has them as they are; every other format shows an end of its own. */
test.each(formatNames.filter((name) => name !== 'json'))(
  '%s is as long as usual for a subject that prints a million lines',
  (format) => {
    const million = printed('::add-mask::]]>```</script>\n'.repeat(1_000_000));
    const cases = sampleReport().cases.map((each) => ({ ...each, output: million }));
    expect(rendered(format, sampleReport({ cases })).length).toBeLessThan(200_000);
  },
);

test('JUnit is well-formed', () => {
  const check = (xml: string): void => {
    expect(xmllint(xml, '--noout')).toMatchObject({ code: 0, complaints: [] });
    expect(xml).not.toMatch(/(?!\n)\p{C}/u);
  };
  holds('junit', check, 60);
});

test('JSON reads back as the very same report', () =>
  holds('json', (json, from) => expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(from)))));

test('no JSON ends or hides a script that it stands in', () => {
  for (const format of ['json', 'classroom50', 'gradescope', 'prairielearn'] as const)
    holds(format, (json) => expect(json).not.toMatch(/<[/!]/), 50);
});

test('the page has no more markup than it has for harmless words', () => {
  const tags = (page: string): number | undefined => page.match(/<[a-z!/]/g)?.length;
  const words = /^(?:title|because|hint|restsOn|row|did|expected|saw|clause|says)$/;
  const tamed = (key: string, value: unknown): unknown =>
    typeof value === 'string' && words.test(key) ? value.replace(/[^a-z]/g, 'x') : value;
  holds('html', (page, from) => {
    const harmless = JSON.parse(JSON.stringify(from), tamed) as Report;
    expect(tags(page)).toBe(tags(rendered('html', harmless)));
  });
});

test('the terminal is told nothing but our own colours', () => {
  fc.assert(
    fc.property(hostileReport, (from) => {
      const page = formats.terminal.render(from, { ...optionsForAll, color: true });
      const bare = page.replace(/\u001b\[\d{1,2}m/g, '');
      expect(bare).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/u);
      expect(commandsIn(bare)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('no line a subject printed can pass for one of ours', () => {
  fc.assert(
    fc.property(octets, (said) => {
      const crashed: SampleCase = {
        ...{ id: 'a', title: 'A', group: 'requests', output: printed(said) },
        verdict: { kind: 'crashed', says: 'it ended', did: 'asked', findings: [] },
      };
      const page = (output: SampleCase[]) =>
        rendered('terminal', sampleReport({ cases: output })).split('\n');
      const ours = page([{ ...crashed, output: printed('') }]);
      const rest = page([crashed]).filter(
        (line) => !/^ {12}│/.test(line) && !line.startsWith('  printed   '),
      );
      expect(rest).toEqual(ours);
    }),
    { numRuns: 200 },
  );
});

test('annotations are whole, and no more than GitHub shows', () =>
  holds('github', (text) => {
    const commands = commandsIn(text);
    expect(commands.length).toBe(text.split('\n').length - 1);
    for (const { properties, data } of commands) {
      expect(Object.keys(properties).filter((key) => !['file', 'line', 'title'].includes(key))).toEqual([]);
      expect([properties['title'], data]).not.toContain('');
    }
    for (const severity of ['error', 'warning', 'notice'])
      expect(commands.filter(({ name }) => name === severity).length).toBeLessThanOrEqual(10);
  }));

test("what Classroom's reporter prints says nothing to the runner", () =>
  holds('classroom', (base64) => {
    const { printed: page } = reportOf(base64);
    expect(commandsIn(page)).toEqual([]);
    expect(page.replace(/\u001b\[\d+m/g, '')).not.toMatch(INVISIBLE);
  }));

test('the outputs of the step are ours alone', () => {
  fc.assert(
    fc.property(hostileReport, (from) => {
      expect(Object.keys(outputsIn(renderOutputs(from)))).toEqual([
        'score',
        'max-score',
        'verdicts',
        'result',
      ]);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['classroom50', classroom50Schema],
  ['gradescope', gradescopeSchema],
  ['prairielearn', prairielearnSchema],
] as const)('%s keeps its shape', (format, schema) => {
  const validate = new Ajv().compile(schema);
  holds(format, (_, from) => {
    validate(jsonOf(format, from));
    expect(validate.errors ?? []).toEqual([]);
  });
});

test("Autolab's last line is ours", () =>
  holds('autolab', (page) => {
    const last = JSON.parse(page.trimEnd().split('\n').at(-1) ?? '') as { scores: object };
    expect(Object.keys(last.scores)).toEqual(sampleReport().groups.map(({ id }) => id));
  }));
