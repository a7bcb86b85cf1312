import fc from 'fast-check';
import { checkClosing } from '../../judge/closing';
import type { IdleBracket } from '../../judge/session';
import { Timeline } from '../../judge/timeline';
import type { Observation, StepEnd } from '../../observe/observation';
import { connected, got, hello, sent } from './story';

const [fromMs, toMs] = [5_000, 15_000];
const step = { verb: 'closes', on: 'client', fromMs, toMs } as const;
const done: StepEnd = { kind: 'done' };
const stalled: StepEnd = {
  kind: 'stalled',
  stall: { kind: 'silence', quietMs: 16_000, lagMs: 0, asleep: true },
};

function verdict(bracket: IdleBracket | undefined, end = done): string {
  const closing = checkClosing(step, end, bracket);
  return closing.kind === 'wrong' ? closing.problem.code : closing.kind;
}

test.each([
  [4_500, 4_600, 'right'],
  [15_400, 15_500, 'right'],
  [4_400, 4_499, 'closed-early'],
  [4_400, 4_500, 'unclear'],
  [15_501, 15_600, 'stays-open'],
  [15_500, 15_600, 'unclear'],
  [0, 60_000, 'unclear'],
])('closed after %d to %d ms: %s', (leastMs, mostMs, expected) => {
  expect(verdict({ leastMs, mostMs })).toBe(expected);
});

test.each([
  [15_501, 'stays-open'],
  [15_500, 'unclear'],
])('open still after %d ms: %s', (leastMs, expected) => {
  expect(verdict({ leastMs, mostMs: null })).toBe(expected);
  expect(verdict({ leastMs, mostMs: 99_000 }, stalled)).toBe(expected);
});

test('it was open no longer than it was seen open, whatever we waited for', () => {
  const seen: Observation[] = [
    ...seenLate(0).filter(({ kind }) => kind !== 'ended' && kind !== 'step-end'),
    { kind: 'step-end', step: 0, end: stalled, ms: 18_000 },
    { kind: 'ended', connection: 'client', end: 'open', openMs: 15_900, ms: 18_001 },
  ];
  expect(new Timeline(seen, new Map()).idleAt('client', 0)).toEqual({ leastMs: 14_900, mostMs: null });
});

test('what was never connected is said elsewhere', () => expect(verdict(undefined)).toBe('right'));

test('with no least time, an end at once is in time', () => {
  expect(checkClosing({ ...step, fromMs: 0 }, done, { leastMs: 0, mostMs: 3 }).kind).toBe('right');
});

const ms = fc.integer({ min: 0, max: 40_000 });

test('a wider bracket says the same or nothing', () => {
  fc.assert(
    fc.property(ms, ms, ms, ms, (least, width, before, behind) => {
      const narrow = verdict({ leastMs: least, mostMs: least + width });
      const wide = verdict({ leastMs: Math.max(0, least - before), mostMs: least + width + behind });
      expect([narrow, 'unclear']).toContain(wide);
    }),
  );
});

/**
 * What a harness writes down that is late by so much, at each of its four stamps, of a server which closes a connection
 * `idleMs` after its answer.
 */
function seenLate(
  idleMs: number,
  [writing, hearing, looking, noticing]: readonly number[] = [],
): Observation[] {
  const begin = 1_000;
  const answeredMs = begin + (writing ?? 0);
  const heardMs = answeredMs + (hearing ?? 0);
  const closedMs = answeredMs + idleMs;
  return [
    ...connected().map((fact) => ({ ...fact, ms: 0 })),
    { ...sent('GET / HTTP/1.1\r\n\r\n'), ms: begin },
    { ...got(hello), ms: heardMs },
    { kind: 'step', step: 0, ms: heardMs },
    {
      kind: 'ended',
      connection: 'client',
      end: 'fin',
      openMs: Math.max(heardMs, closedMs - (looking ?? 0)),
      ms: closedMs + (noticing ?? 0),
    },
    { kind: 'step-end', step: 0, end: done, ms: closedMs + (noticing ?? 0) },
  ];
}

function verdictLate(idleMs: number, lags: readonly number[]): string {
  return verdict(new Timeline(seenLate(idleMs, lags), new Map()).idleAt('client', 0));
}

const lags = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 4, maxLength: 4 });

test('however late the harness was, a server that kept the limits is not charged', () => {
  fc.assert(
    fc.property(fc.integer({ min: fromMs, max: toMs }), lags, (idleMs, late) => {
      expect(['right', 'unclear']).toContain(verdictLate(idleMs, late));
    }),
  );
});

test('and one that did not is never said to be right', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(4_400), fc.integer({ min: 15_600, max: 60_000 })), lags, (idleMs, late) => {
      expect(verdictLate(idleMs, late)).not.toBe('right');
    }),
  );
});

test('a harness on time can tell', () => {
  expect([3_000, 5_000, 15_000, 17_000].map((idleMs) => verdictLate(idleMs, [0, 0, 50, 0]))).toEqual([
    'closed-early',
    'right',
    'right',
    'stays-open',
  ]);
});
