/** What gives way on a page that is too heavy. */
import { markup } from '../../../report/html/markup';
import { weighed, type RenderCase } from '../../../report/html/weight';
import { sampleReport } from '../sample';
import { failing, finding, type SampleCase } from '../sample-parts';

const passes = { title: 'T', group: 'requests', verdict: { kind: 'pass', remarks: [] } } as const;
const sample: readonly SampleCase[] = [
  { ...passes, id: 'fails', verdict: failing(finding()) },
  { ...passes, id: 'light' },
  { ...passes, id: 'heavy' },
];
const { cases } = sampleReport({ cases: sample });

/** As heavy as it is shown, and heavy ones ten times. */
const render: RenderCase = ({ id }, _, measure) =>
  markup`${'x'.repeat((measure?.octets ?? 10) * (id === 'heavy' ? 10 : 1))}`;

const sizes = (most: number): number[] => weighed(cases, most, render).map(({ text }) => text.length);

test.each<[string, number, number[]]>([
  ['everything has its place', 60_000, [4096, 4096, 40_960]],
  ['the heaviest that passed gives way', 30_000, [4096, 4096, 10_240]],
  ['and again, as long as it is the heaviest', 12_000, [4096, 4096, 2560]],
  ['then the others that passed', 8_000, [4096, 1024, 2560]],
  ['shown short before it is left out', 4_900, [4096, 64, 640]],
  ['left out', 4_265, [4096, 64, 100]],
  ['what is to be repaired gives way last', 2_000, [1024, 10, 100]],
  ['and is left out where nothing else helps', 130, [10, 10, 100]],
])('%s', (_, most, expected) => expect(sizes(most)).toEqual(expected));

test('what cannot fit is shown as short as it can be', () => expect(sizes(1)).toEqual([10, 10, 100]));
