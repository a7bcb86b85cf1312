import type { LaunchEnd } from '../../observe/observation';
import { Starts } from '../../run/starts';

const slow = (lagMs = 0): LaunchEnd => ({ kind: 'still-starting', afterMs: 10_000, lagMs });
const listening: LaunchEnd = { kind: 'listening', address: '127.0.0.1', pid: 1 };

/** When each start began, in seconds, how it ended, and what the next is given: ten seconds or two. */
function limitAfter(starts: readonly (readonly [beganS: number, end: LaunchEnd, tookS: number])[]): number {
  const all = new Starts();
  for (const [beganS, end, tookS] of starts) all.learn(end, beganS * 1000, (beganS + tookS) * 1000);
  return all.limitMs;
}

test('who twice did not come up in time gets less of it', () => {
  expect(limitAfter([[0, slow(), 10]])).toBe(10_000);
  expect(
    limitAfter([
      [0, slow(), 10],
      [11, slow(), 10],
    ]),
  ).toBe(2_000);
});

test.each<[string, Parameters<typeof limitAfter>[0]]>([
  [
    'two at the same time are one',
    [
      [0, slow(), 10],
      [0.1, slow(), 10],
    ],
  ],
  [
    'one that came up between them shows that it can',
    [
      [0, slow(), 10],
      [11, listening, 1],
      [13, slow(), 10],
    ],
  ],
  [
    'one while we were late ourselves shows nothing',
    [
      [0, slow(), 10],
      [11, slow(300), 10],
    ],
  ],
])('but %s', (_, starts) => {
  expect(limitAfter(starts)).toBe(10_000);
});

test('one that comes up after all is believed from then on', () => {
  expect(
    limitAfter([
      [0, slow(), 10],
      [11, slow(), 10],
      [22, listening, 1],
    ]),
  ).toBe(10_000);
});
