import { Account } from '../../judge/did';
import { atOnce } from '../../lib/slices';
import type { PlannedStep } from '../../plan/plan';

const crowd: readonly PlannedStep[] = Array.from({ length: 50 }, (_, i) => ({
  verb: 'connect',
  on: `c${String(i + 1)}`,
  to: 'server',
  optional: false,
}));

/** How often it was asked what became of each step. */
function asked(tell: (account: Account) => void): number[] {
  const times = crowd.map(() => 0);
  const how = (index: number): 'taken' => {
    times[index] = (times[index] ?? 0) + 1;
    return 'taken';
  };
  tell(atOnce(new Account().tell(crowd, { host: '127.0.0.1:80', how })));
  return times;
}

test('tells what was done up to each step', () => {
  asked((account) => {
    expect([0, 1, 49].map((index) => account.upTo(index))).toEqual([
      'c1 connected',
      'c1 to c2 connected',
      'c1 to c50 connected',
    ]);
    expect(account.upTo(crowd.length)).toBe('c1 to c50 connected');
  });
});

test('puts each step of a crowd into words once, however many findings tell of them', () => {
  const times = asked((account) => crowd.forEach((_, index) => account.upTo(index)));
  expect(new Set(times)).toEqual(new Set([1]));
});
