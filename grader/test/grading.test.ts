import { Grading, RunLog } from '../grading';
import { asked, lateSilence, planOfStory, type Story } from './judge/story';
import { recordsOf } from './judge/show';

/** An answer for which was waited while the grader itself was nearly a second late. */
function onABusyMachine(level: 'MUST' | 'INFO'): Story {
  return {
    of: { level, steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), lateSilence(900)]],
  };
}

test.each([
  ['MUST', { fresh: false, patience: 1 }],
  ['INFO', null],
] as const)('what could not be judged is tried again if it counts: %s', async (level, again) => {
  const story = onABusyMachine(level);
  const grading = new Grading(
    planOfStory(story).plan,
    new RunLog(null, {}),
    () => null,
    () => undefined,
  );
  const [record] = recordsOf(story);
  expect(record === undefined ? undefined : await grading.take(record)).toEqual(again);
});
