import type { Observation } from '../../observe/observation';
import { grade, verdicts, type Graded } from './grader';

const checkpoint = 'crowd.yaml';

/** What was seen in the one trial of the one case. */
function seenIn({ log }: Graded): readonly Observation[] {
  const [record] = log.records;
  if (record?.kind !== 'ran') throw new Error('it did not run');
  return record.trials.flatMap(({ observations }) => observations);
}

/** How long each connection took to be made, in ms. */
function waits(seen: readonly Observation[]): number[] {
  const begun = new Map(seen.flatMap((one) => (one.kind === 'connect' ? [[one.connection, one.ms]] : [])));
  return seen.flatMap((one) => (one.kind === 'connected' ? [one.ms - (begun.get(one.connection) ?? 0)] : []));
}

/** What came on each connection. */
function answers(seen: readonly Observation[]): string[] {
  const texts = new Map<string, string>();
  for (const one of seen) {
    if (one.kind !== 'received') continue;
    const text = Buffer.from(one.octets, 'base64').toString('latin1');
    texts.set(one.connection, (texts.get(one.connection) ?? '') + text);
  }
  return [...texts.values()];
}

const count = (seen: readonly Observation[], kind: Observation['kind']): number =>
  seen.filter((one) => one.kind === kind).length;

// Linux sends a SYN again after a second.
test.each(['0', '1', '2', '16'])(
  'no SYN of a hundred is lost, though the backlog is %s and its clients are taken one by one',
  async (backlog) => {
    const argv = ['--backlog', backlog, '--dawdle-ms', '20'];
    const seen = seenIn(await grade('crowd.py', argv, { checkpoint, only: 'hundred' }));
    expect(waits(seen)).toHaveLength(100);
    expect(Math.max(...waits(seen))).toBeLessThan(1_000);
  },
);

test('who may be left out is, where nobody is accepted any more, and is not waited for one by one', async () => {
  // The first is the client that asks whether it serves at all.
  const argv = ['--backlog', '16', '--accepts', '6'];
  const graded = await grade('crowd.py', argv, { checkpoint, only: 'as-many-as-fit' });
  const ends = seenIn(graded).flatMap((one) => (one.kind === 'step-end' ? [one] : []));
  const [accepted, queued] = [5, 3];
  const made = accepted + queued;
  expect(ends.map(({ end }) => end.kind)).toEqual([
    ...Array<string>(made).fill('done'),
    ...Array<string>(30 - made).fill('waived'),
  ]);
  expect((ends.at(-1)?.ms ?? Infinity) - (ends[made]?.ms ?? 0)).toBeLessThan(1_000);
  expect(verdicts(graded)).toEqual({ 'as-many-as-fit': 'pass' });
});

test('of a thousand clients at once none is lost, and they cost the grader little', async () => {
  const graded = await grade('crowd.py', ['--backlog', '64'], { checkpoint, only: 'thousand' });
  const seen = seenIn(graded);
  expect([count(seen, 'connect'), count(seen, 'connected')]).toEqual([1000, 1000]);
  // All were there before the first was answered.
  const answered = seen.findIndex(({ kind }) => kind === 'received');
  expect(seen.findLastIndex(({ kind }) => kind === 'connected')).toBeLessThan(answered);
  const [first = '', ...others] = answers(seen);
  expect(first).toMatch(/^HTTP\/1\.1 200 OK\r\nContent-Length: 19\r\n[^]*\r\n\r\nHello, \w{10}!\n$/);
  expect(others.filter((one) => one === first)).toHaveLength(999);
  expect(verdicts(graded)).toEqual({ thousand: 'pass' });
  expect(graded.peakMib).toBeLessThan(300);
});
