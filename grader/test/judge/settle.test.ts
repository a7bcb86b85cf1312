import fc from 'fast-check';
import { attemptOf, settle, toldWith, withAttempt, type Attempt } from '../../judge/settle';
import type { Finding, Verdict } from '../../judge/verdict';
import type { Fact, StepEnd } from '../../observe/observation';

const finding: Finding = {
  code: 'no-answer',
  weight: 'fail',
  did: 'asked',
  expected: 'an answer',
  saw: 'nothing',
  clause: 'RFC 9112',
};

/** What one letter of a history stands for. */
const letters: Readonly<Record<string, Omit<Attempt, 'number'>>> = {
  P: { verdict: { kind: 'pass', remarks: [] }, proven: true },
  /** It waited in vain, and nothing proves that the subject slept. */
  F: { verdict: { kind: 'fail', findings: [finding], earned: 0 }, proven: false },
  /** A witness. */
  W: { verdict: { kind: 'fail', findings: [{ ...finding, saw: 'a witness' }], earned: 0 }, proven: true },
  C: { verdict: { kind: 'crashed', says: 'it ended', did: 'asked', findings: [] }, proven: true },
  I: { verdict: { kind: 'inconclusive', reason: 'late' }, proven: true },
  H: { verdict: { kind: 'harness-error', message: 'a bug' }, proven: true },
  S: { verdict: { kind: 'skipped', reason: 'interrupted' }, proven: true },
};

function history(text: string): Attempt[] {
  return text.split('').map((letter, i) => {
    const attempt = letters[letter];
    if (attempt === undefined) throw new Error(`no attempt is called ${letter}`);
    return { number: i + 1, ...attempt };
  });
}

function say(verdict: Verdict): string {
  if (verdict.kind === 'fail') return `fail: ${verdict.findings.map(({ saw }) => saw).join('; ')}`;
  if (verdict.kind !== 'pass') return verdict.kind;
  return ['pass', ...verdict.remarks.map(({ code, weight, saw }) => `${code} (${weight}): ${saw}`)].join(
    ', ',
  );
}

function settled(text: string): string {
  const result = settle(history(text));
  if (result.kind === 'settled') return say(result.verdict);
  return `again${result.how.fresh ? ', fresh' : ''}, patience ${String(result.how.patience)}`;
}

describe('a history settles as BEHAVIOURS 4.6 has it', () => {
  test.each([
    ['never again because it failed', 'W', 'fail: a witness'],
    ['nor because it crashed', 'C', 'crashed'],
    ['nor because it passed', 'P', 'pass'],
    [
      'a wait in vain without proof is tried once more, on a fresh subject, three times as long',
      'F',
      'again, fresh, patience 3',
    ],
    ['fails again: fail', 'FF', 'fail: nothing'],
    ['fails again, with a witness: that is told', 'FW', 'fail: a witness'],
    ['dies then: that is told', 'FC', 'crashed'],
    ['passes: five more runs', 'FP', 'again, fresh, patience 1'],
    ['of which all must pass', 'FPPPPP', 'again, fresh, patience 1'],
    ['and is listed even so', 'FPPPPPP', 'pass, unstable (warn): nothing (once in 7 runs)'],
    ['all of them, to say how often it failed', 'FPF', 'again, fresh, patience 1'],
    ['to the last', 'FPFPPF', 'again, fresh, patience 1'],
    ['the worst of them counts', 'FPFPPPP', 'fail: nothing (racy: so in 2 of 7 runs)'],
    ['wherever it stands', 'FPPPPPF', 'fail: nothing (racy: so in 2 of 7 runs)'],
    ['however many', 'FPFFFPF', 'fail: nothing (racy: so in 5 of 7 runs)'],
    ['a death among them is told', 'FPPC', 'crashed'],
    ['and so is a witness', 'FPPW', 'fail: a witness'],
    ['even one that comes after a second failure', 'FPFW', 'fail: a witness'],
    ['what could not be judged is run again', 'I', 'again, patience 1'],
    ['twice', 'II', 'again, patience 1'],
    ['and then goes to a person', 'III', 'inconclusive'],
    ['judged at last it counts as the first', 'IIP', 'pass'],
    ['a witness after doubts is final', 'IW', 'fail: a witness'],
    ['a doubt after a failure leaves the patience as it was', 'FI', 'again, fresh, patience 3'],
    ['and later, too', 'FPI', 'again, fresh, patience 1'],
    ['doubts do not count among the runs', 'FIPPPPPI', 'again, fresh, patience 1'],
    ['doubts without end go to a person, whatever was seen before', 'FPIII', 'inconclusive'],
    ['six passes around doubts', 'IFIPPPPPP', 'pass, unstable (warn): nothing (once in 7 runs)'],
    ['a bug of ours is nobody’s fault', 'H', 'harness-error'],
    ['nor is it a second failure', 'FPH', 'harness-error'],
    ['an interrupted run charges nobody', 'FS', 'skipped'],
    ['not even in the middle of the five', 'FPPS', 'skipped'],
    ['but what failed twice has failed', 'FPFS', 'fail: nothing (racy: so in 2 of 3 runs)'],
    ['whatever bug of ours comes after', 'FPFPH', 'fail: nothing (racy: so in 2 of 4 runs)'],
    ['or doubts', 'FPFI', 'again, fresh, patience 1'],
    ['without end', 'FPFIII', 'fail: nothing (racy: so in 2 of 3 runs)'],
    ['a death is not taken back by what passes later', 'CP', 'crashed'],
    ['nor is a witness, or left to a person', 'WIII', 'fail: a witness'],
    ['nothing at all', '', 'again, patience 1'],
  ])('%s: %s', (_, text, expected) => expect(settled(text)).toBe(expected));

  test.each([
    ['F', 'fail: nothing'],
    ['FP', 'pass'],
    ['FPF', 'fail: nothing (racy: so in 2 of 3 runs)'],
    ['FPFP', 'fail: nothing (racy: so in 2 of 4 runs)'],
  ])('%s: until it is run again, %s', (text, expected) => {
    const result = settle(history(text));
    expect(result.kind).toBe('again');
    expect(say(result.verdict)).toBe(expected);
  });

  test('every history comes to an end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('P', 'F', 'W', 'C', 'I'), { minLength: 12, maxLength: 12 }),
        (future) => {
          const ends = future.map((_, i) => settled(future.slice(0, i + 1).join('')));
          expect(ends.some((end) => !end.startsWith('again'))).toBe(true);
        },
      ),
    );
  });

  test('no history with a witness or two failures ends in a pass', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('P', 'F', 'W', 'C'), { minLength: 1, maxLength: 7 }),
        (letters) => {
          const stop = letters.findIndex(
            (_, i) => !settled(letters.slice(0, i + 1).join('')).startsWith('again'),
          );
          const run = letters.slice(0, stop + 1);
          const failed = run.filter((letter) => letter !== 'P').length;
          if (stop >= 0 && (failed > 1 || run.includes('W')))
            expect(settled(run.join(''))).toMatch(/^(fail|crashed)/);
        },
      ),
    );
  });
});

test.each([
  ['the last', 'FPP', 'P', 3],
  ['the last that failed, where a pass came after it', 'FPFP', 'F', 3],
  ['the one that could not be judged', 'FPI', 'I', 3],
  ['the last, where none came to that', 'FPP', 'C', 3],
  ['none, where there was none', '', 'P', undefined],
])('a verdict is told with %s', (_, text, letter, expected) => {
  const [like] = history(letter);
  expect(like && toldWith(history(text), like.verdict)?.number).toBe(expected);
});

describe('an attempt that turns out to be another', () => {
  const revised = (text: string, number: number, letter: string): string => {
    const [attempt] = history(letter);
    if (attempt === undefined) throw new Error('no attempt');
    const result = settle(withAttempt(history(text), { ...attempt, number }));
    return result.kind === 'settled' ? say(result.verdict) : 'again';
  };

  test.each([
    ['passed, and the server died of it', 'P', 1, 'C', 'crashed'],
    ['failed and was run again well, and the server died of it', 'FPPPPPP', 1, 'C', 'crashed'],
    ['failed in another way', 'FPPPPPP', 1, 'F', 'pass, unstable (warn): nothing (once in 7 runs)'],
    ['failed in the end', 'FP', 2, 'F', 'fail: nothing'],
  ])('%s', (_, text, number, letter, expected) => expect(revised(text, number, letter)).toBe(expected));
});

describe('a verdict is proven', () => {
  const fail: Verdict = { kind: 'fail', findings: [finding], earned: 0 };
  const proof = (verdict: Verdict, ...facts: readonly Fact[]): boolean => {
    const observations = facts.map((fact, ms) => ({ ms, ...fact }));
    return attemptOf({ kind: 'ran', caseId: 'a', attempt: 2, trials: [{ row: 0, observations }] }, verdict)
      .proven;
  };
  const stalled = (stall: Extract<StepEnd, { kind: 'stalled' }>['stall']): Fact => {
    return { kind: 'step-end', step: 0, end: { kind: 'stalled', stall } };
  };
  const quiet = { kind: 'silence', quietMs: 3000, lagMs: 0 } as const;

  test.each<[string, boolean, Fact]>([
    ['by a subject that slept', true, stalled({ ...quiet, asleep: true })],
    ['not by silence while it worked', false, stalled({ ...quiet, asleep: false })],
    ['not by the end of our patience', false, stalled({ kind: 'cap', capMs: 60_000, lagMs: 0 })],
    ['by a flood', true, stalled({ kind: 'flood', octets: 1 })],
    ['by a step that was done', true, { kind: 'step-end', step: 0, end: { kind: 'done' } }],
    ['not by a silent canary', false, { kind: 'canary', answer: 'silent', moment: 'after' }],
    [
      'by a canary in whose silence it slept',
      true,
      { kind: 'canary', answer: 'silent', moment: 'after', asleep: true },
    ],
    ['whatever the canary said before', true, { kind: 'canary', answer: 'silent', moment: 'before' }],
    ['by a canary that was refused', true, { kind: 'canary', answer: 'refused', moment: 'after' }],
  ])('%s', (_, expected, fact) => expect(proof(fail, fact)).toBe(expected));

  test('that nothing was given back, by a subject that slept, and not while it might', () => {
    const held: Verdict = { ...fail, findings: [{ ...finding, code: 'uses-too-much' }] };
    const use = { processes: [], zombies: 0, cpuTicks: 0 };
    const look = { kind: 'resources', process: 'server', instance: 1, mark: null, use } as const;
    expect(proof(held, look)).toBe(true);
    expect(proof(held, { ...look, stall: { ...quiet, asleep: true } })).toBe(true);
    expect(proof(held, { ...look, stall: { ...quiet, asleep: false } })).toBe(false);
  });

  test('by one witness among what did not come', () => {
    const witness = { ...finding, code: 'wrong-status' };
    const late = stalled({ ...quiet, asleep: false });
    expect(proof({ kind: 'fail', findings: [finding, witness], earned: 0 }, late)).toBe(true);
    expect(proof({ kind: 'pass', remarks: [] }, late)).toBe(true);
  });

  test('where nothing was run, too', () => {
    const record = { kind: 'not-run', caseId: 'a', why: { kind: 'interrupted' } } as const;
    expect(attemptOf(record, { kind: 'skipped', reason: 'interrupted' })).toMatchObject({
      number: 0,
      proven: true,
    });
  });
});
