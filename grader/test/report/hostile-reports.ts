/** Reports about a subject that would like to say something else to whoever reads them. */
import fc from 'fast-check';
import { sampleReport } from './sample';
import { failing, finding, printed, type SampleCase } from './sample-parts';

const nasty = fc.constantFrom(
  ...[
    '::error::',
    '\n',
    '\r',
    ' ',
    '##[add-mask]a',
    '##vso[x]',
    ']]>',
    '</script>',
    '<!--',
    '```\n',
    '````',
    '|',
    '\\',
    '**',
    '[a](http://a.invalid)',
    '</details>',
    '\n::stop-commands::x\n',
    '\n::add-mask::a\n',
    '%0A::notice::a',
    '\nok 1 - a\n',
    '\n  ...\n',
    '\nBail out!\n',
    ' # SKIP',
    '{"scores":{}}\n',
    '&lt;',
    '@everyone ',
    '$x$',
    'www.a.invalid',
    '\u001b[2J',
    '\u202e',
    '\u200f',
    '\u2028',
    '\0',
    '\u009b',
    '\u0301',
    '│ ',
  ],
);
export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  nasty.map((each) => each.repeat(400)),
  fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 9 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
);
export const octets = fc.oneof(
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

export const hostileReport = fc
  .array(hostileCase, { minLength: 1, maxLength: 7 })
  .map((cases) => sampleReport({ cases: cases.map((each, i) => ({ ...each, id: `case-${i}` })) }));
