/** Whatever a subject prints and whatever a finding quotes: every report stays what it is. */
import fc from 'fast-check';
import { fileOptions, type FormatName, formats } from '../../report';
import type { Report } from '../../score/report';
import { sampleReport } from './sample';
import { failing, finding, printed, type SampleCase } from './sample-parts';
import { xmllint } from './xmllint';

const nasty = fc.constantFrom(
  ...[
    '::error::',
    '\n',
    '\r',
    ' ',
    '##[add-mask]a',
    '##vso[x]',
    ']]>',
    '\u001b[2J',
    '\u202e',
    '\u009b',
    '\u0301',
    '│ ',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 9 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
);
const octets = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  text.map((each) => Buffer.from(each)),
);

const hostileCase: fc.Arbitrary<Omit<SampleCase, 'id'>> = fc
  .record({
    title: text,
    because: text,
    hint: text,
    restsOn: text,
    a: text,
    b: text,
    c: text,
    caret: fc.nat(300),
    octets,
  })
  .chain(({ a, b, c, caret, octets: said, ...words }) => {
    const wrong = finding({ row: a, did: b, expected: c, saw: a, clause: b, excerpt: { text: c, caret } });
    return fc
      .constantFrom<SampleCase['verdict']>(
        failing(wrong, wrong),
        { kind: 'crashed', says: a, did: b, findings: [wrong] },
        { kind: 'pass', remarks: [{ ...wrong, weight: 'warn' }] },
        { kind: 'blocked', by: a },
        { kind: 'skipped', reason: a },
        { kind: 'inconclusive', reason: b },
        { kind: 'harness-error', message: c },
      )
      .map((verdict) => ({ ...words, group: 'requests', verdict, output: printed(said) }));
  });

const report = fc
  .array(hostileCase, { minLength: 1, maxLength: 7 })
  .map((cases) => sampleReport({ cases: cases.map((each, i) => ({ ...each, id: `case-${i}` })) }));

function holds(format: FormatName, check: (rendered: string, from: Report) => void, runs: number): void {
  const options = { ...fileOptions, color: true };
  fc.assert(
    fc.property(report, (from) => check(formats[format].render(from, options), from)),
    { numRuns: runs },
  );
}

test('JUnit is well-formed and keeps nothing invisible', () => {
  const check = (xml: string) => {
    expect(xmllint(xml, '--noout')).toMatchObject({ code: 0, complaints: [] });
    expect(xml).not.toMatch(/(?!\n)\p{C}/u);
    expectNoCommand(xml);
  };
  holds('junit', check, 60);
});

test('JSON reads back as the very same report', () => {
  const check = (json: string, from: Report) => {
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(from)));
    expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expectNoCommand(json);
  };
  holds('json', check, 200);
});

test('the terminal is told nothing but our own colours', () => {
  const check = (page: string) => {
    const bare = page.replace(/\u001b\[\d{1,2}m/g, '');
    expect(bare).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/u);
    expectNoCommand(bare);
  };
  holds('terminal', check, 200);
});

test('no line a subject printed can pass for one of ours', () => {
  fc.assert(
    fc.property(octets, (said) => {
      const crashed: SampleCase = {
        ...{ id: 'a', title: 'A', group: 'requests', output: printed(said) },
        verdict: { kind: 'crashed', says: 'it ended', did: 'asked', findings: [] },
      };
      const page = (output: SampleCase[]) =>
        formats.terminal.render(sampleReport({ cases: output }), fileOptions).split('\n');
      const ours = page([{ ...crashed, output: printed('') }]);
      const rest = page([crashed]).filter(
        (line) => !/^ {12}│/.test(line) && !line.startsWith('  printed   '),
      );
      expect(rest).toEqual(ours);
    }),
    { numRuns: 200 },
  );
});

/** The runner skips blanks before `::`, and finds `##[` anywhere. */
function expectNoCommand(rendered: string): void {
  expect(rendered).not.toMatch(/^\s*::/m);
  expect(rendered).not.toMatch(/##[a-z]*\[/i);
}
